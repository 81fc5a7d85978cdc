using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Storage.Indexes;

/// <summary>The keys of a set of quads in one order, sorted, without repetition: searched by halving and galloping.</summary>
internal sealed class PackedIndex
{
    private readonly ulong[] _keys;
    private readonly int _words;

    public PackedIndex(KeyLayout layout, ulong[] keys, int count)
    {
        Layout = layout;
        Count = count;
        _keys = keys;
        _words = layout.Words;
    }

    public KeyLayout Layout { get; }

    public int Count { get; }

    /// <summary>The array behind the keys, to count its memory once.</summary>
    public ulong[] Memory => _keys;

    public ReadOnlySpan<ulong> Keys => _keys.AsSpan(0, Count * _words);

    /// <summary>The same keys read by another layout, which must give each quad the same key.</summary>
    public PackedIndex Reinterpret(KeyLayout layout) => new(layout, _keys, Count);

    public ReadOnlySpan<ulong> Key(int row) => _keys.AsSpan(row * _words, _words);

    /// <summary>The rows whose first ids are bound in the pattern and match it; how many positions were used.</summary>
    public (int Start, int End, int Depth) Range(in QuadPattern pattern)
    {
        Span<ulong> packed = stackalloc ulong[4];
        var positions = Layout.Positions;
        var depth = 0;
        for (; depth < 4 && !pattern[positions[depth]].IsUnbound; depth++)
        {
            if (!Layout.Coding(depth).TryPack(pattern[positions[depth]].Value, out packed[depth]))
            {
                return (0, 0, depth);
            }
        }

        if (depth == 0)
        {
            return (0, Count, 0);
        }

        Span<ulong> key = stackalloc ulong[4];
        Layout.Compose(packed[..depth], key);
        var start = LowerBound(key, 0, Count);
        var end = Layout.TryAfter(packed[..depth], key) ? Gallop(key, start, Count) : Count;
        return (start, end, depth);
    }

    /// <summary>The first row from <paramref name="start"/> on that is not before the ids, which stand in the index's order.</summary>
    public int Seek(ReadOnlySpan<ulong> ids, int start, int end)
    {
        Span<ulong> key = stackalloc ulong[4];
        return Layout.TryCeiling(ids, key) ? Gallop(key, start, end) : end;
    }

    /// <summary>The first row after those that agree with row <paramref name="row"/> in the first columns.</summary>
    public int Skip(int row, int columns, int end)
    {
        Span<ulong> packed = stackalloc ulong[4];
        Span<ulong> key = stackalloc ulong[4];
        for (var depth = 0; depth < columns; depth++)
        {
            packed[depth] = Layout.Packed(Key(row), depth);
        }

        return Layout.TryAfter(packed[..columns], key) ? Gallop(key, row + 1, end) : end;
    }

    public bool Contains(in QuadIds quad)
    {
        Span<ulong> packed = stackalloc ulong[4];
        Span<ulong> key = stackalloc ulong[4];
        var positions = Layout.Positions;
        for (var depth = 0; depth < 4; depth++)
        {
            if (!Layout.Coding(depth).TryPack(quad[positions[depth]], out packed[depth]))
            {
                return false;
            }
        }

        Layout.Compose(packed, key);
        var row = LowerBound(key, 0, Count);
        return row < Count && Key(row).SequenceEqual(key[.._words]);
    }

    /// <summary>Decodes one column of consecutive rows.</summary>
    public void Copy(int depth, int start, Span<ulong> target)
    {
        var coding = Layout.Coding(depth);
        if (coding.Bits == 0)
        {
            target.Fill(coding.Unpack(0));
            return;
        }

        var (shift, most) = (Layout.ShiftOf(depth), coding.Max);
        var at = (start * _words) + Layout.WordOf(depth);
        for (var i = 0; i < target.Length; i++, at += _words)
        {
            target[i] = coding.Unpack((_keys[at] >> shift) & most);
        }
    }

    /// <summary>Decodes one column of the given rows.</summary>
    public void Copy(int depth, ReadOnlySpan<int> rows, Span<ulong> target)
    {
        var coding = Layout.Coding(depth);
        var (word, shift, most) = (Layout.WordOf(depth), Layout.ShiftOf(depth), coding.Max);
        for (var i = 0; i < rows.Length; i++)
        {
            target[i] = coding.Unpack((_keys[(rows[i] * _words) + word] >> shift) & most);
        }
    }

    private int Gallop(ReadOnlySpan<ulong> key, int start, int end)
    {
        var (low, step) = (start, 1L);
        while (low + step <= end && Compare((int)(low + step - 1), key) < 0)
        {
            low = (int)(low + step);
            step *= 2;
        }

        return LowerBound(key, low, (int)Math.Min(end, low + step - 1));
    }

    private int LowerBound(ReadOnlySpan<ulong> key, int low, int high)
    {
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (Compare(middle, key) < 0)
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

    private int Compare(int row, ReadOnlySpan<ulong> key)
    {
        var at = row * _words;
        if (_words == 1)
        {
            return _keys[at].CompareTo(key[0]);
        }

        for (var word = 0; word < _words; word++)
        {
            if (_keys[at + word] != key[word])
            {
                return _keys[at + word] < key[word] ? -1 : 1;
            }
        }

        return 0;
    }
}
