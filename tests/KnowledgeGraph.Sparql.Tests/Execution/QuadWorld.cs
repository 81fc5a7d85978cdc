using CsCheck;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Sparql.Execution;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Sparql.Tests.Execution;

/// <summary>Random quads in a source, and the same as ids for a naive look at them.</summary>
internal sealed class QuadWorld : IDisposable
{
    public const int Kinds = 6;

    public static readonly Iri Graph = new("http://e/g");

    private static readonly Iri Other = new("http://e/h");

    private readonly IDisposable? _store;
    private readonly string _text;

    /// <param name="kind">Dataset, store of several runs, or one of the views of a store.</param>
    /// <param name="count">How many quads there are.</param>
    /// <param name="nodes">How many subjects and objects.</param>
    /// <param name="isHot">Whether one subject and one object have very many links.</param>
    /// <param name="seed">Of the quads.</param>
    public QuadWorld(int kind, int count, int nodes, bool isHot, long seed)
    {
        _text = $"kind {kind}, count {count}, nodes {nodes}, hot {isHot}, seed {seed}";
        var quads = Make(count, nodes, isHot, new DeterministicRandom(seed));
        IQuadSnapshot inner;
        if (kind == 0)
        {
            var data = new Dataset();
            quads.ForEach(quad => data.Add(quad));
            inner = data.Snapshot();
        }
        else
        {
            var store = StoreOf(quads);
            (_store, inner) = (store, store.Snapshot());
        }

        Snapshot = kind switch
        {
            2 => DatasetView.Of(inner, [Graph], [Other]),
            3 => DatasetView.Of(inner, [Graph, Other], [Graph]),
            4 => DatasetView.Union(inner),
            5 => DatasetView.With(inner, Graph),
            _ => inner,
        };
        Context = new QueryContext(Snapshot, SparqlOptions.Default, null, default);
        Quads = [.. quads.SelectMany(quad => Seen(quad, kind)).Select(q => (Id(q.Subject), Id(q.Predicate), Id(q.Object), q.GraphName is { } g ? Id(g) : TermId.DefaultGraph.Value)).Distinct().Select(q => new[] { q.Item1, q.Item2, q.Item3, q.Item4 })];
    }

    public static Gen<QuadWorld> Any(int most) => Gen.Select(Gen.Int[0, Kinds - 1], Gen.OneOf(0, 1, 64, 257, 1024, 6000), Gen.OneOf(5, 60, 900), Gen.Bool, Gen.Long[0, long.MaxValue])
        .Select((kind, count, nodes, isHot, seed) => new QuadWorld(kind, Math.Min(count, most), nodes, isHot, seed));

    public IQuadSnapshot Snapshot { get; }

    public QueryContext Context { get; }

    /// <summary>Subject, predicate, object and graph.</summary>
    public List<ulong[]> Quads { get; }

    public static Iri Node(long number) => new("http://e/n" + number.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public static Iri Link(long number) => new("http://e/p" + number.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public ulong Id(Term term) => Context.Terms.GetId(term).Value;

    public ulong Id(string node) => Id(new Iri("http://e/" + node));

    /// <summary>A pattern: "?x p0 n1", in the default graph, in a graph by its name, or in one that a variable names.</summary>
    public QuadSpec Spec(string text, string graph = "")
    {
        var slots = text.Split(' ').Select(SlotOf).ToArray();
        return new QuadSpec(slots[0], slots[1], slots[2], graph.Length == 0 ? GraphSlot.Default : graph[0] == '?' ? GraphSlot.OfVariable(graph[1..]) : GraphSlot.OfId(Id(graph))) { Text = text };

        Slot SlotOf(string part) => part[0] == '?' ? Slot.Of(part[1..]) : Slot.Of(Id(part));
    }

    /// <summary>The pattern's solutions, by the order of its variables.</summary>
    public List<ulong[]> Solutions(QuadSpec spec)
    {
        var variables = spec.Variables.ToList();
        var found = new List<ulong[]>();
        foreach (var quad in Quads)
        {
            var row = new ulong[variables.Count];
            var matches = !spec.Graph.IsVariable || quad[3] != TermId.DefaultGraph.Value;
            for (var i = 0; i < 4 && matches; i++)
            {
                if (spec[i].Variable is { } variable)
                {
                    ref var cell = ref row[variables.IndexOf(variable)];
                    matches = cell == 0 || cell == quad[i];
                    cell = quad[i];
                }
                else
                {
                    matches = spec[i].Id == quad[i];
                }
            }

            if (matches)
            {
                found.Add(row);
            }
        }

        return found;
    }

    public override string ToString() => _text;

    public void Dispose()
    {
        Snapshot.Dispose();
        _store?.Dispose();
    }

    private static List<Quad> Make(int count, int nodes, bool isHot, DeterministicRandom random)
    {
        var quads = new HashSet<Quad>();
        for (var i = 0; i < count; i++)
        {
            var (s, o) = (Below(nodes), Below(nodes));
            (s, o) = isHot && i % 3 == 0 ? (0, nodes + i) : isHot && i % 7 == 0 ? (nodes + i, 0) : (s, o);
            quads.Add(new Quad(Node(s), Link(isHot && i % 3 == 0 ? 0 : Below(3)), Node(o), Below(5) switch { 0 => Graph, 1 => Other, _ => null }));
        }

        return [.. quads];

        long Below(int most) => (long)(random.NextBits() % (ulong)most);
    }

    /// <summary>Several runs: quads that come, some that come and go again.</summary>
    private static QuadStore StoreOf(List<Quad> quads)
    {
        var store = QuadStore.OpenInMemory(new QuadStoreOptions { PackInBackground = false });
        var passing = quads.Where((_, i) => i % 5 == 0).Select(q => new Quad(q.Subject, q.Predicate, Node(1), q.GraphName)).Except(quads).ToList();
        foreach (var commit in quads.Concat(passing).Chunk(Math.Max(1, quads.Count / 4)))
        {
            using var transaction = store.BeginTransaction();
            transaction.AddRange(commit);
            transaction.Commit();
        }

        using var last = store.BeginTransaction();
        passing.ForEach(quad => last.Remove(quad));
        last.Commit();
        return store;
    }

    private static IEnumerable<Quad> Seen(Quad quad, int kind)
    {
        var isOwn = Equals(quad.GraphName, Graph);
        var inDefault = new Quad(quad.Triple, null);
        return (kind, quad.GraphName) switch
        {
            (2, null) or (3, null) => [],
            (2, _) => [isOwn ? inDefault : quad],
            (3, _) => isOwn ? [inDefault, quad] : [inDefault],
            (4, null) => [quad],
            (4, _) => [quad, inDefault],
            (5, null) => [],
            (5, _) => isOwn ? [quad, inDefault] : [quad],
            _ => [quad],
        };
    }
}
