using KnowledgeGraph.Formats;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Benchmarks;

/// <summary>Bulk loads: rate, peak memory, size. Each in a process of its own, so that the peak is its own.</summary>
internal static class LoadFigures
{
    // Compiles the code, as a store that has run for a while has it.
    private const long WarmUpLines = 500_000;
    private const int WarmUps = 4;

    /// <summary>Loads a file into memory.</summary>
    public static QuadStore InMemory(string file)
    {
        WarmUp();
        var store = QuadStore.OpenInMemory();
        Load(store, file, "load into memory", "1.4-2.1 M/s", ">= 1.5 M/s");
        return store;
    }

    /// <summary>Loads a file into a new folder.</summary>
    public static void IntoFolder(string file, string folder)
    {
        WarmUp();
        using var store = QuadStore.Open(folder);
        Load(store, file, "load into a folder", "", ">= 1.2 M/s");
    }

    /// <summary>Loads so many lines straight from the generator, whose time is measured first.</summary>
    public static int Generated(long lines, string? folder)
    {
        WarmUp();
        var generating = new Clock();
        using (var stream = new LibraryStream(lines))
        {
            stream.CopyTo(Stream.Null, 1 << 16);
        }

        StoreTable.Begin($"{lines} generated lines");
        StoreTable.Row("generating alone (part of the load below)", $"{generating.Cpu:0.0} CPU s");
        using (var store = folder is null ? QuadStore.OpenInMemory() : QuadStore.Open(folder))
        using (var stream = new LibraryStream(lines))
        {
            Load(store, stream, RdfFormat.NTriples, folder is null ? "load into memory" : "load into a folder", "", "100 M: < 120 s, < 6 GB");
        }

        return 0;
    }

    /// <summary>Loads until the code is compiled.</summary>
    public static void WarmUp()
    {
        for (var time = 0; time < WarmUps; time++)
        {
            using var store = QuadStore.OpenInMemory();
            using var stream = new LibraryStream(WarmUpLines);
            store.Load(sink => RdfReader.Read(stream, RdfFormat.NTriples, sink));
        }

        // The compiler works behind the program, and its time would count.
        Thread.Sleep(500);
        GC.Collect();
    }

    private static void Load(QuadStore store, string file, string name, string probe, string goal)
    {
        using var stream = File.OpenRead(file);
        Load(store, stream, RdfFormat.FromFileName(file)!, name, probe, goal);
    }

    private static void Load(QuadStore store, Stream stream, RdfFormat format, string name, string probe, string goal)
    {
        var clock = new Clock();
        var (quads, added, read) = (0L, 0L, 0.0);
        using (var loader = store.BeginLoad())
        {
            RdfReader.Read(stream, format, loader);
            (quads, read) = (loader.Count, clock.Wall);
            added = loader.Commit().Added;
        }

        var (cpu, wall) = (clock.Cpu, clock.Wall);
        var info = store.Info();
        StoreTable.Row($"{name}: {added / 1e6:0.00} M distinct", $"{quads / cpu / 1e6:0.00} M/s of CPU", probe, goal);
        StoreTable.Row("- wall (of it the commit); CPU", $"{wall:0.00} s ({wall - read:0.00} s); {cpu:0.00} s");
        StoreTable.Row("- peak memory of the process", $"{Clock.PeakMegabytes:0} MB");
        StoreTable.Row(
            "- B/triple: indexes + dictionary",
            $"{(double)info.IndexBytes / added:0.0} + {(double)info.DictionaryBytes / added:0.0} = {(double)(info.IndexBytes + info.DictionaryBytes) / added:0.0}",
            store.Path is null ? "15-18 + ~17" : "15-18 + ~7",
            "<= 40");
    }
}
