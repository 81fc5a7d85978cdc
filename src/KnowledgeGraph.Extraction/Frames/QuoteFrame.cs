using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>Gives quotations their speakers: "X said", "said X", "He continued:", and paragraphs that are only a quotation after one with a speaker.</summary>
internal sealed class QuoteFrame(Document document, Registry registry, IReadOnlyList<IReadOnlyList<Item>> items, DraftList drafts)
{
    private PersonEntry? _last;
    private int _lastParagraph = -10;
    private PersonEntry? _lastPerson;

    public void Read()
    {
        for (var s = 0; s < items.Count; s++)
        {
            var sentence = items[s];
            var here = 0;
            for (var i = 0; i < sentence.Count; i++)
            {
                if (sentence[i].Kind == ItemKind.Person)
                {
                    _lastPerson = registry.FindPerson(sentence[i].Name);
                }

                if (sentence[i].Kind == ItemKind.Speech && sentence[i].Quote is { } quote && quote.Inner.Length > 8)
                {
                    here++;
                    Attribute(s, sentence, i, quote, here);
                }
            }
        }
    }

    private void Attribute(int s, IReadOnlyList<Item> sentence, int i, QuoteSpan quote, int number)
    {
        var paragraph = document.Sentences[s].Paragraph;
        if (Speaker(sentence, i) is { } found)
        {
            Add(found.Person, quote, found.Where, found.Publisher, found.Confidence, "quote-said");
            Remember(found.Person, paragraph);
            return;
        }

        // The second half of "..." X said, "..." and a paragraph that goes on speaking.
        if (_last is not null && number > 1 && paragraph == _lastParagraph && sentence.Count(x => x.Kind == ItemKind.Speech) > 1 && i > 0 && sentence[i - 1].Kind == ItemKind.Mark)
        {
            Add(_last, quote, new TextSpan(quote.Outer.Start, quote.Outer.End), null, 0.85m, "quote-continues");
        }
        else if (_last is not null && paragraph - _lastParagraph <= 1 && paragraph != _lastParagraph && IsWholeParagraph(s, quote))
        {
            Add(_last, quote, new TextSpan(quote.Outer.Start, quote.Outer.End), null, 0.8m, "quote-unattributed");
            Remember(_last, paragraph);
        }
    }

    private bool IsWholeParagraph(int s, QuoteSpan quote)
    {
        var block = document.Sentences[s].Block;
        return quote.Outer.Start - block.Start <= 1 && block.End - quote.Outer.End <= 1;
    }

    private void Remember(PersonEntry person, int paragraph)
    {
        _last = person;
        _lastParagraph = paragraph;
    }

    private (PersonEntry Person, TextSpan Where, string? Publisher, decimal Confidence)? Speaker(IReadOnlyList<Item> sentence, int quote)
    {
        for (var verb = quote + 1; verb < sentence.Count && verb <= quote + 12; verb++)
        {
            if (sentence[verb].Kind == ItemKind.Speech || sentence[verb].Is(WordClass.Conj) || verb == quote + 1 && sentence[verb].IsMark(',') && quote > 0 && sentence[quote - 1].Has("that"))
            {
                break;
            }

            if (sentence[verb].Is(WordClass.Say) && (Around(sentence, verb, quote) is { } after))
            {
                return after;
            }
        }

        for (var verb = quote - 1; verb >= 0 && verb >= quote - 16; verb--)
        {
            if (sentence[verb].Kind == ItemKind.Speech || sentence[verb].IsMark(';'))
            {
                break;
            }

            if (sentence[verb].Is(WordClass.Say) && Before(sentence, verb, quote) is { } before)
            {
                return before;
            }
        }

        return null;
    }

    /// <summary>"...," X said. — "...," said X.</summary>
    private (PersonEntry Person, TextSpan Where, string? Publisher, decimal Confidence)? Around(IReadOnlyList<Item> sentence, int verb, int quote)
    {
        for (var i = verb - 1; i > quote; i--)
        {
            if (sentence[i].Is(WordClass.Conj))
            {
                return null;
            }

            if (PersonAt(sentence[i]) is { } person)
            {
                return Owns(sentence, i) ? null : (person, SpanOf(sentence, i, verb), null, sentence[i].Kind == ItemKind.Person ? 0.99m : 0.95m);
            }

            if (sentence[i].Kind == ItemKind.Mark && i > quote + 1 && !sentence[i].IsMark(','))
            {
                return null;
            }
        }

        for (var i = verb + 1; i < sentence.Count && i < verb + 5; i++)
        {
            if (PersonAt(sentence[i]) is { } person && verb - quote <= 2)
            {
                return (person, SpanOf(sentence, verb, i), null, sentence[i].Kind == ItemKind.Person ? 0.98m : 0.93m);
            }

            if (sentence[i].Kind == ItemKind.Mark)
            {
                break;
            }
        }

        return null;
    }

    /// <summary>He continued: "..." — X of The Post wrote that "..."</summary>
    private (PersonEntry Person, TextSpan Where, string? Publisher, decimal Confidence)? Before(IReadOnlyList<Item> sentence, int verb, int quote)
    {
        string? publisher = null;
        for (var i = verb - 1; i >= 0 && i > verb - 9; i--)
        {
            if (sentence[i].Kind is ItemKind.Name or ItemKind.Organization && i > 0 && (sentence[i - 1].Has("of") || sentence[i - 1].Has("for")))
            {
                publisher = sentence[i].Name;
                i--;
                continue;
            }

            if (sentence[i].Kind is ItemKind.Work && i > 0 && sentence[i - 1].Has("of"))
            {
                publisher = sentence[i].Name;
                i--;
                continue;
            }

            if (PersonAt(sentence[i]) is { } person)
            {
                return Owns(sentence, i) ? null : (person, SpanOf(sentence, i, verb), publisher, sentence[i].Kind == ItemKind.Person ? 0.97m : 0.95m);
            }

            if (sentence[i].Kind == ItemKind.Mark && !sentence[i].IsMark(',') || sentence[i].Kind is ItemKind.Work)
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>"X's foundation said" is not X.</summary>
    private static bool Owns(IReadOnlyList<Item> sentence, int i) => i + 1 < sentence.Count && (sentence[i + 1].Has("'s") || sentence[i + 1].Has("'"));

    private PersonEntry? PersonAt(Item item) => item.Kind switch
    {
        ItemKind.Person => registry.FindPerson(item.Name),
        ItemKind.Pronoun when item.Word.Lower is "he" or "she" => Fits(_lastPerson, item.Gender) ?? Fits(_last, item.Gender) ?? Fits(registry.TitlePerson, item.Gender),
        _ => null,
    };

    private static PersonEntry? Fits(PersonEntry? person, Gender gender) => person is not null && (person.Gender == gender || person.Gender == Gender.Unknown) ? person : null;

    private static TextSpan SpanOf(IReadOnlyList<Item> sentence, int first, int last) => new(sentence[first].Start, sentence[Math.Max(first, last)].Stop);

    private void Add(PersonEntry speaker, QuoteSpan quote, TextSpan where, string? publisher, decimal confidence, string rule)
    {
        // The evidence shows the speaker and the words: one stretch where they stand together, else the words.
        var span = where.Start >= quote.Outer.End && where.Start - quote.Outer.End < 40 ? new TextSpan(quote.Outer.Start, where.End)
            : where.End <= quote.Outer.Start && quote.Outer.Start - where.End < 60 ? new TextSpan(where.Start, quote.Outer.End)
            : quote.Outer;
        drafts.Quotes.Add(new QuoteDraft(speaker, quote.Inner, span, publisher, confidence, rule));
    }
}
