using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction;

/// <summary>
/// The names and words of a pack. A form with a capital letter is found only as it is written; one without is found whatever its capitals. Of
/// several forms at one place the longest is taken. Immutable; safe to share between threads.
/// </summary>
/// <example>
/// <code>
/// PackLexicon lexicon = PackLexicon.Parse("club\tTern City\tCity|The Terns\nsign\tsign\tsigned|signs|have signed");
/// </code>
/// </example>
public sealed class PackLexicon
{
    private readonly FrozenDictionary<string, Form[]> _byFirst;

    /// <summary>A lexicon.</summary>
    /// <exception cref="ArgumentException">A form is empty, or one form has two entries.</exception>
    public PackLexicon(IReadOnlyList<LexiconTerm> terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        Terms = [.. terms];
        var forms = new Dictionary<string, Form>(StringComparer.Ordinal);
        foreach (var term in Terms)
        {
            foreach (var written in term.Aliases.Prepend(term.Name).Distinct(StringComparer.Ordinal))
            {
                var form = Form.Of(written, term);
                if (!forms.TryAdd(string.Join(' ', form.Words), form))
                {
                    throw new ArgumentException($"'{written}' is a form of the {term.Kind} '{term.Name}' and of the {forms[string.Join(' ', form.Words)].Term.Kind} '{forms[string.Join(' ', form.Words)].Term.Name}'.", nameof(terms));
                }
            }
        }

        _byFirst = forms.Values.GroupBy(form => form.Words[0].ToLowerInvariant(), StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(form => form.Words.Length).ThenByDescending(form => form.IsExact).ToArray(), StringComparer.Ordinal);
    }

    /// <summary>The entries, in the order given.</summary>
    public IReadOnlyList<LexiconTerm> Terms { get; }

    /// <summary>
    /// Reads a lexicon from text: a line for each entry, with its kind, its name and its aliases in between bars, parted by tabs. Empty lines and
    /// lines that begin with <c>#</c> are passed over.
    /// </summary>
    /// <param name="text">The lines.</param>
    /// <param name="source">What messages call it.</param>
    /// <exception cref="FormatException">A line has no kind or name; the message says which line.</exception>
    /// <exception cref="ArgumentException">One form has two entries.</exception>
    public static PackLexicon Parse(string text, string source = "lexicon")
    {
        ArgumentNullException.ThrowIfNull(text);
        var terms = new List<LexiconTerm>();
        var number = 0;
        foreach (var line in text.Split('\n').Select(line => line.TrimEnd('\r')))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line) || line[0] == '#')
            {
                continue;
            }

            var cells = line.Split('\t');
            if (cells.Length is < 2 or > 3 || cells.Take(2).Any(string.IsNullOrWhiteSpace))
            {
                throw new FormatException($"{source}, line {number}: an entry is a kind, a name and, where it has any, aliases in between bars, parted by tabs; this one has {cells.Length} cells.");
            }

            var aliases = cells.Length > 2 ? cells[2].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : [];
            terms.Add(new LexiconTerm(cells[0].Trim(), cells[1].Trim(), aliases));
        }

        return new PackLexicon(terms);
    }

    /// <summary>A hash of the entries, the same on every machine.</summary>
    internal string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(
        Terms.SelectMany(term => term.Aliases.Prepend(term.Name).Prepend(term.Kind).Append("\n")).Select(text => $"{text.Length}:{text}")))));

    /// <summary>The longest form at a token, or null.</summary>
    internal (int Length, LexiconTerm Term)? At(ReadOnlySpan<Token> tokens, int i, int end)
    {
        if (_byFirst.TryGetValue(tokens[i].Lower, out var forms))
        {
            foreach (var form in forms)
            {
                if (i + form.Words.Length <= end && form.Matches(tokens.Slice(i, form.Words.Length)))
                {
                    return (form.Words.Length, form.Term);
                }
            }
        }

        return null;
    }

    private sealed record Form(string[] Words, bool IsExact, LexiconTerm Term)
    {
        public static Form Of(string written, LexiconTerm term)
        {
            var tokens = new List<Token>();
            new Tokenizer(written).Read(0, written.Length, tokens);
            return tokens.Count > 0
                ? new Form([.. tokens.Select(token => token.Word.Text)], written.Any(char.IsUpper), term)
                : throw new ArgumentException($"A form of the {term.Kind} '{term.Name}' has no words.");
        }

        public bool Matches(ReadOnlySpan<Token> tokens)
        {
            for (var i = 0; i < tokens.Length; i++)
            {
                if (!string.Equals(IsExact ? tokens[i].Word.Text : tokens[i].Lower, Words[i], StringComparison.Ordinal))
                {
                    return false;
                }
            }

            return true;
        }
    }
}
