using System.Text;
using KnowledgeGraph.Rdf.Text;

namespace KnowledgeGraph.Sparql.Results.Reading;

/// <summary>A place in decoded characters, in the units of the XML reader and in ours. Lines end at LF, CR or CRLF.</summary>
internal struct XmlTextPlace(XmlTextEncoding encoding, long bytes)
{
    private long _line = 1;
    private long _codePoints;
    private long _units;
    private bool _afterCarriageReturn;

    public readonly SourcePosition Position => new(_line, _codePoints + 1, bytes);

    /// <summary>Moves to the end of these characters, which do not end inside of a surrogate pair.</summary>
    public void Advance(ReadOnlySpan<char> chars)
    {
        foreach (var rune in chars.EnumerateRunes())
        {
            var follows = _afterCarriageReturn && rune.Value == '\n';
            _afterCarriageReturn = rune.Value == '\r';
            if (rune.Value is '\r' or '\n')
            {
                _line += follows ? 0 : 1;
                (_codePoints, _units) = (0, 0);
            }
            else
            {
                _codePoints++;
                _units += rune.Utf16SequenceLength;
            }
        }

        bytes += encoding.ByteCount(chars);
    }

    /// <summary>The place of a line and a column (in UTF-16 units, from 1) in the characters after this place.</summary>
    public readonly SourcePosition Find(ReadOnlySpan<char> chars, int line, int column)
    {
        if (line < _line || (line == _line && column - 1 < _units))
        {
            // Longer ago than what is kept.
            return new SourcePosition(line, column, bytes);
        }

        var place = this;
        while (!chars.IsEmpty)
        {
            var endsLineBefore = place._afterCarriageReturn && chars[0] == '\n';
            var isThere = place._line > line || (place._line == line && (place._units >= column - 1 || chars[0] is '\r' or '\n'));
            if (isThere && !endsLineBefore)
            {
                break;
            }

            Rune.DecodeFromUtf16(chars, out _, out var length);
            place.Advance(chars[..length]);
            chars = chars[length..];
        }

        return place.Position;
    }
}
