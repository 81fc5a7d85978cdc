using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Storage.Indexes;

namespace KnowledgeGraph.Storage.Transactions;

/// <summary>
/// What one or more commits changed: quads added that were not there, quads removed that were. The first run of a store
/// is its base and removes nothing.
/// </summary>
internal sealed record StoreRun(QuadSet Adds, QuadSet Removes)
{
    public static StoreRun Empty { get; } = new(QuadSet.Empty, QuadSet.Empty);

    public long Size => Adds.Count + Removes.Count;

    /// <summary>One run that changes what the two change one after the other.</summary>
    public static StoreRun Merge(StoreRun first, StoreRun second) => new(Net(first, second, adds: true), Net(first, second, adds: false));

    private static QuadSet Net(StoreRun first, StoreRun second, bool adds)
    {
        var buffer = new QuadBuffer();
        var batch = new QuadBatch(1024);
        using var cursor = new MergeCursor(default, QuadOrder.Spog, QuadPositions.All);
        foreach (var run in (ReadOnlySpan<StoreRun>)[first, second])
        {
            cursor.Add(run.Adds, adds);
            cursor.Add(run.Removes, !adds);
        }

        while (cursor.Read(batch))
        {
            buffer.AddRange(batch);
        }

        return PackedSet.FromBuffer(buffer, sorted: true);
    }
}
