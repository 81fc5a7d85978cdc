using KnowledgeGraph.Extraction.Lexicon;

namespace KnowledgeGraph.Extraction.Tokens;

/// <summary>Cuts a part of a text into tokens. Each distinct form is looked up in the lexicon once for a document.</summary>
internal sealed class Tokenizer(string text)
{
    private const int MaxWordLength = 120;
    private readonly Dictionary<string, WordEntry> _pool = new(StringComparer.Ordinal);

    public void Read(int start, int end, List<Token> tokens)
    {
        var i = start;
        while (i < end)
        {
            var c = text[i];
            if (char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF' || char.IsControl(c))
            {
                i++;
            }
            else if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
            {
                i = ReadWord(i, end, tokens);
            }
            else
            {
                i = ReadMark(i, start, end, tokens);
            }
        }
    }

    private int ReadWord(int start, int end, List<Token> tokens)
    {
        var i = start + 1;
        while (i < end && InWord(i, end))
        {
            i++;
        }

        if (i < end && text[i] == '.' && IsInitial(start, i))
        {
            i++;
        }

        SplitSuffix(start, i, tokens);
        return i;
    }

    /// <summary>Initials ("C.") and dotted abbreviations ("U.S.") keep their full stop; a number at the end of a sentence ("£4.5m.") does not.</summary>
    private bool IsInitial(int start, int end) =>
        (end - start == 1 && char.IsUpper(text[start])) || (end - start <= 6 && char.IsLetter(text[start]) && text.AsSpan(start, end - start).Contains('.'));

    private bool InWord(int i, int end)
    {
        var c = text[i];
        if (char.IsLetterOrDigit(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark)
        {
            return true;
        }

        if (i + 1 >= end)
        {
            return false;
        }

        var before = text[i - 1];
        var after = text[i + 1];
        return c switch
        {
            '-' or '&' or '/' or '‑' => char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after),
            '\'' or '’' => char.IsLetter(before) && char.IsLetter(after) && !IsPossessive(i, end),
            '.' => (char.IsDigit(before) && char.IsDigit(after)) || (char.IsUpper(before) && char.IsUpper(after) && (i < 2 || !char.IsLower(text[i - 2]))),
            ',' => char.IsDigit(before) && char.IsDigit(after),
            _ => false,
        };
    }

    private bool IsPossessive(int i, int end) => text[i + 1] is 's' or 'S' && (i + 2 >= end || !char.IsLetterOrDigit(text[i + 2]));

    private void SplitSuffix(int start, int end, List<Token> tokens)
    {
        var word = text.AsSpan(start, Math.Min(end - start, MaxWordLength));
        foreach (var suffix in (ReadOnlySpan<string>)["-winning", "-nominated", "-winner", "-nominee"])
        {
            if (word.Length > suffix.Length && word.EndsWith(suffix, StringComparison.Ordinal))
            {
                SplitSuffix(start, end - suffix.Length, tokens);
                tokens.Add(new Token(end - suffix.Length, end, TokenKind.AwardSuffix, Entry(suffix)));
                return;
            }
        }

        // "the Ann Lee-directed film": the job is a word of its own.
        foreach (var suffix in (ReadOnlySpan<string>)["-directed", "-produced", "-created", "-written", "-penned", "-scripted"])
        {
            if (word.Length > suffix.Length && char.IsUpper(word[0]) && word.EndsWith(suffix, StringComparison.Ordinal))
            {
                SplitSuffix(start, end - suffix.Length, tokens);
                tokens.Add(new Token(end - suffix.Length, end, TokenKind.Word, Entry(suffix)));
                return;
            }
        }

        var kind = char.IsAsciiDigit(text[start]) ? TokenKind.Number : TokenKind.Word;
        tokens.Add(new Token(start, end, kind, Entry(word)));
    }

    private int ReadMark(int i, int start, int end, List<Token> tokens)
    {
        var c = text[i];
        if (c is '\'' or '’')
        {
            if (i + 1 < end && i > start && char.IsLetterOrDigit(text[i - 1]) && IsPossessive(i, end))
            {
                tokens.Add(new Token(i, i + 2, TokenKind.Possessive, Entry("'s")));
                return i + 2;
            }

            // "CBS' The Mary Tyler Moore Show": a possessive without s; a closing single quote looks the same and is told apart later.
            if (i > start && text[i - 1] is 's' or 'S' or 'z' or 'x')
            {
                tokens.Add(new Token(i, i + 1, TokenKind.Possessive, Entry("'")));
                return i + 1;
            }
        }

        var kind = c switch
        {
            '“' or '‘' or '«' => TokenKind.OpenQuote,
            '”' or '’' or '»' => TokenKind.CloseQuote,
            '"' or '\'' => i == start || !char.IsLetterOrDigit(text[i - 1]) && (i + 1 < end && char.IsLetterOrDigit(text[i + 1])) ? TokenKind.OpenQuote : TokenKind.CloseQuote,
            _ => TokenKind.Punctuation,
        };
        var length = c == '-' && i + 1 < end && text[i + 1] == '-' ? 2 : 1;
        tokens.Add(new Token(i, i + length, kind, Entry(text.AsSpan(i, length))));
        return i + length;
    }

    private WordEntry Entry(ReadOnlySpan<char> form)
    {
        var lookup = _pool.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!lookup.TryGetValue(form, out var entry))
        {
            var written = form.ToString();
            entry = WordLexicon.Default.Describe(written);
            _pool[written] = entry;
        }

        return entry;
    }
}
