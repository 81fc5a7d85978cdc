using KnowledgeGraph.Articles;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Mentions;

internal enum ItemKind : byte
{
    Word,
    Mark,
    Person,
    Work,
    Name,
    Award,
    Category,
    Organization,
    Place,
    Year,
    Years,
    Number,
    Ordinal,
    Pronoun,
    Speech,
}

/// <summary>What follows an award's name: it makes the mention an award, a nomination, or a modifier.</summary>
internal enum AwardHead : byte
{
    None,
    Award,
    Nomination,
    Winner,
    Nominee,
    WinningSuffix,
    NominatedSuffix,
}

/// <summary>A mention or a single token: what the frames read. Offsets count UTF-16 code units.</summary>
internal sealed class Item
{
    /// <summary>What stands outside a sentence: a mark without a text.</summary>
    public static Item None { get; } = new() { Kind = ItemKind.Mark, First = -1, End = -1, Start = 0, Stop = 0, Word = new WordEntry { Text = string.Empty, Lower = string.Empty } };

    public required ItemKind Kind { get; init; }

    public required int First { get; init; }

    public required int End { get; init; }

    public required int Start { get; init; }

    public required int Stop { get; init; }

    /// <summary>The entry of its first token.</summary>
    public required WordEntry Word { get; init; }

    /// <summary>A person's full name, a work's title, a category's words.</summary>
    public string Name { get; init; } = string.Empty;

    public AwardInfo? Award { get; init; }

    public AwardHead Head { get; init; }

    /// <summary>Whether an award's head is plural.</summary>
    public bool IsPlural { get; init; }

    public Gender Gender { get; init; }

    /// <summary>A year, a number, an ordinal; the first year of a range.</summary>
    public int Value { get; init; }

    /// <summary>The last year of a range; 0 where it is open.</summary>
    public int Value2 { get; init; }

    public DateOnly? Date { get; init; }

    public QuoteSpan? Quote { get; init; }

    public WorkKind WorkKind { get; init; }

    public bool Is(WordClass any) => Kind == ItemKind.Word && Word.Is(any);

    public bool IsCapitalisedWord => Kind == ItemKind.Word && Word.IsCapitalised;

    public bool Has(string lower) => Kind is ItemKind.Word or ItemKind.Mark or ItemKind.Pronoun && Word.Has(lower);

    public bool IsMark(char mark) => Kind == ItemKind.Mark && Word.Text.Length == 1 && Word.Text[0] == mark;

    public override string ToString() => Name.Length > 0 ? $"{Kind}:{Name}" : Word.Text;
}
