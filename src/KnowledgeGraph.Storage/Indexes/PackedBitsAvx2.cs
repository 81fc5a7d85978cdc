using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace KnowledgeGraph.Storage.Indexes;

/// <summary>
/// Unpacks eight numbers at a time with 256-bit vectors: eight numbers of any width take a whole number of bytes, so that the same shuffles
/// bring the bytes of each number into a lane of its own, where one shift by a lane's own count brings it to the low end.
/// </summary>
internal static unsafe class PackedBitsAvx2
{
    // For each width two shuffles and two vectors of shifts.
    private const int TableLength = 128;

    private static readonly byte[] Tables = MakeTables();
    private static readonly byte* Table = (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(Tables));

    public static void Unpack(byte* source, int count, int width, ulong origin, ulong* target)
    {
        var table = Table + (width * TableLength);
        var (shuffleLow, shuffleHigh) = (Vector256.Load(table), Vector256.Load(table + 32));
        var (shiftLow, shiftHigh) = (Vector256.Load((ulong*)(table + 64)), Vector256.Load((ulong*)(table + 96)));
        var (second, third, fourth) = ((2 * width) >> 3, (4 * width) >> 3, (6 * width) >> 3);
        var mask = Vector256.Create(BitPacking.Ones(width));
        var origins = Vector256.Create(origin);
        for (var end = target + count; target < end; target += 8, source += width)
        {
            var low = Vector256.Create(Vector128.Load(source), Vector128.Load(source + second));
            var high = Vector256.Create(Vector128.Load(source + third), Vector128.Load(source + fourth));
            var lowBits = Avx2.ShiftRightLogicalVariable(Avx2.Shuffle(low, shuffleLow).AsUInt64(), shiftLow);
            var highBits = Avx2.ShiftRightLogicalVariable(Avx2.Shuffle(high, shuffleHigh).AsUInt64(), shiftHigh);
            ((lowBits & mask) + origins).Store(target);
            ((highBits & mask) + origins).Store(target + 4);
        }
    }

    private static byte[] MakeTables()
    {
        var tables = GC.AllocateArray<byte>((PackedBits.MaxVectorWidth + 1) * TableLength, pinned: true);
        for (var width = 0; width <= PackedBits.MaxVectorWidth; width++)
        {
            var table = tables.AsSpan(width * TableLength, TableLength);
            for (var number = 0; number < 8; number++)
            {
                // Two numbers share a load of 16 bytes, which begins with the first byte of the even one.
                var load = ((number & ~1) * width) >> 3;
                var from = ((number * width) >> 3) - load;
                for (var i = 0; i < 8; i++)
                {
                    table[(number * 8) + i] = (byte)(from + i);
                }

                MemoryMarshal.Write(table[(64 + (number * 8))..], (ulong)((number * width) & 7));
            }
        }

        return tables;
    }
}
