using System.Collections.Frozen;
using KnowledgeGraph.Articles.Mapping;

namespace KnowledgeGraph.Articles.Identity;

/// <summary>Compares names of organisations: without their legal form, and as an abbreviation of their words.</summary>
internal sealed class OrganizationNameMatch : INameMatch
{
    private const int ShortestAcronym = 3;

    private static readonly FrozenSet<string> Forms =
        new[] { "inc", "ltd", "llc", "corp", "corporation", "company", "co", "plc", "gmbh", "limited", "the" }.ToFrozenSet(StringComparer.Ordinal);

    public IEnumerable<string> Blocks(string name)
    {
        var words = Words(name);
        return [string.Concat(words), .. Acronym(words) is { } acronym ? [acronym] : (string[])[]];
    }

    public IdentityReason? Compare(string left, string right)
    {
        var (l, r) = (Words(left), Words(right));
        var (joinedLeft, joinedRight) = (string.Concat(l), string.Concat(r));
        if (joinedLeft.Length == 0 || joinedRight.Length == 0)
        {
            return null;
        }

        return joinedLeft == joinedRight
            ? new IdentityReason("same-but-legal-form", 2.0m, $"'{left}' and '{right}' are the same but for the legal form")
            : Acronym(l) == joinedRight || Acronym(r) == joinedLeft
                ? new IdentityReason("abbreviation", 0.8m, $"'{left}' and '{right}': one is made of the other's first letters")
                : null;
    }

    private static List<string> Words(string name) =>
        [.. Slug.Of(name).Split('-', StringSplitOptions.RemoveEmptyEntries).Where(w => !Forms.Contains(w))];

    private static string? Acronym(List<string> words) => words.Count >= ShortestAcronym ? string.Concat(words.Select(w => w[0])) : null;
}
