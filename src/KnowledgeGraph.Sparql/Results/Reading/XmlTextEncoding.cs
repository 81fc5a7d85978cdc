using System.Text;

namespace KnowledgeGraph.Sparql.Results.Reading;

/// <summary>The encoding of an XML document by its first bytes (XML 1.0, appendix F).</summary>
internal static class XmlTextEncoding
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The length of the byte order mark. <paramref name="unknown"/> is the name of an encoding that is not read, or null.</summary>
    public static int Detect(ReadOnlySpan<byte> bytes, out Encoding encoding, out string? unknown)
    {
        unknown = null;
        encoding = Utf8;
        switch (bytes)
        {
            case [0xEF, 0xBB, 0xBF, ..]:
                return 3;
            case [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]:
                encoding = new UnicodeEncoding(bigEndian: bytes[0] == 0xFE, byteOrderMark: true, throwOnInvalidBytes: true);
                return 2;
            default:
                unknown = Declared(bytes);
                return 0;
        }
    }

    /// <summary>The name in <c>encoding="..."</c> of the XML declaration, if it is not one of UTF-8 or its part US-ASCII.</summary>
    private static string? Declared(ReadOnlySpan<byte> bytes)
    {
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
