using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace KnowledgeGraph.Formats.Xml;

/// <summary>
/// The encodings that an XML document may be in here: UTF-8, UTF-16, ISO-8859-1 and US-ASCII. It is found as XML 1.0, appendix F says:
/// by the byte order mark, by the first bytes, by the declaration.
/// </summary>
internal sealed class XmlEncoding
{
    public static readonly XmlEncoding Utf8 = new("UTF-8", Encoding.UTF8);
    private static readonly XmlEncoding LittleEndian = new("UTF-16", new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true));
    private static readonly XmlEncoding BigEndian = new("UTF-16", new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true));
    private static readonly XmlEncoding Latin1 = new("ISO-8859-1", Encoding.Latin1);
    private static readonly XmlEncoding Ascii = new("US-ASCII", Encoding.ASCII);

    private readonly Encoding _encoding;

    private XmlEncoding(string name, Encoding encoding)
    {
        Name = name;
        _encoding = encoding;
    }

    public string Name { get; }

    /// <summary>What the first bytes say (of which there are at least a few hundred, if the document has so many); null: one that is not read.</summary>
    public static XmlEncoding? Detect(ReadOnlySpan<byte> start, out int byteOrderMark, out string name)
    {
        byteOrderMark = 0;
        name = "";
        if (start.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            byteOrderMark = 3;
            return Utf8;
        }

        if (start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]) || start.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF]))
        {
            name = "UTF-32";
            return null;
        }

        if (start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            byteOrderMark = 2;
            return start[0] == 0xFF ? LittleEndian : BigEndian;
        }

        if (start.Length >= 4 && (start[0] == 0) != (start[1] == 0) && (start[0] == '<' || start[1] == '<'))
        {
            return start[1] == 0 ? LittleEndian : BigEndian;
        }

        return OfDeclaration(start, out name);
    }

    /// <summary>
    /// Decodes as much as there is and fits. False: there is a byte at <paramref name="used"/> that is not of this encoding.
    /// </summary>
    public bool Decode(ReadOnlySpan<byte> bytes, Span<char> chars, bool isFinal, out int used, out int written)
    {
        if (ReferenceEquals(this, Utf8))
        {
            return System.Text.Unicode.Utf8.ToUtf16(bytes, chars, out used, out written, replaceInvalidSequences: false, isFinal) != OperationStatus.InvalidData;
        }

        if (ReferenceEquals(this, Ascii) || ReferenceEquals(this, Latin1))
        {
            used = written = Math.Min(bytes.Length, chars.Length);
            var isGood = true;
            if (ReferenceEquals(this, Ascii) && bytes[..used].IndexOfAnyExceptInRange((byte)0, (byte)0x7F) is >= 0 and var at)
            {
                (used, written, isGood) = (at, at, false);
            }

            Encoding.Latin1.GetChars(bytes[..used], chars);
            return isGood;
        }

        // Half a surrogate pair is refused by the XML reader, so code units are only copied here.
        used = Math.Min(bytes.Length, chars.Length * 2) & ~1;
        written = used / 2;
        var big = ReferenceEquals(this, BigEndian);
        for (var i = 0; i < written; i++)
        {
            chars[i] = (char)(big ? (bytes[2 * i] << 8) | bytes[(2 * i) + 1] : bytes[2 * i] | (bytes[(2 * i) + 1] << 8));
        }

        return !isFinal || used == bytes.Length || written == chars.Length;
    }

    /// <summary>How many bytes these characters were.</summary>
    public long ByteCount(ReadOnlySpan<char> chars) =>
        ReferenceEquals(this, Utf8) ? _encoding.GetByteCount(chars)
        : ReferenceEquals(this, LittleEndian) || ReferenceEquals(this, BigEndian) ? 2L * chars.Length
        : chars.Length;

    private static XmlEncoding? OfDeclaration(ReadOnlySpan<byte> start, out string name)
    {
        name = "UTF-8";
        if (!start.StartsWith("<?xml"u8))
        {
            return Utf8;
        }

        var end = start.IndexOf("?>"u8);
        var declaration = end < 0 ? start : start[..end];
        var at = declaration.IndexOf("encoding"u8);
        if (at < 0)
        {
            return Utf8;
        }

        var rest = declaration[(at + 8)..].TrimStart(" \t\r\n="u8);
        if (rest.IsEmpty || rest[0] is not ((byte)'"' or (byte)'\'') || rest[1..].IndexOf(rest[0]) is not (>= 0 and var length))
        {
            // Not well-formed: the XML reader says so.
            return Utf8;
        }

        name = Encoding.Latin1.GetString(rest.Slice(1, length));
        return name.ToUpperInvariant() switch
        {
            "UTF-8" or "UTF8" => Utf8,
            "ISO-8859-1" or "LATIN1" or "ISO_8859-1" => Latin1,
            "US-ASCII" or "ASCII" => Ascii,
            _ => null,
        };
    }
}
