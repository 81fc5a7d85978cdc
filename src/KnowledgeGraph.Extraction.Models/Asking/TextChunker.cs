namespace KnowledgeGraph.Extraction.Models.Asking;

/// <summary>
/// Cuts a text into parts: between paragraphs where it can, else between sentences, else between words, else between characters. The own parts
/// cover the text without gaps; no cut is inside a surrogate pair.
/// </summary>
internal static class TextChunker
{
    public static List<TextChunk> Cut(string text, int length, int overlap)
    {
        var chunks = new List<TextChunk>();
        var own = 0;
        while (own < text.Length)
        {
            var start = Back(text, own, overlap);
            var limit = start + length;
            var end = limit >= text.Length ? text.Length : Break(text, own + ((limit - own) / 2), limit);
            chunks.Add(new TextChunk(start, own, end));
            own = end;
        }

        return chunks;
    }

    /// <summary>Where the overlap of a part begins: at the first paragraph, sentence or word within reach.</summary>
    private static int Back(string text, int own, int overlap)
    {
        if (own <= overlap || overlap == 0)
        {
            return overlap == 0 ? own : 0;
        }

        var from = own - overlap;
        for (var kind = BreakKind.Paragraph; kind <= BreakKind.Word; kind++)
        {
            for (var i = from; i < own; i++)
            {
                if (IsBreak(text, i, kind))
                {
                    return i;
                }
            }
        }

        return Whole(text, from);
    }

    /// <summary>The last good place for a cut between two offsets.</summary>
    private static int Break(string text, int least, int limit)
    {
        for (var kind = BreakKind.Paragraph; kind <= BreakKind.Word; kind++)
        {
            for (var i = limit; i > least; i--)
            {
                if (IsBreak(text, i, kind))
                {
                    return i;
                }
            }
        }

        return Whole(text, limit);
    }

    private static bool IsBreak(string text, int i, BreakKind kind)
    {
        if (i <= 0 || i >= text.Length || !char.IsWhiteSpace(text[i - 1]) || char.IsWhiteSpace(text[i]))
        {
            return false;
        }

        return kind switch
        {
            BreakKind.Paragraph => text[i - 1] is '\n' or '\r' or '\u2028' or '\u2029',
            BreakKind.Sentence => i >= 2 && text[i - 2] is '.' or '!' or '?' or '”' or '"' or '。',
            _ => true,
        };
    }

    private static int Whole(string text, int i) => i > 0 && i < text.Length && char.IsSurrogatePair(text[i - 1], text[i]) ? i - 1 : i;

    private enum BreakKind
    {
        Paragraph,
        Sentence,
        Word,
    }
}
