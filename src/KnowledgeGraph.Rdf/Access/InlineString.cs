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

        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        bytes.Clear();
        text.CopyTo(bytes[1..]);
        if (text.Length < MostBytes)
        {
            bytes[MostBytes] = (byte)text.Length;
        }
        else if (text[^1] < MostBytes)
        {
            // It would read as a length.
            return false;
        }

        payload = BinaryPrimitives.ReadUInt64BigEndian(bytes);
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
}
