namespace KnowledgeGraph.Extraction.Lexicon;

/// <summary>What the lexicon knows of one written form of a word.</summary>
internal sealed class WordEntry
{
    public required string Text { get; init; }

    public required string Lower { get; init; }

    public WordClass Class { get; init; }

    public Gender Gender { get; init; }

    /// <summary>The value of a number or ordinal word or of digits; 0 where it has none.</summary>
    public int Number { get; init; }

    public bool IsCapitalised { get; init; }

    public bool IsAllCaps { get; init; }

    public bool Is(WordClass any) => (Class & any) != 0;

    public bool Has(string lower) => string.Equals(Lower, lower, StringComparison.Ordinal);
}
