using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Formats;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Benchmarks;

/// <summary>Look-ups, counts, scans and a dump of one store.</summary>
internal static class ReadFigures
{
    private const int Samples = 1 << 16;

    public static void Run(QuadStore store, string kind)
    {
        StoreTable.Begin($"reads, {store.Count / 1e6:0.00} M quads, {kind}");
        using var snapshot = store.Snapshot();
        var samples = StoreSamples.Take(snapshot, Samples);
        Lookups(store, snapshot, samples);
        Scans(snapshot, store.Count);
        Dump(snapshot, store.Count);
    }

    /// <summary>Nanoseconds of CPU for each of the samples: the best of some rounds.</summary>
    public static double Nanoseconds<T>(T[] samples, Func<T, long> look)
    {
        var best = double.MaxValue;
        for (var round = 0; round < 5; round++)
        {
            var clock = new Clock();
            var found = 0L;
            foreach (var sample in samples)
            {
                found += look(sample);
            }

            best = Math.Min(best, clock.Cpu / samples.Length * 1e9);
            GC.KeepAlive(found);
        }

        return best;
    }

    private static void Lookups(QuadStore store, IQuadSnapshot snapshot, QuadPattern[] samples)
    {
        var batch = new QuadBatch(64);
        StoreTable.Row("look-up (s,?,?), random, ids", $"{Nanoseconds(samples, quad => Read(snapshot, quad with { Predicate = default, Object = default, Graph = default }, QuadOrder.Spog, batch)):0} ns", "1729 (960 cached)", "< 2000 ns");
        StoreTable.Row("look-up (s,p,?), random, ids", $"{Nanoseconds(samples, quad => Read(snapshot, quad with { Object = default, Graph = default }, QuadOrder.Spog, batch)):0} ns", "", "< 2000 ns");
        StoreTable.Row("look-up (?,p,o), first rows, ids", $"{Nanoseconds(samples, quad => Read(snapshot, quad with { Subject = default, Graph = default }, QuadOrder.Posg, batch)):0} ns", "", "< 2000 ns");
        StoreTable.Row("count of (s,p,o,?), ids", $"{Nanoseconds(samples, quad => snapshot.Count(quad with { Graph = default })):0} ns");
        StoreTable.Row("count of (?,p,o), ids", $"{Nanoseconds(samples, quad => snapshot.Count(quad with { Subject = default, Graph = default })):0} ns");
        StoreTable.Row("count of (s,?,?), ids", $"{Nanoseconds(samples, quad => snapshot.Count(quad with { Predicate = default, Object = default, Graph = default })):0} ns");
        Quad[] quads = [.. samples.Take(Samples / 8).Select(quad => ToQuad(snapshot, quad))];
        StoreTable.Row("Contains, terms to answer", $"{Nanoseconds(quads, quad => store.Contains(quad) ? 1 : 0):0} ns");
        StoreTable.Row("term of an id", $"{Nanoseconds(samples, quad => snapshot.GetTerm(quad.Subject) is Iri ? 1 : 0):0} ns", "83-125; frozen 242-412");
    }

    private static long Read(IQuadSnapshot snapshot, in QuadPattern pattern, QuadOrder order, QuadBatch batch)
    {
        using var cursor = snapshot.Scan(pattern, order, QuadPositions.Subject | QuadPositions.Predicate | QuadPositions.Object);
        return cursor.Read(batch) ? batch.Count : 0;
    }

    private static void Scans(IQuadSnapshot snapshot, long count)
    {
        foreach (var order in (QuadOrder[])[QuadOrder.Spog, QuadOrder.Posg, QuadOrder.Ospg, QuadOrder.Psog])
        {
            var rate = Rate(snapshot, order, QuadPositions.Subject | QuadPositions.Predicate | QuadPositions.Object, count);
            StoreTable.Row($"full scan, 3 columns, {order}", $"{rate:0} M rows/s", "337", ">= 300 M rows/s");
        }

        StoreTable.Row("full scan, object column, Posg", $"{Rate(snapshot, QuadOrder.Posg, QuadPositions.Object, count):0} M rows/s", "700-1100");
    }

    private static double Rate(IQuadSnapshot snapshot, QuadOrder order, QuadPositions columns, long count)
    {
        var batch = new QuadBatch(1024);
        var seconds = Nanoseconds([0, 0, 0, 0], _ =>
        {
            using var cursor = snapshot.Scan(default, order, columns);
            var rows = 0L;
            while (cursor.Read(batch))
            {
                rows += batch.Count;
            }

            return rows;
        }) / 1e9;
        return count / seconds / 1e6;
    }

    private static void Dump(IQuadSnapshot snapshot, long count)
    {
        var clock = new Clock();
        using var sink = RdfWriter.OpenSink(Stream.Null, RdfFormat.NQuads);
        var batch = new QuadBatch(1024);
        using var cursor = snapshot.Scan(default, QuadOrder.Spog, QuadPositions.All);
        while (cursor.Read(batch))
        {
            for (var row = 0; row < batch.Count; row++)
            {
                sink.OnQuad(ToQuad(snapshot, Row(batch, row)));
            }
        }

        sink.Complete();
        StoreTable.Row("dump to N-Quads", $"{count / clock.Cpu / 1e6:0.00} M/s of CPU");
    }

    private static QuadPattern Row(QuadBatch batch, int row) => new(
        new TermId(batch.Column(QuadPosition.Subject)[row]),
        new TermId(batch.Column(QuadPosition.Predicate)[row]),
        new TermId(batch.Column(QuadPosition.Object)[row]),
        new TermId(batch.Column(QuadPosition.Graph)[row]));

    private static Quad ToQuad(IQuadSnapshot snapshot, in QuadPattern ids) => new(
        snapshot.GetTerm(ids.Subject),
        (Iri)snapshot.GetTerm(ids.Predicate),
        snapshot.GetTerm(ids.Object),
        ids.Graph == TermId.DefaultGraph ? null : snapshot.GetTerm(ids.Graph));
}
