using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Storage.Indexes;

/// <summary>
/// A set of quads as compressed indexes, one for each order. Where all quads are in one graph, the orders that begin with the graph are read
/// from those that do not. Safe for any number of readers.
/// </summary>
internal sealed class ColumnSet : QuadSet
{
    private readonly ColumnIndex?[] _indexes = new ColumnIndex?[7];

    private ColumnSet(IReadOnlyList<ColumnIndex> indexes)
    {
        foreach (var index in indexes)
        {
            Check(_indexes[(int)index.Order] is null && index.Count == indexes[0].Count && index.HasSeveralGraphs == indexes[0].HasSeveralGraphs);
            _indexes[(int)index.Order] = index;
        }

        var orders = indexes.Count > 0 && indexes[0].HasSeveralGraphs ? _indexes.Length : 4;
        Check(_indexes[..orders].All(index => index is not null));
        Count = _indexes[0]!.Count;
        Statistics = new SetStatistics(this);
    }

    public override long Count { get; }

    public override long Bytes => _indexes.Sum(index => index?.Bytes ?? 0);

    /// <summary>Whether not all quads are in one graph: then there are indexes for all seven orders, else for four.</summary>
    public bool HasSeveralGraphs => _indexes[0]!.HasSeveralGraphs;

    /// <summary>The indexes that there are.</summary>
    public IEnumerable<ColumnIndex> Indexes => _indexes.OfType<ColumnIndex>();

    /// <summary>What was counted when the set was written.</summary>
    public SetStatistics Statistics { get; }

    public override IEnumerable<ulong> GraphNames
    {
        get
        {
            if (!HasSeveralGraphs)
            {
                return _indexes[0]!.IsConstant(QuadPosition.Graph, out var graph) && graph != TermId.DefaultGraph.Value ? [graph] : [];
            }

            return ColumnDistinct.FirstIds(Index(QuadOrder.Gspo)).Where(name => name != TermId.DefaultGraph.Value);
        }
    }

    /// <summary>The set of indexes that hold the same quads: Spog, Posg, Ospg, Psog, and the other three if there are several graphs.</summary>
    /// <exception cref="StoreException">One is missing, or they do not belong together.</exception>
    public static ColumnSet Open(IReadOnlyList<ColumnIndex> indexes) => new(indexes);

    /// <summary>The index to read for an order.</summary>
    public ColumnIndex Index(QuadOrder order) => _indexes[(int)order] ?? _indexes[(int)WithoutGraph(order)]!;

    public override bool Contains(in QuadIds quad)
    {
        var buffer = BlockBuffer.Rent();
        var found = _indexes[0]!.Contains([quad.Subject, quad.Predicate, quad.Object, quad.Graph], buffer);
        buffer.Return();
        return found;
    }

    public override long Match(in QuadPattern pattern)
    {
        var free = WithoutOnlyGraph(pattern, out var none);
        if (none)
        {
            return 0;
        }

        var index = Index(QuadOrders.Choose(QuadSnapshotOrders.All, free));
        Span<ulong> ids = stackalloc ulong[4];
        var depth = ColumnCursor.Prefix(index.Positions, free, ids);
        var buffer = BlockBuffer.Rent();
        var (start, end) = index.Range(ids, depth, buffer);
        buffer.Return();
        return end - start;
    }

    public override QuadCursor Scan(in QuadPattern pattern, QuadOrder order, QuadPositions columns)
    {
        WithoutOnlyGraph(pattern, out var none);
        return none ? Empty.Scan(pattern, order, columns) : new ColumnCursor(Index(order), pattern, order) { Columns = columns };
    }

    public override SetCursor? ScanIfAny(in QuadPattern pattern, QuadOrder order)
    {
        WithoutOnlyGraph(pattern, out var none);
        if (none)
        {
            return null;
        }

        var cursor = new ColumnCursor(Index(order), pattern, order) { Columns = QuadPositions.All };
        if (!cursor.IsAtEnd)
        {
            return cursor;
        }

        cursor.Dispose();
        return null;
    }

    public override long EstimateDistinct(in QuadPattern pattern, QuadPosition position)
    {
        var free = WithoutOnlyGraph(pattern, out var none);
        return none ? 0 : ColumnDistinct.Estimate(this, free, position);
    }

    public override void Probe(ReadOnlySpan<QuadIds> quads, Span<bool> present)
    {
        var index = _indexes[0]!;
        var buffer = BlockBuffer.Rent();
        var row = 0L;
        Span<ulong> ids = stackalloc ulong[4];
        for (var i = 0; i < quads.Length; i++)
        {
            ref readonly var quad = ref quads[i];
            (ids[0], ids[1], ids[2], ids[3]) = (quad.Subject, quad.Predicate, quad.Object, quad.Graph);
            row = index.FirstNotBefore(ids, row, buffer);
            present[i] = row < index.Count && index.Holds(row, ids, buffer);
        }

        buffer.Return();
    }

    /// <summary>Looks at every row of every index; all must hold the same quads.</summary>
    /// <exception cref="StoreException">Something is not what was written.</exception>
    public void Verify(CancellationToken cancellationToken)
    {
        ulong? sum = null;
        foreach (var index in Indexes)
        {
            var its = index.Verify(cancellationToken);
            Check(its == (sum ??= its));
        }
    }

    // A pattern that names the only graph asks the same as one that leaves it free.
    private QuadPattern WithoutOnlyGraph(in QuadPattern pattern, out bool none)
    {
        none = Count == 0;
        if (pattern.Graph.IsUnbound || !_indexes[0]!.IsConstant(QuadPosition.Graph, out var graph))
        {
            return pattern;
        }

        none |= graph != pattern.Graph.Value;
        return pattern with { Graph = default };
    }

    private static QuadOrder WithoutGraph(QuadOrder order) => order switch
    {
        QuadOrder.Gspo => QuadOrder.Spog,
        QuadOrder.Gpos => QuadOrder.Posg,
        _ => QuadOrder.Ospg,
    };

    private static void Check(bool holds)
    {
        if (!holds)
        {
            throw new StoreException(StoreError.Corrupt, "The indexes of a set do not belong together.");
        }
    }
}
