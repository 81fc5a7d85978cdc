using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>Gives the quotations of a sentence their speakers, also where a quotation goes on after the speaker was named.</summary>
internal sealed class QuoteFrame(SentenceScope scope, QuoteMemory memory, int number)
{
    private const int MinLength = 9;
    private readonly QuoteSpeakers _speakers = new(scope);

    public void Read()
    {
        var here = 0;
        for (var i = 0; i < scope.Count; i++)
        {
            if (scope[i].Kind == ItemKind.Speech && scope[i].Quote is { } quote && IsSaid(scope.Document.Text, quote))
            {
                here++;
                Attribute(i, quote, here);
            }
        }
    }

    /// <summary>Whether a quotation is more than one word set off by marks ("the so-called 'spine'").</summary>
    public static bool IsSaid(string text, QuoteSpan quote) => quote.Inner.Length >= MinLength && text.AsSpan(quote.Inner.Start, quote.Inner.Length).Trim().Contains(' ');

    private void Attribute(int i, QuoteSpan quote, int here)
    {
        var paragraph = scope.Sentence.Paragraph;
        if (_speakers.Of(i) is { } found)
        {
            Add(found.Person, quote, found.Where, found.Publisher, found.Confidence, "quote-said");
            memory.Remember(found.Person, paragraph, number);
            return;
        }

        if (memory.Speaker is not { } last)
        {
            return;
        }

        // The second half of "..." X said, "...": then a sentence that is only a quotation, then a paragraph that is.
        if (here > 1 && paragraph == memory.Paragraph && memory.Sentence == number && i > 0 && scope[i - 1].Kind == ItemKind.Mark)
        {
            Add(last, quote, quote.Outer, null, 0.85m, "quote-continues");
        }
        else if (here == 1 && i == 0 && paragraph == memory.Paragraph && memory.Sentence == number - 1 && IsWholeSentence(i))
        {
            Add(last, quote, quote.Outer, null, 0.82m, "quote-continues");
            memory.Remember(last, paragraph, number);
        }
        else if (paragraph - memory.Paragraph == 1 && IsWholeParagraph(quote))
        {
            Add(last, quote, quote.Outer, null, 0.8m, "quote-unattributed");
            memory.Remember(last, paragraph, number);
        }
    }

    private bool IsWholeSentence(int i) => i == 0 && (scope.Count == 1 || scope.Count == 2 && scope[1].Kind == ItemKind.Mark);

    private bool IsWholeParagraph(QuoteSpan quote)
    {
        var block = scope.Sentence.Block;
        return quote.Outer.Start - block.Start <= 1 && block.End - quote.Outer.End <= 1;
    }

    private void Add(PersonEntry speaker, QuoteSpan quote, TextSpan where, string? publisher, decimal confidence, string rule)
    {
        // The evidence shows the speaker and the words: one stretch where they stand together, else the words.
        var span = where.Start >= quote.Outer.End && where.Start - quote.Outer.End < 40 ? new TextSpan(quote.Outer.Start, where.End)
            : where.End <= quote.Outer.Start && quote.Outer.Start - where.End < 60 ? new TextSpan(where.Start, quote.Outer.End)
            : quote.Outer;
        scope.Drafts.Quotes.Add(new QuoteDraft(speaker, quote.Inner, span, publisher, confidence, rule));
    }
}
