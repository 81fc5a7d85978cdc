using System.Collections.Frozen;
using KnowledgeGraph.Articles.Mapping;

namespace KnowledgeGraph.Articles.Identity;

/// <summary>The parts of a person's name in the usual English order, folded: given names, family name, generation.</summary>
internal sealed record PersonName(IReadOnlyList<string> Given, string Family, string Generation)
{
    private static readonly FrozenSet<string> Titles = new[] { "sir", "dame", "lord", "lady", "dr", "mr", "mrs", "ms" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Generations = new[] { "jr", "sr", "ii", "iii", "iv", "junior", "senior" }.ToFrozenSet(StringComparer.Ordinal);

    public string First => Given.Count > 0 ? Given[0] : "";

    public static PersonName Of(string name)
    {
        var parts = Slug.Of(name).Split('-', StringSplitOptions.RemoveEmptyEntries).SkipWhile((p, i) => i == 0 && Titles.Contains(p)).ToList();
        var generation = "";
        if (parts.Count > 2 && Generations.Contains(parts[^1]))
        {
            generation = parts[^1] switch { "junior" => "jr", "senior" => "sr", var other => other };
            parts.RemoveAt(parts.Count - 1);
        }

        return parts.Count == 0 ? new PersonName([], "", generation) : new PersonName(parts[..^1], parts[^1], generation);
    }
}
