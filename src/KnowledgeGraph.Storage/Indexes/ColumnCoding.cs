using System.Numerics;

namespace KnowledgeGraph.Storage.Indexes;

/// <summary>
/// How one column's ids are packed: only the bits in which they differ are kept (<paramref name="mask"/>), the others are
/// the same in every row (<paramref name="fixedBits"/>). Packing keeps the order.
/// </summary>
internal readonly struct ColumnCoding(ulong mask, ulong fixedBits)
{
    private readonly ulong _mask = mask;
    private readonly ulong _fixed = fixedBits & ~mask;
    private readonly int _shift = IsContiguous(mask) ? BitOperations.TrailingZeroCount(mask) & 63 : -1;

    public int Bits { get; } = BitOperations.PopCount(mask);

    public ulong Max => BitPacking.Ones(Bits);

    public ulong Pack(ulong id) => _shift >= 0 ? (id & _mask) >> _shift : BitPacking.Extract(id, _mask);

    public ulong Unpack(ulong packed) => (_shift >= 0 ? packed << _shift : BitPacking.Deposit(packed, _mask)) | _fixed;

    /// <summary>False if no row can hold the id.</summary>
    public bool TryPack(ulong id, out ulong packed)
    {
        packed = Pack(id);
        return (id & ~_mask) == _fixed;
    }

    /// <summary>
    /// The least packed value that is not before the id: <c>Exact</c> if it is the id itself, <c>Beyond</c> if there is none.
    /// </summary>
    public (ulong Packed, bool Exact, bool Beyond) Ceiling(ulong id)
    {
        var different = (id ^ _fixed) & ~_mask;
        if (different == 0)
        {
            return (Pack(id), true, false);
        }

        // The highest fixed bit that differs decides; kept bits above it stay, those below it start again from 0.
        var bit = 63 - BitOperations.LeadingZeroCount(different);
        var below = BitOperations.PopCount(_mask & BitPacking.Ones(bit));
        var upper = below >= 64 ? 0 : Pack(id) >> below << below;
        if ((_fixed >> bit & 1) == 1)
        {
            return (upper, false, false);
        }

        var step = below >= 64 ? 0 : 1UL << below;
        return step == 0 || step > Max || upper > Max - step ? (0, false, true) : (upper + step, false, false);
    }

    private static bool IsContiguous(ulong mask) =>
        mask == 0 || BitPacking.Ones(BitOperations.PopCount(mask)) << BitOperations.TrailingZeroCount(mask) == mask;
}
