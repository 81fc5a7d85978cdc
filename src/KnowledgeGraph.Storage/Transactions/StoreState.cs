using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Storage.Indexes;

namespace KnowledgeGraph.Storage.Transactions;

/// <summary>
/// The store at one moment: the base and the runs of later commits, oldest first. Immutable, so a reader that holds it
/// needs no lock. Every run changes the runs before it exactly: it adds only quads that are absent, removes only quads
/// that are there. So counts add up, and a quad is there if its adds outnumber its removes by one.
/// </summary>
internal sealed class StoreState
{
    // A run is folded into the one before it as soon as it has a fraction of its size: few runs, each quad folded seldom.
    private const int FoldRatio = 8;

    private readonly StoreRun[] _runs;

    private StoreState(StoreRun[] runs)
    {
        _runs = runs;
        Count = runs.Sum(run => run.Adds.Count - run.Removes.Count);
    }

    public static StoreState Empty { get; } = new([]);

    public long Count { get; }

    public ReadOnlySpan<StoreRun> Runs => _runs;

    public StoreState With(StoreRun run)
    {
        if (run.Size == 0)
        {
            return this;
        }

        var runs = _runs.ToList();
        runs.Add(run);
        while (runs.Count >= 2 && runs[^1].Size * FoldRatio >= runs[^2].Size)
        {
            var folded = StoreRun.Merge(runs[^2], runs[^1]);
            runs.RemoveRange(runs.Count - 2, 2);
            runs.Add(folded);
        }

        return new StoreState([.. runs]);
    }

    /// <summary>The run added without folding: for the short life of a transaction's view of itself.</summary>
    public StoreState Over(StoreRun run) => run.Size == 0 ? this : new StoreState([.. _runs, run]);

    public bool Contains(in QuadIds quad)
    {
        // The latest run that mentions the quad decides.
        for (var i = _runs.Length - 1; i >= 0; i--)
        {
            if (_runs[i].Adds.Contains(quad))
            {
                return true;
            }

            if (_runs[i].Removes.Contains(quad))
            {
                return false;
            }
        }

        return false;
    }

    public long CountMatches(in QuadPattern pattern)
    {
        var count = 0L;
        foreach (var run in _runs)
        {
            count += run.Adds.Match(pattern) - run.Removes.Match(pattern);
        }

        return count;
    }

    public QuadCursor Scan(in QuadPattern pattern, QuadOrder order, QuadPositions columns)
    {
        if (_runs.Length <= 1)
        {
            return (_runs.Length == 1 ? _runs[0].Adds : QuadSet.Empty).Scan(pattern, order, columns);
        }

        var merge = new MergeCursor(pattern, order, columns);
        foreach (var run in _runs)
        {
            merge.Add(run.Adds, adds: true);
            merge.Add(run.Removes, adds: false);
        }

        return merge;
    }
}
