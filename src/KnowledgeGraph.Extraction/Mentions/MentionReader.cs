using KnowledgeGraph.Articles;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>Runs the finders over a document in a fixed order and gives each sentence as a list of items.</summary>
internal sealed class MentionReader
{
    private readonly Document _document;
    private readonly SpanMap _map;
    private readonly Token[] _tokens;
    private readonly CancellationToken _cancellation;

    private MentionReader(Document document, CancellationToken cancellation)
    {
        _document = document;
        _cancellation = cancellation;
        _map = new SpanMap(document);
        _tokens = document.Tokens;
    }

    public Registry Registry { get; } = new();

    public static (Registry Registry, IReadOnlyList<IReadOnlyList<Item>> Items) Read(Document document, CancellationToken cancellation)
    {
        var reader = new MentionReader(document, cancellation);
        return (reader.Registry, reader.Run());
    }

    private List<IReadOnlyList<Item>> Run()
    {
        ClaimSpeech();
        var awards = new AwardFinder(_document, _map);
        var categories = new CategoryFinder(_document, _map);
        var numbers = new NumberFinder(_document, _map);
        ForEach(awards.Find);
        ForEach(categories.Find);
        ForEach(numbers.Find);
        ClaimQuotedTitles();
        ClaimMarks();
        TitleSubject.Read(_document, Registry);
        TitleSubject.ClaimOpening(_document, Registry, _map);
        TitleSubject.ClaimTitle(_document, Registry, _map);
        var works = new WorkFinder(_document, _map, Registry);
        var people = new PersonFinder(_document, _map, Registry);
        ForEach(works.FindStrong);
        ClaimTitleWork(works);
        ForEach(people.Find);
        ForEach(works.FindInSlots);
        var known = new KnownTitles(_document, Registry);
        ForEach(s => works.FindKnown(s, known));
        var names = new NameFinder(_document, _map, Registry);
        ForEach(names.Find);
        SeePlainTitles();
        return [.. _document.Sentences.Select(ItemsOf)];
    }

    private void SeePlainTitles()
    {
        for (var i = 0; i < _tokens.Length; i++)
        {
            if (_map[i] is { Kind: ItemKind.Work, Quote: null } plain && plain.First == i && Registry.FindWork(plain.Name) is { } entry)
            {
                Registry.HasPlainTitles = true;
                entry.IsQuoted = false;
            }
        }
    }

    private void ForEach(Action<Sentence> find)
    {
        _cancellation.ThrowIfCancellationRequested();
        foreach (var sentence in _document.Sentences)
        {
            find(sentence);
        }
    }

    private void ClaimSpeech()
    {
        foreach (var quote in _document.Quotes)
        {
            if (quote.Kind == QuoteKind.Speech && TokensIn(quote.Outer) is { } range)
            {
                _map.Claim(new Item
                {
                    Kind = ItemKind.Speech,
                    First = range.First,
                    End = range.End,
                    Start = quote.Outer.Start,
                    Stop = quote.Outer.End,
                    Word = _tokens[range.First].Word,
                    Quote = quote,
                });
            }
        }
    }

    private void ClaimQuotedTitles()
    {
        foreach (var quote in _document.Quotes)
        {
            if (quote.Kind != QuoteKind.Title || quote.Inner.Length < 1 || TokensIn(quote.Outer) is not { } range)
            {
                continue;
            }

            for (var i = range.First; i < range.End; i++)
            {
                if (_map[i] is { Kind: ItemKind.Year or ItemKind.Years or ItemKind.Number or ItemKind.Ordinal } number && number.First >= range.First && number.End <= range.End)
                {
                    _map.Free(number.First, number.End);
                }
            }

            // Won for "Best TV-Series": a category between marks, whole where its first words are known as one.
            if (_tokens[range.First + 1].Is(WordClass.CategoryLead) && _map[range.First + 1] is { Kind: ItemKind.Category } part && range.End - range.First > 3 && part.End < range.End && IsCategoryWording(range.First + 1, range.End - 1))
            {
                _map.Free(part.First, part.End);
            }

            if (range.End - range.First > 3 && _tokens[range.First + 1].Is(WordClass.CategoryLead) && _map.AreFree(range.First, range.End) && _document.Text[quote.Inner.Start..quote.Inner.End] is var wording && IsCategoryWording(range.First + 1, range.End - 1))
            {
                _map.Claim(ItemKind.Category, range.First, range.End, wording);
                continue;
            }

            if (!_map.AreFree(range.First, range.End) || IsNotTitle(range.First, range.End))
            {
                continue;
            }

            var title = _document.Text[quote.Inner.Start..quote.Inner.End];
            Registry.AddWork(title).IsQuoted = true;
            _map.Claim(new Item
            {
                Kind = ItemKind.Work,
                First = range.First,
                End = range.End,
                Start = quote.Outer.Start,
                Stop = quote.Outer.End,
                Word = _tokens[range.First].Word,
                Name = title,
                Quote = quote,
            });
        }
    }

    /// <summary>"Favorite New TV Drama" between marks: a leading word, then only capitals, with a word of categories among them.</summary>
    private bool IsCategoryWording(int first, int end)
    {
        var known = 0;
        for (var i = first + 1; i < end; i++)
        {
            if (!_tokens[i].IsCapitalised && !_tokens[i].Is(WordClass.Connector) && _tokens[i].Kind == TokenKind.Word)
            {
                return false;
            }

            known += _tokens[i].Is(WordClass.CategoryWord) ? 1 : 0;
        }

        return known > 0;
    }

    /// <summary>A nickname inside a name, a character after "as", a word quoted before an award.</summary>
    private bool IsNotTitle(int first, int end)
    {
        var before = first > 0 ? _tokens[first - 1] : default;
        var inName = first > 0 && end < _tokens.Length && before.Is(WordClass.FirstName) && before.IsCapitalised && _tokens[end].IsCapitalised && _tokens[end].Start - _tokens[end - 1].End <= 1;
        var character = first > 0 && (before.Lower is "as" or "character" or "called" or "named" or "nicknamed" or "dubbed" or "shortened" or "to" or "nickname" or "known" || before.Is(WordClass.Play) && !(before.Has("play") && first > 1 && _tokens[first - 2].Is(WordClass.Det | WordClass.Poss | WordClass.GenreWord | WordClass.KindWord | WordClass.Prep)));
        return inName || character || (end < _tokens.Length && _map[end] is { Kind: ItemKind.Award });
    }

    private (int First, int End)? TokensIn(TextSpan span)
    {
        var first = LowerBound(span.Start);
        var end = first;
        while (end < _tokens.Length && _tokens[end].Start < span.End)
        {
            end++;
        }

        return end > first ? (first, end) : null;
    }

    private int LowerBound(int offset)
    {
        int low = 0, high = _tokens.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_tokens[middle].Start < offset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>Italics and citations of the mark-up are titles where they are written like titles.</summary>
    private void ClaimMarks()
    {
        foreach (var mark in _document.Article.Marks)
        {
            if (mark.Kind != TextMarkKind.Title || mark.Start < 0 || mark.End > _document.Text.Length || mark.End - mark.Start is < 2 or > 100
                || TokensIn(new TextSpan(mark.Start, mark.End)) is not { } range || !_tokens[range.First].IsCapitalised && _tokens[range.First].Kind != TokenKind.Number)
            {
                continue;
            }

            for (var i = range.First; i < range.End; i++)
            {
                if (_map[i] is { Kind: ItemKind.Year or ItemKind.Number or ItemKind.Ordinal } number && number.First >= range.First && number.End <= range.End)
                {
                    _map.Free(number.First, number.End);
                }
            }

            if (_map.AreFree(range.First, range.End))
            {
                var title = _document.TextOf(range.First, range.End).TrimEnd(',', '.');
                Registry.AddWork(title);
                _map.Claim(ItemKind.Work, range.First, range.End, title);
            }
        }
    }

    private void ClaimTitleWork(WorkFinder works)
    {
        if (Registry.TitleWork is not null)
        {
            var known = new KnownTitles(_document, Registry);
            ForEach(s => works.FindKnown(s, known));
        }
    }

    private List<Item> ItemsOf(Sentence sentence)
    {
        var items = new List<Item>(sentence.End - sentence.First);
        for (var i = sentence.First; i < sentence.End;)
        {
            var item = _map[i] ?? Plain(i);
            if (item.End > i)
            {
                items.Add(item);
            }

            i = Math.Max(i + 1, item.End);
        }

        return items;
    }

    private Item Plain(int i)
    {
        var token = _tokens[i];
        var pronoun = token.Is(WordClass.Pron);
        return new Item
        {
            Kind = token.Kind is TokenKind.Punctuation or TokenKind.OpenQuote or TokenKind.CloseQuote ? ItemKind.Mark : pronoun ? ItemKind.Pronoun : ItemKind.Word,
            First = i,
            End = i + 1,
            Start = token.Start,
            Stop = token.End,
            Word = token.Word,
            Gender = token.Lower switch { "he" or "him" or "his" => Gender.Male, "she" or "her" => Gender.Female, _ => Gender.Unknown },
        };
    }
}
