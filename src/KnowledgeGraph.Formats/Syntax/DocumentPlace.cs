using KnowledgeGraph.Rdf.Text;

namespace KnowledgeGraph.Formats.Syntax;

/// <summary>A place in a document that moves on over bytes. Lines end at LF, CR or CRLF; columns count code points.</summary>
internal struct DocumentPlace
{
    private long _lines;
    private long _columns;
    private bool _afterCarriageReturn;

    /// <summary>Bytes before this place.</summary>
    public long Bytes { get; private set; }

    public readonly SourcePosition Position => new(_lines + 1, _columns + 1, Bytes);

    /// <summary>Moves to the end of these bytes.</summary>
    public void Advance(ReadOnlySpan<byte> bytes)
    {
        // A byte order mark is no character of the text.
        var text = Bytes == 0 && bytes.StartsWith(ReaderContext.ByteOrderMark) ? bytes[3..] : bytes;
        Bytes += bytes.Length;
        if (text.IsEmpty)
        {
            return;
        }

        var last = text.LastIndexOfAny((byte)'\n', (byte)'\r');
        if (last >= 0)
        {
            // The CR before was counted when it was the last byte seen.
            _lines += LineEnds(text[..(last + 1)]) - (_afterCarriageReturn && text[0] == '\n' ? 1 : 0);
            _columns = 0;
        }

        foreach (var b in text[(last + 1)..])
        {
            // Continuation bytes belong to the code point before them.
            _columns += (b & 0xC0) == 0x80 ? 0 : 1;
        }

        _afterCarriageReturn = text[^1] == '\r';
    }

    /// <summary>The position so far behind this place.</summary>
    public readonly SourcePosition After(ReadOnlySpan<byte> bytes, int offset)
    {
        var place = this;
        var betweenCrAndLf = offset > 0 && offset < bytes.Length && bytes[offset] == '\n' && bytes[offset - 1] == '\r';
        place.Advance(bytes[..(betweenCrAndLf ? offset - 1 : offset)]);
        return betweenCrAndLf ? place.Position with { Column = place.Position.Column + 1, ByteOffset = place.Bytes + 1 } : place.Position;
    }

    private static int LineEnds(ReadOnlySpan<byte> text)
    {
        var returns = text.Count((byte)'\r');
        return text.Count((byte)'\n') + (returns == 0 ? 0 : returns - text.Count("\r\n"u8));
    }
}
