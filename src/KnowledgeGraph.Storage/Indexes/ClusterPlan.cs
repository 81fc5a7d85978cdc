using System.Runtime.InteropServices;

namespace KnowledgeGraph.Storage.Indexes;

/// <summary>
/// Finds clusters of ids in a column that mixes kinds of terms, and writes it with a base and a width for each. The widest gaps between sorted
/// ids part them; as many of the gaps are taken as make the column smallest. For one thread.
/// </summary>
internal sealed class ClusterPlan
{
    /// <summary>The most clusters.</summary>
    public const int MaxClusters = 16;

    private readonly ulong[] _sorted = new ulong[ColumnEncoder.MaxRows];
    private readonly ulong[] _gaps = new ulong[MaxClusters];
    private readonly int[] _gapAt = new int[MaxClusters];

    // The sorted rows where clusters begin, with the end behind the last.
    private readonly int[] _starts = new int[MaxClusters + 1];
    private readonly int[] _best = new int[MaxClusters + 1];
    private readonly ulong[] _selectors = new ulong[ColumnEncoder.MaxRows];
    private readonly ulong[] _members = new ulong[ColumnEncoder.MaxRows];
    private int _count;
    private int _rows;

    /// <summary>Whether clusters take fewer bytes than given.</summary>
    public bool Find(ReadOnlySpan<ulong> values, int bytes)
    {
        _rows = values.Length;
        var sorted = _sorted.AsSpan(0, _rows);
        values.CopyTo(sorted);
        sorted.Sort();
        var gaps = FindGaps(sorted);
        _count = 0;
        (_starts[0], _starts[1]) = (0, _rows);
        for (var clusters = 2; clusters <= gaps + 1; clusters++)
        {
            Split(_gapAt[clusters - 2], clusters);
            var cost = Cost(clusters);
            if (cost < bytes)
            {
                (bytes, _count) = (cost, clusters);
                _starts.AsSpan(0, clusters + 1).CopyTo(_best);
            }
        }

        return _count > 0;
    }

    /// <summary>Writes the clusters found; gives the bytes written.</summary>
    public int Write(ReadOnlySpan<ulong> values, Span<byte> target)
    {
        var bases = _members.AsSpan(0, _count);
        var flat = true;
        for (var i = 0; i < _count; i++)
        {
            bases[i] = _sorted[_best[i]];
            flat &= WidthOf(_best, i) == 0;
        }

        Select(values, bases);
        var at = ColumnEncoder.WriteOrigin(flat ? ColumnKind.Choices : ColumnKind.Clusters, bases[0], target);
        target[at++] = (byte)(_count - 1);
        var length = at;
        at += flat ? 0 : sizeof(ushort);
        var width = PackedBits.WidthOf(bases[^1] - bases[0]);
        target[at++] = (byte)width;
        at += PackedBits.Pack(bases, bases[0], width, target[at..]);
        at = flat ? at : WriteShapes(target, at);
        at += PackedBits.Pack(_selectors.AsSpan(0, _rows), 0, PackedBits.WidthOf((ulong)_count - 1), target[at..]);
        if (!flat)
        {
            at = WriteMembers(values, target, at);
            MemoryMarshal.Write(target[length..], (ushort)(at - length - sizeof(ushort)));
        }

        return at;
    }

    private int WriteShapes(Span<byte> target, int at)
    {
        for (var i = 0; i < _count; i++)
        {
            target[at + i] = (byte)WidthOf(_best, i);
            target[at + _count + i] = (byte)(_best[i + 1] - _best[i] - 1);
        }

        return at + (2 * _count);
    }

    private int WriteMembers(ReadOnlySpan<ulong> values, Span<byte> target, int at)
    {
        for (var cluster = 0; cluster < _count; cluster++)
        {
            var width = WidthOf(_best, cluster);
            if (width == 0)
            {
                continue;
            }

            var members = 0;
            for (var row = 0; row < _rows; row++)
            {
                _members[members] = values[row];
                members += _selectors[row] == (ulong)cluster ? 1 : 0;
            }

            at += PackedBits.Pack(_members.AsSpan(0, members), _sorted[_best[cluster]], width, target[at..]);
        }

        return at;
    }

    private void Select(ReadOnlySpan<ulong> values, ReadOnlySpan<ulong> bases)
    {
        for (var row = 0; row < _rows; row++)
        {
            var (value, selector) = (values[row], 0UL);
            for (var i = 1; i < bases.Length; i++)
            {
                selector += value >= bases[i] ? 1UL : 0;
            }

            _selectors[row] = selector;
        }
    }

    /// <summary>The widest gaps, widest first; gives how many there are.</summary>
    private int FindGaps(ReadOnlySpan<ulong> sorted)
    {
        var count = 0;
        for (var i = 1; i < sorted.Length; i++)
        {
            var gap = sorted[i] - sorted[i - 1];
            if (gap == 0 || (count == MaxClusters - 1 && gap <= _gaps[count - 1]))
            {
                continue;
            }

            var at = count < MaxClusters - 1 ? count++ : count - 1;
            for (; at > 0 && _gaps[at - 1] < gap; at--)
            {
                (_gaps[at], _gapAt[at]) = (_gaps[at - 1], _gapAt[at - 1]);
            }

            (_gaps[at], _gapAt[at]) = (gap, i);
        }

        return count;
    }

    private void Split(int row, int clusters)
    {
        var at = clusters;
        for (; _starts[at - 1] > row; at--)
        {
            _starts[at] = _starts[at - 1];
        }

        _starts[at] = row;
    }

    private int Cost(int clusters)
    {
        var (bytes, flat) = (0, true);
        for (var i = 0; i < clusters; i++)
        {
            var width = WidthOf(_starts, i);
            flat &= width == 0;
            bytes += PackedBits.Length(_starts[i + 1] - _starts[i], width);
        }

        return bytes + (flat ? 0 : sizeof(ushort) + (2 * clusters)) + 3 + ColumnEncoder.OriginLength(_sorted[0])
            + PackedBits.Length(clusters, PackedBits.WidthOf(_sorted[_starts[clusters - 1]] - _sorted[0]))
            + PackedBits.Length(_rows, PackedBits.WidthOf((ulong)clusters - 1));
    }

    private int WidthOf(int[] starts, int cluster) => PackedBits.WidthOf(_sorted[starts[cluster + 1] - 1] - _sorted[starts[cluster]]);
}
