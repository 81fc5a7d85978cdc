using System.Collections.Frozen;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Lexicon;

/// <summary>Phrases of several words, found at a token: networks, places, whole categories, kinds of work.</summary>
internal sealed class PhraseLexicon
{
    private readonly FrozenDictionary<string, (string[] Words, string Value)[]> _byFirst;

    private PhraseLexicon(IEnumerable<(string Phrase, string Value)> phrases) =>
        _byFirst = phrases.Select(p => (Words: Split(p.Phrase), p.Value))
            .GroupBy(p => p.Words[0], StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(p => p.Words.Length).ToArray(), StringComparer.Ordinal);

    public static PhraseLexicon Networks { get; } = new(Resource.Rows("networks.tsv")
        .SelectMany(r => r.Length > 1 ? r[1].Split('|').Append(r[0]).Select(a => (a, r[0])) : [(r[0], r[0])]));

    public static PhraseLexicon Places { get; } = new(Resource.Rows("places.tsv").Select(r => (r[0], r[0])));

    /// <summary>Categories that need no leading word such as Best.</summary>
    public static PhraseLexicon SoloCategories { get; } = Categories("solo");

    /// <summary>Categories that text writes without capitals.</summary>
    public static PhraseLexicon LowerCategories { get; } = Categories("lower");

    /// <summary>Kinds of work: the value is the kind.</summary>
    public static PhraseLexicon Kinds { get; } = new(Resource.Rows("kinds.tsv").SelectMany(r => r[1].Split('|').Select(p => (p, r[0]))));

    /// <summary>The longest phrase at a token, or null. Capitals must agree where <paramref name="exactCase"/> is set.</summary>
    public (int Length, string Value)? At(ReadOnlySpan<Token> tokens, int i, int end, bool exactCase)
    {
        if (!_byFirst.TryGetValue(tokens[i].Lower, out var phrases))
        {
            return null;
        }

        foreach (var (words, value) in phrases)
        {
            if (i + words.Length > end || (exactCase && !char.IsUpper(tokens[i].Word.Text[0])))
            {
                continue;
            }

            var j = 1;
            while (j < words.Length && tokens[i + j].Lower == words[j])
            {
                j++;
            }

            if (j == words.Length)
            {
                return (words.Length, value);
            }
        }

        return null;
    }

    private static PhraseLexicon Categories(string type) =>
        new(Resource.Rows("categories.tsv").Where(r => r[0] == type).SelectMany(r => r[1].Split('|')).Select(p => (p, p)));

    private static string[] Split(string phrase)
    {
        var tokens = new List<Token>();
        new Tokenizer(phrase).Read(0, phrase.Length, tokens);
        return [.. tokens.Select(t => t.Lower)];
    }
}
