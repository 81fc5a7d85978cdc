using System.Numerics;
using System.Runtime.Intrinsics.X86;

namespace KnowledgeGraph.Storage.Indexes;

/// <summary>Gathers the bits of a mask to the low end and spreads them again, keeping their order.</summary>
internal static class BitPacking
{
    public static ulong Extract(ulong value, ulong mask) =>
        Bmi2.X64.IsSupported ? Bmi2.X64.ParallelBitExtract(value, mask) : ExtractPortable(value, mask);

    public static ulong Deposit(ulong packed, ulong mask) =>
        Bmi2.X64.IsSupported ? Bmi2.X64.ParallelBitDeposit(packed, mask) : DepositPortable(packed, mask);

    /// <summary>One step for each run of ones in the mask; masks of ids have few.</summary>
    internal static ulong ExtractPortable(ulong value, ulong mask)
    {
        var (result, done) = (0UL, 0);
        while (mask != 0)
        {
            var (start, length) = FirstRun(mask);
            result |= ((value >> start) & Ones(length)) << done;
            done += length;
            mask &= ~(Ones(length) << start);
        }

        return result;
    }

    internal static ulong DepositPortable(ulong packed, ulong mask)
    {
        var (result, done) = (0UL, 0);
        while (mask != 0)
        {
            var (start, length) = FirstRun(mask);
            result |= ((packed >> done) & Ones(length)) << start;
            done += length;
            mask &= ~(Ones(length) << start);
        }

        return result;
    }

    public static ulong Ones(int length) => length >= 64 ? ulong.MaxValue : (1UL << length) - 1;

    private static (int Start, int Length) FirstRun(ulong mask)
    {
        var start = BitOperations.TrailingZeroCount(mask);
        return (start, BitOperations.TrailingZeroCount(~(mask >> start)));
    }
}
