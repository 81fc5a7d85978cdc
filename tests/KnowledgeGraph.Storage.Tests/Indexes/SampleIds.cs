using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Storage.Indexes;

namespace KnowledgeGraph.Storage.Tests.Indexes;

/// <summary>Quads of ids that look like those of a store: a few predicates, objects of many kinds, as many graphs as asked for.</summary>
internal static class SampleIds
{
    private const ulong Zero = 1UL << 55;

    public static ulong Id(TermIdTag tag, ulong payload) => new TermId(tag, payload).Value;

    /// <summary>Distinct quads in the order Spog.</summary>
    public static List<QuadIds> Random(int count, int graphs, int seed)
    {
        var random = new Random(seed);
        var quads = new SortedSet<QuadIds>(Comparer<QuadIds>.Create((a, b) => QuadIds.Compare(a, b, QuadOrders.Positions(QuadOrder.Spog))));
        while (quads.Count < count)
        {
            var predicate = random.Next(12);
            var subject = Id(random.Next(10) == 0 ? TermIdTag.BlankNode : TermIdTag.Iri, (ulong)random.Next(1 + (count / 4)));
            quads.Add(new QuadIds(subject, Id(TermIdTag.Iri, (ulong)(predicate * 1000)), Object(random, predicate, count), Graph(random.Next(graphs))));
        }

        return [.. quads];
    }

    /// <summary>Quads with the least and greatest ids that there can be.</summary>
    public static List<QuadIds> Extreme(int count, int seed)
    {
        var random = new Random(seed);
        ulong[] ids = [1, 1UL << 56, 2UL << 56, 1UL << 63, ulong.MaxValue, ulong.MaxValue - 1, (3UL << 56) + 1];
        ulong Any() => random.Next(3) == 0 ? Math.Max(1, (ulong)random.NextInt64() * 3) : ids[random.Next(ids.Length)];
        return Sorted(Enumerable.Range(0, count).Select(_ => new QuadIds(Any(), Any(), Any(), Any())), QuadOrder.Spog);
    }

    public static List<QuadIds> Sorted(IEnumerable<QuadIds> quads, QuadOrder order)
    {
        var list = quads.Distinct().ToList();
        var positions = QuadOrders.Positions(order).ToArray();
        list.Sort((a, b) => QuadIds.Compare(a, b, positions));
        return list;
    }

    public static QuadBuffer Buffer(IEnumerable<QuadIds> quads)
    {
        var buffer = new QuadBuffer();
        foreach (var quad in quads)
        {
            buffer.Add(quad);
        }

        return buffer;
    }

    public static QuadSet Packed(IEnumerable<QuadIds> quads) => PackedSet.FromBuffer(Buffer(quads), sorted: false);

    private static ulong Graph(int number) => number == 0 ? TermId.DefaultGraph.Value : Id(TermIdTag.Iri, (ulong)(7_000_000 + number));

    private static ulong Object(Random random, int predicate, int count) => (predicate % 6) switch
    {
        0 => Id(TermIdTag.Iri, (ulong)random.Next(5)),
        1 => Id(TermIdTag.Literal, (ulong)random.Next(count)),
        2 => Id(TermIdTag.Integer, Zero + (ulong)random.Next(50) - 10),
        3 => Id(TermIdTag.Boolean, (ulong)random.Next(2)),
        4 => Id((TermIdTag)30, Zero + (ulong)random.Next(20_000)),
        _ => Id(TermIdTag.Iri, (ulong)random.Next(1 + (count / 4))),
    };
}
