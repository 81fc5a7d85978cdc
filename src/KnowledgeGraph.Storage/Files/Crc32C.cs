using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace KnowledgeGraph.Storage.Files;

/// <summary>
/// The checksum CRC-32C (Castagnoli; polynomial 0x1EDC6F41 reflected, all ones before and after), as in iSCSI and ext4: "123456789" gives
/// 0xE3069283. The processor's instruction where there is one, else tables: the same values.
/// </summary>
internal static class Crc32C
{
    // The instruction takes three cycles but another can begin each cycle: three parts of a block are summed side by side, then joined.
    private const int Part = 1024;

    private static readonly uint[] Tables = MakeTables();
    private static readonly uint[] ShiftByPart = MakeShift(Part);

    /// <summary>Whether the processor computes it.</summary>
    public static bool IsAccelerated => Sse42.IsSupported || Crc32.IsSupported;

    /// <summary>The checksum of the bytes.</summary>
    public static uint Compute(ReadOnlySpan<byte> bytes) => Append(0, bytes);

    /// <summary>The checksum of all that <paramref name="crc"/> is of, followed by the bytes.</summary>
    public static uint Append(uint crc, ReadOnlySpan<byte> bytes) =>
        IsAccelerated ? AppendAccelerated(crc, bytes) : AppendPortable(crc, bytes);

    /// <summary>As <see cref="Append"/>, by the processor's instruction.</summary>
    public static uint AppendAccelerated(uint crc, ReadOnlySpan<byte> bytes)
    {
        var state = ~crc;
        while (bytes.Length >= 3 * Part)
        {
            var (a, b, c) = (state, 0u, 0u);
            var first = bytes[..Part];
            var second = bytes.Slice(Part, Part);
            var third = bytes.Slice(2 * Part, Part);
            for (var i = 0; i <= Part - 8; i += 8)
            {
                a = BitOperations.Crc32C(a, BinaryPrimitives.ReadUInt64LittleEndian(first[i..]));
                b = BitOperations.Crc32C(b, BinaryPrimitives.ReadUInt64LittleEndian(second[i..]));
                c = BitOperations.Crc32C(c, BinaryPrimitives.ReadUInt64LittleEndian(third[i..]));
            }

            state = Shift(Shift(a) ^ b) ^ c;
            bytes = bytes[(3 * Part)..];
        }

        while (bytes.Length >= 8)
        {
            state = BitOperations.Crc32C(state, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
            bytes = bytes[8..];
        }

        foreach (var value in bytes)
        {
            state = BitOperations.Crc32C(state, value);
        }

        return ~state;
    }

    /// <summary>As <see cref="Append"/>, by tables, eight bytes at a time.</summary>
    public static uint AppendPortable(uint crc, ReadOnlySpan<byte> bytes)
    {
        var (state, tables) = (~crc, Tables);
        while (bytes.Length >= 8)
        {
            var low = BinaryPrimitives.ReadUInt32LittleEndian(bytes) ^ state;
            var high = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
            state = tables[0x700 | (int)(low & 0xFF)] ^ tables[0x600 | (int)((low >> 8) & 0xFF)]
                ^ tables[0x500 | (int)((low >> 16) & 0xFF)] ^ tables[0x400 | (int)(low >> 24)]
                ^ tables[0x300 | (int)(high & 0xFF)] ^ tables[0x200 | (int)((high >> 8) & 0xFF)]
                ^ tables[0x100 | (int)((high >> 16) & 0xFF)] ^ tables[(int)(high >> 24)];
            bytes = bytes[8..];
        }

        foreach (var value in bytes)
        {
            state = (state >> 8) ^ tables[(int)((state ^ value) & 0xFF)];
        }

        return ~state;
    }

    // What a state becomes after so many zero bytes as a part has.
    private static uint Shift(uint state)
    {
        var table = ShiftByPart;
        return table[(int)(state & 0xFF)] ^ table[0x100 | (int)((state >> 8) & 0xFF)]
            ^ table[0x200 | (int)((state >> 16) & 0xFF)] ^ table[0x300 | (int)(state >> 24)];
    }

    private static uint[] MakeTables()
    {
        var tables = new uint[8 * 256];
        for (var i = 0; i < 256; i++)
        {
            var state = (uint)i;
            for (var bit = 0; bit < 8; bit++)
            {
                state = (state & 1) != 0 ? (state >> 1) ^ 0x82F63B78 : state >> 1;
            }

            tables[i] = state;
        }

        for (var i = 256; i < tables.Length; i++)
        {
            tables[i] = (tables[i - 256] >> 8) ^ tables[(int)(tables[i - 256] & 0xFF)];
        }

        return tables;
    }

    // Zero bytes act on each bit of a state alone, so the table for a byte is the sum of those of its bits.
    private static uint[] MakeShift(int zeros)
    {
        var table = new uint[4 * 256];
        for (var bit = 0; bit < 32; bit++)
        {
            var state = 1u << bit;
            for (var i = 0; i < zeros; i++)
            {
                state = (state >> 8) ^ Tables[(int)(state & 0xFF)];
            }

            for (var value = 0; value < 256; value++)
            {
                if ((value & (1 << (bit & 7))) != 0)
                {
                    table[((bit >> 3) << 8) | value] ^= state;
                }
            }
        }

        return table;
    }
}
