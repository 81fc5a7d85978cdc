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

    public int Size => Adds.Count + Removes.Count;

    /// <summary>One run that changes what the two change one after the other.</summary>
    public static StoreRun Merge(StoreRun first, StoreRun second)
    {
        var merge = new SignedMerge(QuadOrder.Spog);
        foreach (var run in (ReadOnlySpan<StoreRun>)[first, second])
        {
            merge.Add(run.Adds, default, 1);
            merge.Add(run.Removes, default, -1);
        }

        var (adds, removes) = (new QuadBuffer(), new QuadBuffer());
        while (merge.Next(out var quad, out var net))
        {
            if (net != 0)
            {
                (net > 0 ? adds : removes).Add(quad);
            }
        }

        return new StoreRun(QuadSet.FromBuffer(adds, sorted: true), QuadSet.FromBuffer(removes, sorted: true));
    }
}
