using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Storage.Dictionary;
using KnowledgeGraph.Storage.Indexes;

namespace KnowledgeGraph.Storage.Runs;

/// <summary>
/// The store at one moment: the base and the runs of later commits, oldest first, and the terms that it knows. Immutable, so a reader that
/// holds it needs no lock. Every run changes the runs before it exactly: it adds only quads that are absent, removes only quads that are
/// there. So counts add up, a quad is there if its adds outnumber its removes by one, and neighbours can be folded at any time.
/// </summary>
internal sealed class StoreState
{
    // Runs of a tier are folded into one of the next tier as soon as there are so many.
    private const int RunsOfTier = 4;

    // Larger folds are not for a commit to wait for: the packing in the background makes them, unless it does not come.
    private const long LargestFold = 1 << 18;
    private const int MostRuns = 40;

    private readonly StoreRun[] _runs;

    private StoreState(StoreRun[] runs, long version, TermCounts terms, int settled)
    {
        _runs = runs;
        Version = version;
        Terms = terms;
        Settled = settled;
        Count = runs.Sum(run => run.Adds.Count - run.Removes.Count);
    }

    public static StoreState Empty { get; } = new([], 0, default, 0);

    public long Count { get; }

    /// <summary>The number of the commit that made it.</summary>
    public long Version { get; }

    /// <summary>The terms up to here may stand in its quads.</summary>
    public TermCounts Terms { get; }

    /// <summary>The first so many runs are not folded by commits: they are packed, or being packed.</summary>
    public int Settled { get; }

    /// <summary>Whether it is a transaction's view of itself.</summary>
    public bool IsView { get; private init; }

    public ReadOnlySpan<StoreRun> Runs => _runs;

    public static StoreState Of(IEnumerable<StoreRun> runs, long version, TermCounts terms)
    {
        StoreRun[] settled = [.. runs];
        return new StoreState(settled, version, terms, settled.Length);
    }

    /// <summary>The next version, with the run over it, or over nothing if everything was cleared first.</summary>
    public StoreState With(StoreRun run, TermCounts terms, bool cleared = false)
    {
        var runs = cleared ? [] : _runs.ToList();
        var settled = cleared ? 0 : Settled;
        if (run.Size > 0)
        {
            runs.Add(run);
            Fold(runs, settled);
        }

        return new StoreState([.. runs], Version + 1, terms, settled);
    }

    /// <summary>The run added without folding: for the short life of a transaction's view of itself.</summary>
    public StoreState Over(StoreRun run, TermCounts terms) =>
        new(run.Size == 0 ? _runs : [.. _runs, run], Version, terms, Settled) { IsView = true };

    /// <summary>The same quads, all runs so far left as they are by commits.</summary>
    public StoreState Settle() => new(_runs, Version, Terms, _runs.Length);

    /// <summary>The same quads, the first runs replaced by others that mean the same; null if it does not begin with those runs.</summary>
    public StoreState? Replace(ReadOnlySpan<StoreRun> first, IEnumerable<StoreRun> by)
    {
        if (_runs.Length < first.Length || !_runs.AsSpan(0, first.Length).SequenceEqual(first))
        {
            return null;
        }

        StoreRun[] settled = [.. by];
        return new StoreState([.. settled, .. _runs.AsSpan(first.Length)], Version, Terms, settled.Length);
    }

    /// <summary>Whether it knows the terms of the quad.</summary>
    public bool Knows(in QuadIds quad) =>
        Terms.Covers(new TermId(quad.Subject))
        && Terms.Covers(new TermId(quad.Predicate))
        && Terms.Covers(new TermId(quad.Object))
        && Terms.Covers(new TermId(quad.Graph));

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

        var (all, wanted) = (pattern, order);
        var scans = new List<(SetCursor Cursor, bool Adds)>();
        foreach (var run in _runs)
        {
            Collect(run.Adds, adds: true);
            Collect(run.Removes, adds: false);
        }

        // Where few quads are asked for, mostly one run has them all.
        if (scans is [(var only, true)])
        {
            only.Columns = columns;
            return only;
        }

        var merge = new MergeCursor(pattern, order, columns);
        scans.ForEach(scan => merge.Add(scan.Cursor, scan.Adds));
        return merge;

        void Collect(QuadSet set, bool adds)
        {
            if (set.ScanIfAny(all, wanted) is { } cursor)
            {
                scans.Add((cursor, adds));
            }
        }
    }

    private static void Fold(List<StoreRun> runs, int settled)
    {
        while (runs.Count - settled >= RunsOfTier)
        {
            var tail = runs[^RunsOfTier..];
            var isSmall = tail.Sum(run => run.Size) <= LargestFold || runs.Count - settled > MostRuns;
            if (!isSmall || Tier(tail[0]) > tail.Skip(1).Max(Tier))
            {
                return;
            }

            runs.RemoveRange(runs.Count - RunsOfTier, RunsOfTier);
            runs.Add(StoreRun.Fold(tail));
        }
    }

    private static int Tier(StoreRun run) => (int)(Math.Log2(run.Size) / 2);
}
