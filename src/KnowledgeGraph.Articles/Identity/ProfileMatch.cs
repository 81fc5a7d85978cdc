using KnowledgeGraph.Articles.Mapping;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Articles.Identity;

/// <summary>What two profiles say for and against being one thing, their names apart. The weights are log-odds, chosen by hand.</summary>
internal static class ProfileMatch
{
    private const int Career = 25;
    private const int Lifetime = 70;

    /// <summary>Ages that differ by less are more often a mistake about one person than two persons.</summary>
    private const int Generation = 12;

    private const string Byline = "journalist";
    private const string Book = nameof(WorkKind.Novel);

    public static IEnumerable<IdentityReason> Compare(EntityKind kind, Profile left, Profile right) => kind switch
    {
        EntityKind.Person => Person(left, right),
        EntityKind.Work => Work(left, right),
        _ => Shared("shared-work", "both are named with the work", left.Works, right.Works, 1.5m, 3m),
    };

    private static IEnumerable<IdentityReason> Person(Profile left, Profile right) =>
    [
        .. Shared("shared-work", "both are credited with", left.Works, right.Works, 2m, 4m),
        .. Shared("shared-contest", "both are in the contest", left.Contests, right.Contests, 1.5m, 2m),
        .. Shared("shared-character", "both play", left.Characters, right.Characters, 1m, 1m),
        .. Born(left, right),
        .. Years(left, right),
        .. Jobs(left, right),
    ];

    private static IEnumerable<IdentityReason> Work(Profile left, Profile right)
    {
        foreach (var reason in Shared("shared-person", "both are credited to", left.Persons, right.Persons, 1.5m, 3m))
        {
            yield return reason;
        }

        if (left.Jobs.Contains(Book) != right.Jobs.Contains(Book))
        {
            yield return new IdentityReason("other-kind", -20m, "one is a book, and nobody calls the other one");
        }
        else if (left.Jobs.Count > 0 && right.Jobs.Count > 0)
        {
            yield return left.Jobs.Overlaps(right.Jobs)
                ? new IdentityReason("same-kind", 0.3m, $"both are called {left.Jobs.Intersect(right.Jobs).First()}")
                : new IdentityReason("other-kind", -20m, $"one is called {left.Jobs.Min}, the other {right.Jobs.Min}");
        }

        if (left.Years.Count > 0 && right.Years.Count > 0)
        {
            var gap = Gap(left.Years, right.Years);
            yield return gap <= 1
                ? new IdentityReason("same-year", 1m, $"both of {left.Years.Min}")
                : new IdentityReason("other-year", -3m, $"{gap} years lie between them");
        }
    }

    private static IEnumerable<IdentityReason> Shared(string code, string words, SortedSet<Iri> left, SortedSet<Iri> right, decimal one, decimal most)
    {
        var (few, many) = left.Count <= right.Count ? (left, right) : (right, left);
        var shared = few.Where(many.Contains).ToList();
        if (shared.Count > 0)
        {
            var more = shared.Count > 1 ? $" and {shared.Count - 1} more" : "";
            yield return new IdentityReason(code, Math.Min(most, one + (0.5m * (shared.Count - 1))), $"{words} {LocalName.Of(shared[0])}{more}");
        }
    }

    private static IEnumerable<IdentityReason> Born(Profile left, Profile right)
    {
        if (left is { BornOnOrAfter: { } after, BornOnOrBefore: { } before } && right is { BornOnOrAfter: { } otherAfter, BornOnOrBefore: { } otherBefore })
        {
            var years = Math.Abs(after.Year - otherAfter.Year);
            yield return after <= otherBefore && otherAfter <= before
                ? new IdentityReason("born-together", 1m, $"both were born about {after.Year}")
                : new IdentityReason("born-apart", years < Generation ? -1m : -5m, $"one was born about {after.Year}, the other about {otherAfter.Year}");
        }
    }

    private static IEnumerable<IdentityReason> Years(Profile left, Profile right)
    {
        if (left.Years.Count == 0 || right.Years.Count == 0 || Gap(left.Years, right.Years) is not (>= Career and var gap))
        {
            yield break;
        }

        yield return new IdentityReason("years-apart", gap >= Lifetime ? -4m : -2.5m, $"{gap} years lie between what they did");
    }

    // Who writes the news is seldom whom it is about.
    private static IEnumerable<IdentityReason> Jobs(Profile left, Profile right)
    {
        if (left.Jobs.Count == 0 || right.Jobs.Count == 0)
        {
            yield break;
        }

        yield return left.Jobs.Overlaps(right.Jobs)
            ? new IdentityReason("same-job", 0.3m, $"both are {left.Jobs.Intersect(right.Jobs).First()}")
            : OnlyByline(left) || OnlyByline(right)
                ? new IdentityReason("byline", -3.2m, "one signs articles, the other is in the news")
                : new IdentityReason("other-jobs", -1m, $"one is {left.Jobs.Min}, the other {right.Jobs.Min}");
    }

    private static bool OnlyByline(Profile profile) => profile.Jobs.Count == 1 && profile.Jobs.Min == Byline;

    private static int Gap(SortedSet<int> left, SortedSet<int> right) => Math.Max(0, Math.Max(left.Min, right.Min) - Math.Min(left.Max, right.Max));
}
