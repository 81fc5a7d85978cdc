using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Text;

namespace KnowledgeGraph.Formats.Xml;

/// <summary>A place in the decoded characters of a document. Lines end at LF, CR or CRLF.</summary>
internal struct XmlPlace(XmlEncoding encoding, long bytes)
{
    private long _codePoints;
    private bool _afterCarriageReturn;

    public long Lines { get; private set; }

    /// <summary>UTF-16 code units since the line began: the unit in which the XML reader counts.</summary>
    public long Units { get; private set; }

    public readonly SourcePosition Position => new(Lines + 1, _codePoints + 1, bytes);

    /// <summary>Moves to the end of these characters, which do not end inside of a surrogate pair.</summary>
    public void Advance(ReadOnlySpan<char> chars)
    {
        if (chars.IsEmpty)
        {
            return;
        }

        bytes += encoding.ByteCount(chars);
        var last = chars.LastIndexOfAny('\n', '\r');
        if (last >= 0)
        {
            var head = chars[..(last + 1)];
            var returns = head.Count('\r');
            Lines += head.Count('\n') + (returns == 0 ? 0 : returns - head.Count("\r\n")) - (_afterCarriageReturn && chars[0] == '\n' ? 1 : 0);
            (Units, _codePoints) = (0, 0);
        }

        var line = chars[(last + 1)..];
        Units += line.Length;
        _codePoints += CodePoints.Count(line);
        _afterCarriageReturn = chars[^1] == '\r';
    }
}
