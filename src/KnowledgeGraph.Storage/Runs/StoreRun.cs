using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Storage.Files;
using KnowledgeGraph.Storage.Indexes;

namespace KnowledgeGraph.Storage.Runs;

/// <summary>
/// What one or more commits changed: quads added that were not there, quads removed that were. The first run of a store
/// is its base and removes nothing.
/// </summary>
internal sealed record StoreRun(QuadSet Adds, QuadSet Removes)
{
    /// <summary>Where it stands on disk; null if only the log has it, or if the store is in memory.</summary>
    public ManifestRun? Files { get; init; }

    public long Size => Adds.Count + Removes.Count;

    public long Bytes => Adds.Bytes + Removes.Bytes;

    /// <summary>One run that changes what the runs change one after the other.</summary>
    public static StoreRun Fold(IReadOnlyList<StoreRun> runs) => new(Collect(runs, adds: true), Collect(runs, adds: false));

    /// <summary>The quads that the runs add, or remove, taken together.</summary>
    public static MergeCursor Net(IReadOnlyList<StoreRun> runs, bool adds, QuadOrder order)
    {
        var cursor = new MergeCursor(default, order, QuadPositions.All);
        foreach (var run in runs)
        {
            cursor.Add(run.Adds, adds);
            cursor.Add(run.Removes, !adds);
        }

        return cursor;
    }

    private static QuadSet Collect(IReadOnlyList<StoreRun> runs, bool adds)
    {
        var buffer = new QuadBuffer();
        var batch = new QuadBatch(1024);
        using var cursor = Net(runs, adds, QuadOrder.Spog);
        while (cursor.Read(batch))
        {
            buffer.AddRange(batch);
        }

        return PackedSet.FromBuffer(buffer, sorted: true);
    }
}
