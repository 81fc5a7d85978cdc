using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using System.Text.Unicode;

namespace KnowledgeGraph.Sparql.Results.Reading;

/// <summary>One of the two encodings that every XML processor reads (XML 1.0, section 4.3.3).</summary>
internal sealed class XmlTextEncoding
{
    /// <summary>How many bytes are looked at: the same ones however they come.</summary>
    public const int LongestDeclaration = 256;

    private static readonly XmlTextEncoding Utf8 = new("UTF-8");
    private static readonly XmlTextEncoding Utf16 = new("UTF-16");
    private static readonly XmlTextEncoding Utf16BigEndian = new("UTF-16");

    private XmlTextEncoding(string name) => Name = name;

    public string Name { get; }

    /// <summary>
    /// Finds the encoding by the first bytes (XML 1.0, appendix F) and gives the length of the byte order mark. <paramref name="unknown"/> is the
    /// name of an encoding that is not read, or null.
    /// </summary>
    public static int Detect(ReadOnlySpan<byte> bytes, out XmlTextEncoding encoding, out string? unknown)
    {
        unknown = null;
        encoding = Utf8;
        switch (bytes)
        {
            case [0xEF, 0xBB, 0xBF, ..]:
                return 3;
            case [0xFF, 0xFE, ..]:
                encoding = Utf16;
                return 2;
            case [0xFE, 0xFF, ..]:
                encoding = Utf16BigEndian;
                return 2;
            default:
                unknown = Declared(bytes);
                return 0;
        }
    }

    public long ByteCount(ReadOnlySpan<char> text) => this == Utf8 ? Encoding.UTF8.GetByteCount(text) : (long)text.Length * sizeof(char);

    /// <summary>Decodes what is there up to the first byte that is not of the encoding; false if there is one.</summary>
    public bool Decode(ReadOnlySpan<byte> bytes, Span<char> text, bool final, out int used, out int written)
    {
        if (this == Utf8)
        {
            var status = System.Text.Unicode.Utf8.ToUtf16(bytes, text, out used, out written, replaceInvalidSequences: false, isFinalBlock: final);
            return status != OperationStatus.InvalidData;
        }

        for (used = written = 0; used + 1 < bytes.Length; used += sizeof(char))
        {
            var c = Unit(bytes[used..]);
            if (!char.IsSurrogate(c))
            {
                text[written++] = c;
                continue;
            }

            if (used + 3 >= bytes.Length && char.IsHighSurrogate(c))
            {
                break;
            }

            if (!char.IsHighSurrogate(c) || !char.IsLowSurrogate(Unit(bytes[(used + 2)..])))
            {
                return false;
            }

            text[written++] = c;
            text[written++] = Unit(bytes[(used + 2)..]);
            used += sizeof(char);
        }

        return !final || used == bytes.Length;
    }

    private char Unit(ReadOnlySpan<byte> bytes) =>
        (char)(this == Utf16 ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes));

    /// <summary>The name in <c>encoding="..."</c> of the XML declaration, if it is not UTF-8 or its part US-ASCII.</summary>
    private static string? Declared(ReadOnlySpan<byte> bytes)
    {
        bytes = bytes[..Math.Min(bytes.Length, LongestDeclaration)];
        var end = bytes.StartsWith("<?xml"u8) ? bytes.IndexOf("?>"u8) : -1;
        var declaration = end < 0 ? "" : Encoding.Latin1.GetString(bytes[..end]);
        var at = declaration.IndexOf("encoding", StringComparison.Ordinal);
        var quote = at < 0 ? -1 : declaration.AsSpan(at).IndexOfAny('"', '\'');
        if (quote < 0)
        {
            return null;
        }

        var name = declaration[(at + quote + 1)..];
        var close = name.IndexOf(declaration[at + quote], StringComparison.Ordinal);
        name = close < 0 ? name : name[..close];
        return name.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || name.Equals("us-ascii", StringComparison.OrdinalIgnoreCase) ? null : name;
    }
}
