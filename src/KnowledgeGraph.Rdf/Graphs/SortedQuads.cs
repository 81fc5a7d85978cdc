using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Rdf;

/// <summary>The quads of a dataset snapshot in one order: a sorted array, searched by halving and by galloping.</summary>
internal sealed class SortedQuads
{
    private readonly QuadRow[] _rows;

    public SortedQuads(QuadOrder order, QuadRow[] spog)
    {
        Order = order;
        var positions = QuadOrders.Positions(order);
        var (a, b, c, d) = ((int)positions[0], (int)positions[1], (int)positions[2], (int)positions[3]);
        _rows = new QuadRow[spog.Length];
        for (var i = 0; i < spog.Length; i++)
        {
            ref readonly var row = ref spog[i];
            _rows[i] = new QuadRow(row[a], row[b], row[c], row[d]);
        }

        Array.Sort(_rows);
    }

    public QuadOrder Order { get; }

    public ReadOnlySpan<QuadRow> Rows => _rows;

    /// <summary>The number of bound positions that the order begins with.</summary>
    public static int PrefixLength(QuadOrder order, in QuadPattern pattern)
    {
        var positions = QuadOrders.Positions(order);
        var length = 0;
        while (length < positions.Length && !pattern[positions[length]].IsUnbound)
        {
            length++;
        }

        return length;
    }

    /// <summary>The rows whose first <paramref name="prefixLength"/> ids are those of the pattern.</summary>
    public (int Start, int End) Range(in QuadPattern pattern, int prefixLength)
    {
        if (prefixLength == 0)
        {
            return (0, _rows.Length);
        }

        var positions = QuadOrders.Positions(Order);
        Span<ulong> low = stackalloc ulong[4];
        Span<ulong> high = stackalloc ulong[4];
        high.Fill(ulong.MaxValue);
        for (var i = 0; i < prefixLength; i++)
        {
            low[i] = high[i] = pattern[positions[i]].Value;
        }

        var start = LowerBound(new QuadRow(low[0], low[1], low[2], low[3]), 0, _rows.Length);

        // No id has all bits set, so nothing equals the upper key beyond its prefix; a full prefix matches one row.
        var end = prefixLength == 4
            ? start + (start < _rows.Length && _rows[start].First == low[0] && _rows[start].Second == low[1] && _rows[start].Third == low[2] && _rows[start].Fourth == low[3] ? 1 : 0)
            : Gallop(new QuadRow(high[0], high[1], high[2], high[3]), start, _rows.Length);
        return (start, end);
    }

    /// <summary>The first row from <paramref name="start"/> on that is not before the key, found in steps that double.</summary>
    public int Gallop(in QuadRow key, int start, int end)
    {
        var step = 1;
        var low = start;
        while (start + step <= end && _rows[start + step - 1].CompareTo(key) < 0)
        {
            low = start + step;
            step = step > int.MaxValue / 4 ? end - start + 1 : step * 2;
        }

        return LowerBound(key, low, Math.Min(end, start + step - 1));
    }

    private int LowerBound(in QuadRow key, int low, int high)
    {
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (_rows[middle].CompareTo(key) < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
