using KnowledgeGraph.Formats;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Benchmarks;

/// <summary>Commits, and what comes of their log.</summary>
internal static class CommitFigures
{
    private const long Lines = 1_000_000;
    private const long FewLines = 200_000;

    public static void InMemory()
    {
        StoreTable.Begin($"commits, {Lines} lines from the text on, packing in the background included");
        using (var store = QuadStore.OpenInMemory())
        {
            Commits(store, Lines, 10_000);
        }

        using (var store = QuadStore.OpenInMemory())
        {
            Row(store, "in memory, 10,000 each", Lines, 10_000, "1.43-2.71 M/s, sorted ids only", ">= 0.5 M/s");
            Row(store, "in memory, the same again: nothing new", Lines, 10_000);
        }

        using (var store = QuadStore.OpenInMemory())
        {
            Row(store, "in memory, 100 each", FewLines, 100);
        }

        using (var store = QuadStore.OpenInMemory())
        {
            Row(store, "in memory, 1 each", FewLines / 10, 1);
        }
    }

    public static void OnDisk(string folder)
    {
        foreach (var durability in (StoreDurability[])[StoreDurability.Full, StoreDurability.None])
        {
            using var store = QuadStore.Open(Path.Combine(folder, durability.ToString()), new QuadStoreOptions { Durability = durability });
            Row(store, $"on disk, {durability}, 10,000 each", Lines, 10_000, "0.14-0.8 M/s wall, 1000 each", ">= 0.5 M/s");
            using var other = QuadStore.Open(Path.Combine(folder, durability + "1"), new QuadStoreOptions { Durability = durability });
            Row(other, $"on disk, {durability}, 1 each", durability == StoreDurability.Full ? 1000 : 20_000, 1, durability == StoreDurability.Full ? "151/s wall" : "");
        }
    }

    /// <summary>Opens a copy of a store that was not closed.</summary>
    public static void Recovery(string folder)
    {
        var (written, copied) = (Path.Combine(folder, "written"), Path.Combine(folder, "copied"));
        var options = new QuadStoreOptions { Durability = StoreDurability.None, PackInBackground = false, LogBytes = 1L << 34 };
        using (var store = QuadStore.Open(written, options))
        {
            Commits(store, Lines, 10_000);
            Directory.CreateDirectory(copied);
            foreach (var file in Directory.EnumerateFiles(written).Where(file => !file.EndsWith("lock", StringComparison.OrdinalIgnoreCase)))
            {
                File.Copy(file, Path.Combine(copied, Path.GetFileName(file)));
            }
        }

        var bytes = Directory.EnumerateFiles(copied).Sum(file => new FileInfo(file).Length);
        var clock = new Clock();
        using var recovered = QuadStore.Open(copied, options);
        StoreTable.Row(
            $"recovery of {recovered.Count / 1e6:0.00} M quads in commits of 10,000, {bytes / 1e6:0} MB of log",
            $"{recovered.Count / clock.Cpu / 1e6:0.00} M/s of CPU, {clock.Wall:0.00} s wall");
    }

    private static void Row(QuadStore store, string name, long lines, int each, string probe = "", string goal = "")
    {
        var clock = new Clock();
        var (quads, commits, added) = Commits(store, lines, each);
        store.Compact();
        StoreTable.Row(
            $"{name}: {added} new",
            $"{quads / clock.Cpu / 1e6:0.00} M/s of CPU, {clock.Cpu / commits * 1e6:0} us of CPU a commit, {commits / clock.Wall:0}/s wall",
            probe,
            goal);
    }

    private static (long Quads, long Commits, long Added) Commits(QuadStore store, long lines, int each)
    {
        using var stream = new LibraryStream(lines);
        using var sink = new CommitSink(store, each);
        var quads = RdfReader.Read(stream, RdfFormat.NTriples, sink).Quads;
        sink.Dispose();
        return (quads, sink.Commits, sink.Added);
    }
}
