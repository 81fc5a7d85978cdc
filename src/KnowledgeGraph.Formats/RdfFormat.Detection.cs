using KnowledgeGraph.Formats.Detection;

namespace KnowledgeGraph.Formats;

public sealed partial class RdfFormat
{
    /// <summary>How many bytes <see cref="Detect"/> looks at; more of them are no help.</summary>
    public const int DetectionLength = 1 << 16;

    /// <summary>
    /// The format that the first bytes of a document look like; null if they look like none, or like several (nothing but comments).
    /// XML is told by its root element, JSON by its first bytes, the others by their tokens. A document that would be right in several
    /// languages gets the smallest: N-Triples before N-Quads and Turtle, Turtle before TriG. It is a guess, made by a name or
    /// a media type unnecessary. Compressed bytes must be unpacked before (<see cref="RdfCompression.Detect"/>). Never throws.
    /// </summary>
    /// <param name="firstBytes">The start of the document: some kilobytes, or all of it if it is shorter.</param>
    /// <example><code>RdfFormat? format = RdfFormat.Detect("@prefix ex: &lt;https://example.org/&gt; . ex:a ex:b ex:c ."u8);   // turtle</code></example>
    public static RdfFormat? Detect(ReadOnlySpan<byte> firstBytes)
    {
        var bytes = firstBytes[..Math.Min(firstBytes.Length, DetectionLength)];
        if (bytes.StartsWith<byte>([0xFE, 0xFF]) || bytes.StartsWith<byte>([0xFF, 0xFE]))
        {
            // Of our formats XML alone may be UTF-16.
            return XmlSniffer.Format(Narrowed(bytes[2..], bytes[0] == 0xFE));
        }

        if (bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF]))
        {
            bytes = bytes[3..];
        }

        bytes = bytes.TrimStart(" \t\r\n"u8);
        if (XmlSniffer.LooksLikeXml(bytes))
        {
            return XmlSniffer.Format(bytes);
        }

        return JsonSniffer.LooksLikeJson(bytes) ? JsonLd : new TextSniffer(bytes).Format();
    }

    private static byte[] Narrowed(ReadOnlySpan<byte> utf16, bool bigEndian)
    {
        var narrowed = new byte[utf16.Length / 2];
        for (var i = 0; i < narrowed.Length; i++)
        {
            var (high, low) = bigEndian ? (utf16[2 * i], utf16[(2 * i) + 1]) : (utf16[(2 * i) + 1], utf16[2 * i]);
            narrowed[i] = high == 0 && low < 0x80 ? low : (byte)'x';
        }

        return narrowed;
    }
}
