using System.Buffers.Binary;
using System.Text;
using KnowledgeGraph.Storage.Files;

namespace KnowledgeGraph.Storage.Dictionary;

/// <summary>Reads numbers of a frozen part and trusts none of them.</summary>
internal static class FrozenBytes
{
    /// <summary>Throws on bytes that are no UTF-8.</summary>
    public static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static StoreException Corrupt(string what) =>
        new(StoreError.Corrupt, $"The term dictionary is damaged: {what}. Restore a backup.");

    /// <summary>Bytes of the part; that they are not there means damage.</summary>
    public static ReadOnlySpan<byte> Take(this SealedBytes bytes, long offset, long length)
    {
        if (offset < 0 || length < 0 || length > int.MaxValue || offset > bytes.Length - length)
        {
            throw Corrupt("a reference leads outside of it");
        }

        return bytes.Slice(offset, (int)length);
    }

    /// <summary>A number of 7 bits a byte, lowest first, of at most 35 bits.</summary>
    public static long ReadNumber(ReadOnlySpan<byte> bytes, ref int at)
    {
        var (value, shift) = (0L, 0);
        while (true)
        {
            if ((uint)at >= (uint)bytes.Length || shift > 28)
            {
                throw Corrupt("a number has no end");
            }

            var part = bytes[at++];
            value |= (long)(part & 127) << shift;
            if (part < 128)
            {
                return value;
            }

            shift += 7;
        }
    }

    public static int WriteNumber(Span<byte> bytes, uint value)
    {
        var at = 0;
        for (; value >= 128; value >>= 7)
        {
            bytes[at++] = (byte)(value | 128);
        }

        bytes[at] = (byte)value;
        return at + 1;
    }

    /// <summary>An offset in 5 bytes.</summary>
    public static long ReadOffset(ReadOnlySpan<byte> bytes) =>
        BinaryPrimitives.ReadUInt32LittleEndian(bytes) | ((long)bytes[4] << 32);
}
