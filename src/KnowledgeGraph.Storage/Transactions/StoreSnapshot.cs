using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Storage.Dictionary;
using KnowledgeGraph.Storage.Indexes;
using KnowledgeGraph.Storage.Runs;

namespace KnowledgeGraph.Storage.Transactions;

/// <summary>A state of the store with the dictionary that explains its ids. What it needs stays alive as long as somebody has it.</summary>
internal sealed class StoreSnapshot(QuadStore store, StoreState state, TermDictionary dictionary) : IQuadSnapshot
{
    // Up to so many matches of several runs distinct ids are counted; beyond, the runs' own estimates are added up.
    private const int DistinctProbes = 4096;

    public ReadOnlySpan<QuadOrder> Orders => QuadSnapshotOrders.All;

    public long Version => state.Version;

    public IEnumerable<TermId> GraphNames
    {
        get
        {
            var names = new SortedSet<ulong>();
            foreach (var run in state.Runs)
            {
                names.UnionWith(run.Adds.GraphNames);
            }

            var several = state.Runs.Length > 1;
            return [.. names
                .Select(name => new TermId(name))
                .Where(name => !several || state.CountMatches(new QuadPattern(default, default, default, name)) > 0)];
        }
    }

    /// <summary>Whether it shows a commit of that store, and not the inside of a transaction.</summary>
    public bool IsCommittedOf(QuadStore other) => ReferenceEquals(store, other) && !state.IsView;

    public QuadCursor Scan(in QuadPattern pattern, QuadOrder order, QuadPositions columns) =>
        Enum.IsDefined(order)
            ? state.Scan(pattern, order, columns)
            : throw new ArgumentException($"The order {order} is not offered.", nameof(order));

    public long Count(in QuadPattern pattern) => state.CountMatches(pattern);

    public long EstimateDistinct(in QuadPattern pattern, QuadPosition position)
    {
        var count = Count(pattern);
        if (!pattern[position].IsUnbound || count <= 1)
        {
            return Math.Min(1, count);
        }

        if (state.Runs.Length > 1 && count <= DistinctProbes)
        {
            return CountDistinct(pattern, position, (int)count);
        }

        var estimate = 0L;
        foreach (var run in state.Runs)
        {
            estimate += run.Adds.EstimateDistinct(pattern, position);
        }

        return Math.Min(estimate, count);
    }

    public IReadOnlyList<StarCount> EstimateStars(ReadOnlySpan<TermId> predicates)
    {
        // The base has nearly all quads, or nothing is known.
        return state.Runs is [{ Adds: ColumnSet { HasSeveralGraphs: false } set }, ..] && set.Count * 10 >= state.Count * 9
            ? set.Statistics.Stars(predicates)
            : [];
    }

    public bool TryGetId(Term term, out TermId id)
    {
        ArgumentNullException.ThrowIfNull(term);

        // What a later writer added to the dictionary is not in any quad that this snapshot sees.
        return dictionary.TryGetId(term, out id) && state.Terms.Covers(id);
    }

    public Term GetTerm(TermId id) => dictionary.GetTerm(id);

    public bool TryRead(TermId id, ref byte[] buffer, out TermSpan term) => dictionary.TryRead(id, ref buffer, out term);

    public void Dispose()
    {
        // States and what they hold are taken back by the garbage collector, so that a cursor which outlives its snapshot reads on safely.
    }

    private long CountDistinct(in QuadPattern pattern, QuadPosition position, int count)
    {
        var seen = new HashSet<ulong>();
        var batch = new QuadBatch(Math.Min(count, 1024));
        using var cursor = state.Scan(pattern, QuadOrders.Choose(QuadSnapshotOrders.All, pattern), (QuadPositions)(1 << (int)position));
        while (cursor.Read(batch))
        {
            foreach (var id in batch.Column(position)[..batch.Count])
            {
                seen.Add(id);
            }
        }

        return seen.Count;
    }
}
