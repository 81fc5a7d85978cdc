using System.Buffers.Binary;
using System.Text.Unicode;

namespace KnowledgeGraph.Rdf.Access;

/// <summary>Payloads of short strings: their bytes, then the length or the last byte.</summary>
internal static class InlineString
{
    public const int MostBytes = 7;

    private const ulong NonAscii = 0x8080_8080_8080_8080;

    public static bool TryEncode(ReadOnlySpan<byte> text, out ulong payload)
    {
        payload = 0;
        if (text.Length > MostBytes)
        {
            return false;
        }

        payload = Bytes(text);
        if (text.Length < MostBytes)
        {
            payload |= (uint)text.Length;
        }
        else if (text[^1] < MostBytes)
        {
            // It would read as a length.
            return false;
        }

        return (payload & NonAscii) == 0 || Utf8.IsValid(text);
    }

    public static bool TryFormat(ulong payload, Span<byte> utf8, out int written)
    {
        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, payload);
        written = Math.Min((int)bytes[MostBytes], MostBytes);
        if (bytes.Slice(1, written).TryCopyTo(utf8))
        {
            return true;
        }

        written = 0;
        return false;
    }

    /// <summary>The bytes from the seventh lowest of the number on. Two reads that overlap are quicker than a copy.</summary>
    private static ulong Bytes(ReadOnlySpan<byte> text)
    {
        var length = text.Length;
        if (length >= sizeof(uint))
        {
            var first = (ulong)BinaryPrimitives.ReadUInt32BigEndian(text);
            ulong last = BinaryPrimitives.ReadUInt32BigEndian(text[^sizeof(uint)..]);
            return (first << 24) | (last << (8 * (MostBytes - length)));
        }

        return length == 0
            ? 0
            : ((ulong)text[0] << 48) | ((ulong)text[length / 2] << (48 - (8 * (length / 2)))) | ((ulong)text[length - 1] << (8 * (MostBytes - length)));
    }
}
