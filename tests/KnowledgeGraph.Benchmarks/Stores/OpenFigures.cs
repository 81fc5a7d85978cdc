using System.Diagnostics;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Benchmarks;

/// <summary>Opening a store as the first thing that a process does.</summary>
internal static class OpenFigures
{
    public static int Open(string folder)
    {
        var (clock, cpu) = (Stopwatch.StartNew(), new Clock());
        var store = QuadStore.Open(folder);
        var (opened, used) = (clock.Elapsed, cpu.Cpu);
        var found = Look(store);
        var looked = clock.Elapsed;
        store.Dispose();
        clock.Restart();
        using var again = QuadStore.Open(folder);
        StoreTable.Row(
            $"opening {again.Count / 1e6:0.00} M, cold process, warm page cache",
            $"{opened.TotalMilliseconds:0.0} ms wall, {used * 1e3:0} ms of CPU, most of it compiling; again in the same process {clock.Elapsed.TotalMilliseconds:0.0} ms",
            "",
            "< 50 ms");
        StoreTable.Row($"- with a first look-up ({found} rows), cold", $"{looked.TotalMilliseconds:0.0} ms; peak {Clock.PeakMegabytes:0} MB");
        return 0;
    }

    private static long Look(QuadStore store)
    {
        using var snapshot = store.Snapshot();
        snapshot.TryGetId(new Iri("http://example.org/kg/person/7"), out var person);
        return snapshot.Count(new QuadPattern(person, default, default, default));
    }
}
