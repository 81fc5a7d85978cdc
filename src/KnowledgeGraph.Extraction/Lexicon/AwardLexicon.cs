using System.Collections.Frozen;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Lexicon;

/// <summary>An award of the lexicon, or one that the text names by its form.</summary>
/// <param name="Name">The normal form of its name.</param>
/// <param name="Body">A key that all names of one award share.</param>
/// <param name="IsHonour">Whether it is a decoration of a state and not an award of the arts.</param>
internal sealed record AwardInfo(string Name, string Body, bool IsHonour);

/// <summary>One way to write an award's name.</summary>
/// <param name="Words">The words, lower case.</param>
/// <param name="Award">The award.</param>
/// <param name="NeedsHead">Whether it names the award only before a word such as Award or nomination.</param>
internal sealed record AwardAlias(string[] Words, AwardInfo Award, bool NeedsHead);

/// <summary>The awards of <c>awards.tsv</c> by the first word of each alias, the longest alias first.</summary>
internal sealed class AwardLexicon
{
    private readonly FrozenDictionary<string, AwardAlias[]> _byFirst;
    private readonly FrozenDictionary<string, AwardInfo> _byName;

    private AwardLexicon()
    {
        var aliases = new List<AwardAlias>();
        var names = new Dictionary<string, AwardInfo>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in Resource.Rows("awards.tsv"))
        {
            var award = new AwardInfo(row[0], row[1], row[3] == "honour");
            names.TryAdd(row[0], award);
            foreach (var alias in row[4].Split('|'))
            {
                names.TryAdd(alias, award);
                aliases.Add(new AwardAlias(Words(alias), award, row[2] == "head"));
            }
        }

        _byName = names.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        _byFirst = aliases.GroupBy(a => a.Words[0], StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(a => a.Words.Length).ThenBy(a => a.NeedsHead).ToArray(), StringComparer.Ordinal);
    }

    public static AwardLexicon Default { get; } = new();

    public IReadOnlyList<AwardAlias> StartingWith(string lowerWord) => _byFirst.TryGetValue(lowerWord, out var found) ? found : [];

    /// <summary>The award that a name means, with or without the word Award.</summary>
    public AwardInfo? Find(string name)
    {
        var text = name.Trim().Replace('’', '\'');
        if (_byName.TryGetValue(text, out var award))
        {
            return award;
        }

        foreach (var head in (ReadOnlySpan<string>)[" Awards", " Award", " Prize"])
        {
            if (text.EndsWith(head, StringComparison.OrdinalIgnoreCase) && _byName.TryGetValue(text[..^head.Length], out award))
            {
                return award;
            }
        }

        return null;
    }

    private static string[] Words(string alias)
    {
        var tokens = new List<Token>();
        new Tokenizer(alias).Read(0, alias.Length, tokens);
        return [.. tokens.Select(t => t.Lower)];
    }
}
