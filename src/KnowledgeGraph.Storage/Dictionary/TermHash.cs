using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace KnowledgeGraph.Storage.Dictionary;

/// <summary>
/// A fast 64-bit hash of bytes in the manner of wyhash. The seed is a store's own secret, so that nobody can make terms that collide on
/// purpose; it stays the same for the life of a store, because frozen parts hold bits of these hashes.
/// </summary>
internal readonly struct TermHash
{
    private readonly ulong _first;
    private readonly ulong _second;
    private readonly ulong _third;
    private readonly ulong _fourth;

    public TermHash(ulong seed)
    {
        _first = Next(ref seed);
        _second = Next(ref seed);
        _third = Next(ref seed);
        _fourth = Next(ref seed);
    }

    /// <summary>Tells apart hashes of different seeds, without giving the seed away.</summary>
    public ulong Check => Of("KnowledgeGraph"u8, _fourth);

    /// <summary>The hash of the bytes; <paramref name="salt"/> keeps kinds of bytes apart.</summary>
    public ulong Of(ReadOnlySpan<byte> bytes, ulong salt)
    {
        var length = bytes.Length;
        ref var start = ref MemoryMarshal.GetReference(bytes);
        var state = _first ^ salt;
        ulong a, b;
        if (length > 16)
        {
            var at = 0;
            for (; at < length - 16; at += 16)
            {
                state = Mix(Word(ref start, at) ^ _second, Word(ref start, at + 8) ^ state);
            }

            a = Word(ref start, length - 16);
            b = Word(ref start, length - 8);
        }
        else if (length >= 8)
        {
            a = Word(ref start, 0);
            b = Word(ref start, length - 8);
        }
        else
        {
            a = Short(bytes);
            b = 0;
        }

        return Mix(_second ^ (ulong)length, Mix(a ^ _third, b ^ state));
    }

    /// <summary>Joins hashes.</summary>
    public ulong Join(ulong left, ulong right) => Mix(left ^ _third, right ^ _fourth);

    private static ulong Short(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length >= 4)
        {
            return ((ulong)BinaryPrimitives.ReadUInt32LittleEndian(bytes) << 32) | BinaryPrimitives.ReadUInt32LittleEndian(bytes[^4..]);
        }

        return bytes.Length == 0 ? 0 : ((ulong)bytes[0] << 16) | ((ulong)bytes[bytes.Length / 2] << 8) | bytes[^1];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Word(ref byte start, int at)
    {
        var word = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref start, at));
        return BitConverter.IsLittleEndian ? word : BinaryPrimitives.ReverseEndianness(word);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mix(ulong a, ulong b)
    {
        var high = Math.BigMul(a, b, out var low);
        return high ^ low;
    }

    // SplitMix64.
    private static ulong Next(ref ulong state)
    {
        var z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
