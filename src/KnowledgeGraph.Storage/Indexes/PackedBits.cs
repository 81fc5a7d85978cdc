using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace KnowledgeGraph.Storage.Indexes;

/// <summary>
/// Numbers of equal width one behind the other, from the lowest bit up. Whoever unpacks gives a source that may be read
/// <see cref="ReadBeyond"/> bytes behind its end and a target with room for the count rounded up to a multiple of 8.
/// </summary>
internal static unsafe class PackedBits
{
    /// <summary>The bytes behind the end of a source that unpacking may read; what they hold does not matter.</summary>
    public const int ReadBeyond = 24;

    /// <summary>The widest numbers that lie within 64 bits wherever in a byte they begin.</summary>
    public const int MaxVectorWidth = 57;

    /// <summary>The bytes that <paramref name="count"/> numbers take.</summary>
    public static int Length(int count, int width) => ((count * width) + 7) >> 3;

    /// <summary>The bits that hold the number.</summary>
    public static int WidthOf(ulong value) => 64 - System.Numerics.BitOperations.LeadingZeroCount(value);

    /// <summary>Packs the differences to <paramref name="origin"/>; gives the bytes written. The target has 8 bytes of room behind them.</summary>
    public static int Pack(ReadOnlySpan<ulong> values, ulong origin, int width, Span<byte> target)
    {
        var (word, used, at) = (0UL, 0, 0);
        foreach (var value in values)
        {
            var number = value - origin;
            word |= used == 64 ? 0 : number << used;
            used += width;
            if (used >= 64)
            {
                MemoryMarshal.Write(target[at..], word);
                at += sizeof(ulong);
                used -= 64;
                word = used == 0 ? 0 : number >> (width - used);
            }
        }

        MemoryMarshal.Write(target[at..], word);
        return Length(values.Length, width);
    }

    /// <summary>Unpacks numbers and adds <paramref name="origin"/> to each.</summary>
    public static void Unpack(byte* source, int count, int width, ulong origin, ulong* target)
    {
        if (width == 0)
        {
            new Span<ulong>(target, count).Fill(origin);
        }
        else if (Avx2.IsSupported && width <= MaxVectorWidth)
        {
            PackedBitsAvx2.Unpack(source, count, width, origin, target);
        }
        else
        {
            UnpackPortable(source, count, width, origin, target);
        }
    }

    /// <summary>The scalar twin.</summary>
    public static void UnpackPortable(byte* source, int count, int width, ulong origin, ulong* target)
    {
        for (var i = 0; i < count; i++)
        {
            target[i] = Read(source, i, width) + origin;
        }
    }

    /// <summary>One number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Read(byte* source, int row, int width)
    {
        var bit = row * width;
        var at = source + (bit >> 3);
        var shift = bit & 7;
        var value = Unsafe.ReadUnaligned<ulong>(at) >> shift;
        if (shift + width > 64)
        {
            value |= (ulong)at[8] << (64 - shift);
        }

        return value & BitPacking.Ones(width);
    }
}
