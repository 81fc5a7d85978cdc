using System.Runtime.InteropServices;
using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Storage.Indexes;

/// <summary>
/// How a quad becomes one sort key for one order: the packed columns one behind the other, most significant first, in as
/// few 64-bit words as hold them without splitting a column. Mostly that is one word.
/// </summary>
internal sealed class KeyLayout
{
    private readonly ColumnCoding[] _codings;
    private readonly int[] _word = new int[4];
    private readonly int[] _shift = new int[4];

    public KeyLayout(QuadOrder order, ColumnCoding[] codingsByPosition)
    {
        Order = order;
        var positions = QuadOrders.Positions(order);
        _codings = [codingsByPosition[(int)positions[0]], codingsByPosition[(int)positions[1]], codingsByPosition[(int)positions[2]], codingsByPosition[(int)positions[3]]];
        var (word, used) = (0, 0);
        for (var depth = 0; depth < 4; depth++)
        {
            if (used + _codings[depth].Bits > 64)
            {
                (word, used) = (word + 1, 0);
            }

            _word[depth] = word;
            used += _codings[depth].Bits;
        }

        Words = word + 1;
        BitsOfWord = new int[Words];
        for (var depth = 3; depth >= 0; depth--)
        {
            _shift[depth] = BitsOfWord[_word[depth]] & 63;
            BitsOfWord[_word[depth]] += _codings[depth].Bits;
        }
    }

    public QuadOrder Order { get; }

    /// <summary>The 64-bit words of a key.</summary>
    public int Words { get; }

    /// <summary>The bits of each word that are used, from the low end.</summary>
    public int[] BitsOfWord { get; }

    public ReadOnlySpan<QuadPosition> Positions => QuadOrders.Positions(Order);

    public ref readonly ColumnCoding Coding(int depth) => ref _codings[depth];

    public int WordOf(int depth) => _word[depth];

    public int ShiftOf(int depth) => _shift[depth];

    public ulong Packed(ReadOnlySpan<ulong> key, int depth) => (key[_word[depth]] >> _shift[depth]) & _codings[depth].Max;

    public ulong Id(ReadOnlySpan<ulong> key, int depth) => _codings[depth].Unpack(Packed(key, depth));

    /// <summary>Writes the keys of quads, one behind the other.</summary>
    public void Write(ReadOnlySpan<QuadIds> quads, Span<ulong> keys)
    {
        keys.Clear();
        var ids = MemoryMarshal.Cast<QuadIds, ulong>(quads);
        for (var depth = 0; depth < 4; depth++)
        {
            var (coding, shift) = (_codings[depth], _shift[depth]);
            if (coding.Bits == 0)
            {
                continue;
            }

            for (int from = (int)Positions[depth], to = _word[depth]; from < ids.Length; from += 4, to += Words)
            {
                keys[to] |= coding.Pack(ids[from]) << shift;
            }
        }
    }

    public QuadIds Read(ReadOnlySpan<ulong> key)
    {
        Span<ulong> ids = stackalloc ulong[4];
        var positions = Positions;
        for (var depth = 0; depth < 4; depth++)
        {
            ids[(int)positions[depth]] = Id(key, depth);
        }

        return new QuadIds(ids[0], ids[1], ids[2], ids[3]);
    }

    /// <summary>
    /// The least key that is not before the ids, which stand in the layout's order; false if every key is before them.
    /// </summary>
    public bool TryCeiling(ReadOnlySpan<ulong> ids, Span<ulong> key)
    {
        Span<ulong> packed = stackalloc ulong[4];
        packed.Clear();
        var depth = 0;
        for (; depth < 4; depth++)
        {
            var (value, exact, beyond) = _codings[depth].Ceiling(ids[depth]);
            if (beyond)
            {
                return TryCarry(packed, depth - 1, key);
            }

            packed[depth] = value;
            if (!exact)
            {
                break;
            }
        }

        Compose(packed, key);
        return true;
    }

    /// <summary>The first key after all those that begin as <paramref name="prefix"/> (packed); false if there is none.</summary>
    public bool TryAfter(ReadOnlySpan<ulong> prefix, Span<ulong> key)
    {
        Span<ulong> packed = stackalloc ulong[4];
        packed.Clear();
        prefix.CopyTo(packed);
        return TryCarry(packed, prefix.Length - 1, key);
    }

    public void Compose(ReadOnlySpan<ulong> packed, Span<ulong> key)
    {
        key[..Words].Clear();
        for (var depth = 0; depth < packed.Length; depth++)
        {
            key[_word[depth]] |= packed[depth] << _shift[depth];
        }
    }

    private bool TryCarry(Span<ulong> packed, int depth, Span<ulong> key)
    {
        packed[(depth + 1)..].Clear();
        for (; depth >= 0; depth--)
        {
            if (packed[depth] < _codings[depth].Max)
            {
                packed[depth]++;
                Compose(packed, key);
                return true;
            }

            packed[depth] = 0;
        }

        return false;
    }
}
