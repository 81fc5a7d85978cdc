using System.Runtime.InteropServices;

namespace KnowledgeGraph.Storage.Indexes;

/// <summary>
/// Finds out whether a column has few different ids, numbers each row's, and writes the column so. The numbers serve the next column, too,
/// which is often of another kind and width for each of them: the objects of a subject go by predicate. For one thread.
/// </summary>
internal sealed class ChoicePlan
{
    private const int SlotBits = 7;

    private readonly ulong[] _choices = new ulong[ClusterPlan.MaxClusters];
    private readonly byte[] _slots = new byte[1 << SlotBits];
    private readonly ulong[] _selectors = new ulong[ColumnEncoder.MaxRows];
    private readonly ulong[] _least = new ulong[ClusterPlan.MaxClusters];
    private readonly ulong[] _most = new ulong[ClusterPlan.MaxClusters];
    private readonly int[] _members = new int[ClusterPlan.MaxClusters];
    private readonly ulong[] _values = new ulong[ColumnEncoder.MaxRows];
    private int _rows;

    /// <summary>The different ids of the column written last as choices; 0 if it was written otherwise.</summary>
    public int Count { get; private set; }

    /// <summary>Forgets the numbers.</summary>
    public void Clear() => Count = 0;

    /// <summary>Numbers the ids; false if they are too many.</summary>
    public bool Find(ReadOnlySpan<ulong> values)
    {
        _slots.AsSpan().Clear();
        _rows = values.Length;
        Count = 0;
        for (var row = 0; row < values.Length; row++)
        {
            var value = values[row];
            var slot = (int)((value * 0x9E3779B97F4A7C15) >> (64 - SlotBits));
            while (_slots[slot] != 0 && _choices[_slots[slot] - 1] != value)
            {
                slot = (slot + 1) & ((1 << SlotBits) - 1);
            }

            if (_slots[slot] == 0)
            {
                if (Count == ClusterPlan.MaxClusters)
                {
                    Count = 0;
                    return false;
                }

                _choices[Count++] = value;
                _slots[slot] = (byte)Count;
            }

            _selectors[row] = (ulong)_slots[slot] - 1;
        }

        return true;
    }

    /// <summary>The bytes that the column takes so.</summary>
    public int Bytes(ulong least, int width) => 3 + ColumnEncoder.OriginLength(least) + PackedBits.Length(Count, width) + PackedBits.Length(_rows, SelectorWidth);

    /// <summary>Writes the column, whose least id and width of differences to it are given.</summary>
    public int Write(ulong least, int width, Span<byte> target)
    {
        var at = ColumnEncoder.WriteOrigin(ColumnKind.Choices, least, target);
        target[at++] = (byte)(Count - 1);
        target[at++] = (byte)width;
        at += PackedBits.Pack(_choices.AsSpan(0, Count), least, width, target[at..]);
        return at + PackedBits.Pack(_selectors.AsSpan(0, _rows), 0, SelectorWidth, target[at..]);
    }

    /// <summary>The bytes that the next column takes with a frame for each choice of this one.</summary>
    public int MeasureNext(ReadOnlySpan<ulong> values, ulong least)
    {
        _least.AsSpan(0, Count).Fill(ulong.MaxValue);
        _most.AsSpan(0, Count).Clear();
        _members.AsSpan(0, Count).Clear();
        for (var row = 0; row < values.Length; row++)
        {
            var (value, choice) = (values[row], (int)_selectors[row]);
            _least[choice] = Math.Min(_least[choice], value);
            _most[choice] = Math.Max(_most[choice], value);
            _members[choice]++;
        }

        var bytes = 4 + ColumnEncoder.OriginLength(least) + PackedBits.Length(Count, NextBaseWidth(least)) + (2 * Count);
        for (var choice = 0; choice < Count; choice++)
        {
            bytes += PackedBits.Length(_members[choice], NextWidth(choice));
        }

        return bytes;
    }

    /// <summary>Writes the next column after it was measured.</summary>
    public int WriteNext(ReadOnlySpan<ulong> values, ulong least, Span<byte> target)
    {
        var at = ColumnEncoder.WriteOrigin(ColumnKind.ByChoice, least, target);
        var start = at;
        at += sizeof(ushort);
        var width = NextBaseWidth(least);
        target[at++] = (byte)width;
        at += PackedBits.Pack(_least.AsSpan(0, Count), least, width, target[at..]);
        for (var choice = 0; choice < Count; choice++)
        {
            target[at + choice] = (byte)NextWidth(choice);
            target[at + Count + choice] = (byte)(_members[choice] - 1);
        }

        at += 2 * Count;
        for (var choice = 0; choice < Count; choice++)
        {
            at += WriteMembers(values, choice, target[at..]);
        }

        MemoryMarshal.Write(target[start..], (ushort)(at - start - sizeof(ushort)));
        return at;
    }

    private int SelectorWidth => PackedBits.WidthOf((ulong)Count - 1);

    private int WriteMembers(ReadOnlySpan<ulong> values, int choice, Span<byte> target)
    {
        var (width, members) = (NextWidth(choice), 0);
        if (width == 0)
        {
            return 0;
        }

        var selectors = _selectors.AsSpan(0, values.Length);
        var found = _values;
        for (var row = 0; row < selectors.Length; row++)
        {
            found[members] = values[row];
            members += selectors[row] == (ulong)choice ? 1 : 0;
        }

        return PackedBits.Pack(found.AsSpan(0, members), _least[choice], width, target);
    }

    private int NextWidth(int choice) => PackedBits.WidthOf(_most[choice] - _least[choice]);

    private int NextBaseWidth(ulong least)
    {
        var most = 0UL;
        foreach (var id in _least.AsSpan(0, Count))
        {
            most = Math.Max(most, id);
        }

        return PackedBits.WidthOf(most - least);
    }
}
