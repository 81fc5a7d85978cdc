using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Packs;

/// <summary>
/// Makes the views of a pack: the mentions that the library found, with the pack's terms, money and dates put over them. A mention that a term
/// cuts into becomes plain words; speech stays whole.
/// </summary>
internal sealed class SentenceReader(Document document, Registry registry, PackLexicon lexicon)
{
    private PersonEntry? _focus;

    public SentenceView Read(int number, IReadOnlyList<Item> items)
    {
        var sentence = document.Sentences[number];
        var spans = new List<SentenceItem>();
        var offsets = new List<(int Start, int Stop)>();
        PersonEntry? subject = null;
        foreach (var part in Parts(sentence, items))
        {
            var item = View(part, spans.Count, subject);
            subject ??= item.Kind == SentenceItemKind.Person ? registry.FindPerson(item.Name) : null;
            spans.Add(item);
            offsets.Add((part.Start, part.Stop));
        }

        // Who is named first in a sentence is whom the next one speaks of.
        _focus = subject ?? _focus;
        return new SentenceView(
            document.Article, number, sentence.Block.Kind == BlockKind.Headline, spans, (first, last) => document.EvidenceAt(offsets[first].Start, offsets[last].Stop));
    }

    private IEnumerable<Part> Parts(Sentence sentence, IReadOnlyList<Item> items)
    {
        var tokens = document.Tokens;
        var next = 0;
        for (var i = sentence.First; i < sentence.End;)
        {
            while (next < items.Count && items[next].End <= i)
            {
                next++;
            }

            var item = next < items.Count && items[next].First <= i ? items[next] : null;
            if (item is { Kind: ItemKind.Speech } && item.First == i)
            {
                yield return Part.Of(item);
                i = item.End;
                continue;
            }

            var part = Over(i, sentence.End) ?? (item is not null && item.First == i && !IsCut(item, sentence.End) ? Part.Of(item) : Part.Of(tokens[i], i));
            yield return part;
            i = part.End;
        }
    }

    private bool IsCut(Item item, int end)
    {
        for (var i = item.First + 1; i < item.End; i++)
        {
            if (Over(i, end) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private Part? Over(int i, int end)
    {
        var tokens = document.Tokens;
        if (lexicon.At(tokens, i, end) is { } term)
        {
            return Span(SentenceItemKind.Term, i, i + term.Length) with { Name = term.Term.Name, Term = term.Term.Kind };
        }

        if (AmountReader.Money(tokens, i, end) is { } money)
        {
            return Span(SentenceItemKind.Money, i, i + money.Length) with { Amount = money.Amount, Currency = money.Currency };
        }

        return AmountReader.Date(tokens, i, end) is { } date
            ? Span(SentenceItemKind.Date, i, i + date.Length) with { Date = date.Date, Year = date.Date.Year }
            : null;
    }

    private Part Span(SentenceItemKind kind, int first, int end) => new(kind, end, document.Tokens[first].Start, document.Tokens[end - 1].End);

    private SentenceItem View(Part part, int index, PersonEntry? subject)
    {
        var evidence = document.EvidenceAt(part.Start, part.Stop);
        var view = new SentenceItem(index, part.Kind, evidence.Exact, evidence.Start, evidence.End)
        {
            Term = part.Term, Amount = part.Amount, Currency = part.Currency, Year = part.Year, Date = part.Date,
        };
        if (part.Kind != SentenceItemKind.Pronoun)
        {
            return part.Name is { Length: > 0 } name ? view with { Name = name } : view;
        }

        var person = part.Gender == Gender.Unknown ? null
            : new[] { subject, _focus, registry.TitlePerson }.FirstOrDefault(p => p is not null && (p.Gender == part.Gender || p.Gender == Gender.Unknown));
        return person is null ? view with { IsResolved = false } : view with { Name = person.Name };
    }

    private sealed record Part(SentenceItemKind Kind, int End, int Start, int Stop)
    {
        public string? Name { get; init; }

        public string? Term { get; init; }

        public decimal? Amount { get; init; }

        public string? Currency { get; init; }

        public int? Year { get; init; }

        public DateOnly? Date { get; init; }

        public Gender Gender { get; init; }

        public static Part Of(Item item) => new(KindOf(item), item.End, item.Start, item.Stop)
        {
            Name = item.Name.Length > 0 ? item.Name : item.Award?.Name,
            Amount = item.Kind is ItemKind.Number or ItemKind.Ordinal ? item.Value : null,
            Year = item.Kind is ItemKind.Year or ItemKind.Years ? item.Value : null,
            Date = item.Date,
            Gender = item.Gender,
        };

        public static Part Of(Token token, int i) => new(
            token.Kind is TokenKind.Word or TokenKind.Number or TokenKind.Possessive or TokenKind.AwardSuffix ? SentenceItemKind.Word : SentenceItemKind.Mark,
            i + 1, token.Start, token.End);

        private static SentenceItemKind KindOf(Item item) => item.Kind switch
        {
            ItemKind.Word => SentenceItemKind.Word,
            ItemKind.Mark => SentenceItemKind.Mark,
            ItemKind.Person => SentenceItemKind.Person,
            ItemKind.Work => SentenceItemKind.Work,
            ItemKind.Award => SentenceItemKind.Award,
            ItemKind.Category => SentenceItemKind.Category,
            ItemKind.Organization => SentenceItemKind.Organization,
            ItemKind.Place => SentenceItemKind.Place,
            ItemKind.Year or ItemKind.Years => item.Date is null ? SentenceItemKind.Year : SentenceItemKind.Date,
            ItemKind.Number => SentenceItemKind.Number,
            ItemKind.Ordinal => SentenceItemKind.Ordinal,
            ItemKind.Pronoun => SentenceItemKind.Pronoun,
            ItemKind.Speech => SentenceItemKind.Speech,
            _ => SentenceItemKind.Name,
        };
    }
}
