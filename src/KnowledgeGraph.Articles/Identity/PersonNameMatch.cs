using KnowledgeGraph.Articles.Mapping;

namespace KnowledgeGraph.Articles.Identity;

/// <summary>
/// Compares names of persons. A family name in common says nothing where given names differ; a family name alone joins only with strong
/// grounds beside it. Two middle names that differ, or two generations, tell people apart.
/// </summary>
internal sealed class PersonNameMatch : INameMatch
{
    // One letter that differs in five or more leaves two at the start or two at the end.
    private const int Ends = 2;

    public IEnumerable<string> Blocks(string name)
    {
        var person = PersonName.Of(name);
        if (person.Given.Count == 0)
        {
            return [person.Family];
        }

        var (given, family) = (string.Join('-', person.Given), person.Family);
        var ends = Math.Min(Ends, family.Length);
        var (first, second) = string.CompareOrdinal(person.First, family) <= 0 ? (person.First, family) : (family, person.First);
        return
        [
            family, Letters(name), $"given {given} {family[..ends]}", $"given {given} - {family[^ends..]}",
            .. person.Given.Count == 1 ? [$"both {first} {second}"] : (string[])[],
        ];
    }

    public IdentityReason? Compare(string left, string right)
    {
        var (l, r) = (PersonName.Of(left), PersonName.Of(right));
        if (l.Given.Count == 0 || r.Given.Count == 0)
        {
            return l.Given.Count + r.Given.Count > 0 && l.Family == r.Family
                ? new IdentityReason("family-name-only", 0.3m, $"'{left}' and '{right}' share the family name, and one gives no other")
                : null;
        }

        if (l.Generation != r.Generation)
        {
            if (l.Generation.Length > 0 && r.Generation.Length > 0)
            {
                return null;
            }

            return Plain(l, r) is { } plain
                ? new IdentityReason("generation-left-out", plain.Weight - 0.7m, $"'{left}' and '{right}' differ in what follows the name")
                : null;
        }

        return Letters(left) == Letters(right)
            ? new IdentityReason("same-letters", 2.5m, $"'{left}' and '{right}' are the same but for blanks and hyphens")
            : Plain(l, r) is { } reason ? reason with { Text = $"'{left}' and '{right}': {reason.Text}" } : null;
    }

    private static IdentityReason? Plain(PersonName l, PersonName r)
    {
        if (l.Family != r.Family)
        {
            return Other(l, r);
        }

        var (first, second) = l.Given.Count >= r.Given.Count ? (l.Given, r.Given) : (r.Given, l.Given);
        if (l.First == r.First)
        {
            return Middle(first, second);
        }

        if (Initials(first, second) || Initials(second, first))
        {
            return new IdentityReason("initials", 1.2m, "one writes the given names as initials");
        }

        if (Nicknames.SameName(l.First, r.First))
        {
            return new IdentityReason("short-name", 0.8m, "the given name and its short form");
        }

        return OneLetterApart(l.First, r.First) ? new IdentityReason("spelling", 0.5m, "one letter differs in the given name") : null;
    }

    // Family names that differ: the other order, or a slip of one letter.
    private static IdentityReason? Other(PersonName l, PersonName r) =>
        l.Given.Count == 1 && r.Given.Count == 1 && l.First == r.Family && l.Family == r.First
            ? new IdentityReason("other-order", 1.0m, "the same two names in the other order")
            : l.Given.SequenceEqual(r.Given) && OneLetterApart(l.Family, r.Family)
                ? new IdentityReason("spelling", 0.5m, "one letter differs in the family name")
                : null;

    private static IdentityReason? Middle(IReadOnlyList<string> longer, IReadOnlyList<string> shorter)
    {
        var (more, fewer) = (longer.Skip(1).ToList(), shorter.Skip(1).ToList());
        if (fewer.Count == 0)
        {
            return new IdentityReason("middle-name-left-out", 1.5m, "one leaves a middle name out");
        }

        return more.Count == fewer.Count && more.Zip(fewer).All(p => StartsAs(p.First, p.Second))
            ? new IdentityReason("middle-initial", 2.0m, "the middle names agree")
            : null;
    }

    private static bool StartsAs(string left, string right) =>
        left == right || (left.Length == 1 && right.StartsWith(left, StringComparison.Ordinal)) || (right.Length == 1 && left.StartsWith(right, StringComparison.Ordinal));

    // "j k" or "jk" for "joanne kathleen", "j" for "joanne".
    private static bool Initials(IReadOnlyList<string> full, IReadOnlyList<string> initials)
    {
        var letters = string.Concat(initials);
        var written = initials.All(p => p.Length == 1) || (initials.Count == 1 && letters.Length is 2 or 3 && !letters.AsSpan().ContainsAny("aeiou"));
        return written && letters.Length <= full.Count && letters.Select((c, i) => full[i].StartsWith(c)).All(b => b)
            && full.Any(p => p.Length > 1 || initials.Count == 1);
    }

    private static bool OneLetterApart(string left, string right)
    {
        if (Math.Min(left.Length, right.Length) < 5 || Math.Abs(left.Length - right.Length) > 1)
        {
            return false;
        }

        var same = left.AsSpan().CommonPrefixLength(right);
        var l = left.AsSpan(same);
        var r = right.AsSpan(same);
        return l.Length == 0 || r.Length == 0 ? l.Length != r.Length
            : l.Length == r.Length ? l[1..].SequenceEqual(r[1..])
            : l.Length > r.Length ? l[1..].SequenceEqual(r) : r[1..].SequenceEqual(l);
    }

    private static string Letters(string name) => Slug.Of(name).Replace("-", "", StringComparison.Ordinal);
}
