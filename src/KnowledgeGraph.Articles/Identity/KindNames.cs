namespace KnowledgeGraph.Articles.Identity;

/// <summary>How kinds and verdicts are written in files.</summary>
internal static class KindNames
{
    public static string Of(EntityKind kind) => kind switch
    {
        EntityKind.Person => "person",
        EntityKind.Work => "work",
        EntityKind.Organization => "organization",
        _ => "award",
    };

    public static EntityKind? Parse(string text) => text switch
    {
        "person" => EntityKind.Person,
        "work" => EntityKind.Work,
        "organization" => EntityKind.Organization,
        "award" => EntityKind.Award,
        _ => null,
    };

    public static string Of(IdentityVerdict verdict) => verdict switch
    {
        IdentityVerdict.Same => "same",
        IdentityVerdict.Different => "different",
        _ => "undecided",
    };

    public static IdentityVerdict? ParseVerdict(string text) => text switch
    {
        "same" => IdentityVerdict.Same,
        "different" => IdentityVerdict.Different,
        "undecided" => IdentityVerdict.Undecided,
        _ => null,
    };
}
