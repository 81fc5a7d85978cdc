namespace KnowledgeGraph.Extraction;

/// <summary>A word, a mark or a mention of a sentence. Offsets count code points of the article's text.</summary>
/// <param name="Index">Its place among the sentence's items.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The article's words.</param>
/// <param name="Start">The first code point.</param>
/// <param name="End">The code point after the last.</param>
/// <example><code>if (item.Kind == SentenceItemKind.Money) Console.WriteLine($"{item.Amount} {item.Currency}");</code></example>
public sealed record SentenceItem(int Index, SentenceItemKind Kind, string Text, int Start, int End)
{
    /// <summary>
    /// The name in full: of a person who is named in full elsewhere in the article, of a term's entry in the lexicon, of whom a pronoun means; the
    /// words themselves for all others.
    /// </summary>
    public string Name { get; init; } = Text;

    /// <summary>Whether it is known what is meant: false for a pronoun that may mean anybody.</summary>
    public bool IsResolved { get; init; } = true;

    /// <summary>The kind that the lexicon gives a <see cref="SentenceItemKind.Term"/>, such as "club"; null for others.</summary>
    public string? Term { get; init; }

    /// <summary>The value of a number, an ordinal or an amount of money.</summary>
    public decimal? Amount { get; init; }

    /// <summary>The currency of an amount of money, ISO 4217, such as "GBP".</summary>
    public string? Currency { get; init; }

    /// <summary>The year of a year or date.</summary>
    public int? Year { get; init; }

    /// <summary>The day of a date.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Whether it is a term of a kind.</summary>
    public bool IsTerm(string kind) => Kind == SentenceItemKind.Term && string.Equals(Term, kind, StringComparison.Ordinal);

    /// <summary>Whether it is one word or mark, written so but for capitals.</summary>
    public bool Is(string word) => string.Equals(Text, word, StringComparison.OrdinalIgnoreCase);
}
