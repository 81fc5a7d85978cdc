using KnowledgeGraph.Extraction.Lexicon;

namespace KnowledgeGraph.Extraction.Tokens;

internal enum TokenKind : byte
{
    Word,
    Number,
    Possessive,
    AwardSuffix,
    OpenQuote,
    CloseQuote,
    Punctuation,
}

/// <summary>A word or a mark of the text.</summary>
internal readonly record struct Token(int Start, int End, TokenKind Kind, WordEntry Word)
{
    public string Lower => Word.Lower;

    public bool Has(string lower) => Word.Has(lower);

    public bool IsCapitalised => Kind == TokenKind.Word && Word.IsCapitalised;

    public bool Is(WordClass any) => Word.Is(any);

    public bool IsMark(char mark) => Kind is TokenKind.Punctuation or TokenKind.OpenQuote or TokenKind.CloseQuote && Word.Text.Length == 1 && Word.Text[0] == mark;
}
