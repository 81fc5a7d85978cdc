using KnowledgeGraph.Articles.Mapping;

namespace KnowledgeGraph.Articles.Identity;

/// <summary>Scores the entries that a thing may be. The best is taken if it scores enough and leaves the second behind.</summary>
internal static class AuthorityLinker
{
    private const decimal Enough = 2.5m;
    private const decimal Margin = 1m;
    private const string WholeName = "= ";

    private static readonly PersonNameMatch Persons = new();
    private static readonly WorkNameMatch Works = new();
    private static readonly OrganizationNameMatch Organizations = new();

    public static IEnumerable<string> Blocks(AuthorityEntry entry) =>
        entry.Aliases.Prepend(entry.Name).SelectMany(n => Blocks(entry.Kind, n)).Distinct(StringComparer.Ordinal);

    public static IEnumerable<string> Blocks(EntityKind kind, string name) => Names(kind).Blocks(name).Append(WholeName + Slug.Of(name));

    public static bool IsWholeName(string block) => block.StartsWith(WholeName, StringComparison.Ordinal);

    public static AuthorityLink? Best(EntityKind kind, Profile profile, IEnumerable<AuthorityEntry> candidates)
    {
        var scored = candidates.Select(c => (Entry: c, Reasons: Reasons(kind, profile, c)))
            .Where(c => c.Reasons.Count > 0).Select(c => new AuthorityLink(c.Entry.Iri, c.Reasons.Sum(r => r.Weight), c.Reasons))
            .GroupBy(l => l.Entry).Select(same => same.MaxBy(l => l.Score)!)
            .OrderByDescending(l => l.Score).ThenBy(l => l.Entry).Take(2).ToList();
        return scored.Count > 0 && scored[0].Score >= Enough && (scored.Count == 1 || scored[0].Score - scored[1].Score >= Margin)
            ? scored[0]
            : null;
    }

    private static List<IdentityReason> Reasons(EntityKind kind, Profile profile, AuthorityEntry entry)
    {
        var name = (from l in profile.Names from r in entry.Aliases.Prepend(entry.Name) select Name(kind, l, r)).OfType<IdentityReason>()
            .MaxBy(r => r.Weight);
        return name is null ? [] : [name, .. SharedWorks(profile, entry), .. Born(profile, entry), .. Years(profile, entry), .. Jobs(profile, entry)];
    }

    private static IdentityReason? Name(EntityKind kind, string left, string right) => Slug.Of(left) == Slug.Of(right)
        ? new IdentityReason("same-name", 3m, $"both are called '{right}'")
        : Names(kind).Compare(left, right);

    private static IEnumerable<IdentityReason> SharedWorks(Profile profile, AuthorityEntry entry)
    {
        var known = entry.Works.Select(Slug.Of).ToHashSet(StringComparer.Ordinal);
        var shared = profile.Works.Select(work => LocalName.Plain(work).ToString()).Where(known.Contains).ToList();
        if (shared.Count > 0)
        {
            yield return new IdentityReason("shared-work", Math.Min(4m, 2m + (0.5m * (shared.Count - 1))), $"both have to do with {shared[0]}");
        }
    }

    private static IEnumerable<IdentityReason> Born(Profile profile, AuthorityEntry entry)
    {
        if (profile is { BornOnOrAfter: { } after, BornOnOrBefore: { } before } && entry.BirthYear is { } year)
        {
            yield return after.Year <= year && year <= before.Year
                ? new IdentityReason("born-together", 1m, $"born in {year}")
                : new IdentityReason("born-apart", -6m, $"born in {year}, and the articles say {after.Year} to {before.Year}");
        }
        else if (profile.Years.Count > 0 && entry.BirthYear is { } birth && (profile.Years.Min < birth || profile.Years.Max > birth + 100))
        {
            yield return new IdentityReason("not-alive", -4m, $"born in {birth}, and the articles tell of {profile.Years.Min} to {profile.Years.Max}");
        }
    }

    private static IEnumerable<IdentityReason> Years(Profile profile, AuthorityEntry entry)
    {
        if (entry.Year is { } year && profile.Years.Count > 0)
        {
            yield return profile.Years.Any(y => Math.Abs(y - year) <= 1)
                ? new IdentityReason("same-year", 1m, $"both of {year}")
                : new IdentityReason("other-year", -3m, $"of {year}, and the articles say {profile.Years.Min}");
        }
    }

    private static IEnumerable<IdentityReason> Jobs(Profile profile, AuthorityEntry entry)
    {
        if (profile.Jobs.Count > 0 && entry.Jobs.Count > 0)
        {
            yield return entry.Jobs.Any(j => profile.Jobs.Contains(j))
                ? new IdentityReason("same-job", 0.5m, $"both are {entry.Jobs.First(j => profile.Jobs.Contains(j))}")
                : entry.Kind == EntityKind.Work
                    ? new IdentityReason("other-kind", -20m, $"the entry is a {entry.Jobs[0]}, the articles say {profile.Jobs.Min}")
                    : new IdentityReason("other-jobs", -1m, $"the entry is {entry.Jobs[0]}, the articles say {profile.Jobs.Min}");
        }
    }

    private static INameMatch Names(EntityKind kind) => kind switch
    {
        EntityKind.Person => Persons,
        EntityKind.Work => Works,
        _ => Organizations,
    };
}
