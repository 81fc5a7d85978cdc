namespace KnowledgeGraph.Articles;

/// <summary>How the identity of things across articles is decided. Immutable; safe to share between threads.</summary>
/// <example>
/// <code>
/// var options = new IdentityOptions { Form = IdentityForm.Linked, Decisions = IdentityReport.ReadDecisions(File.OpenRead("decided.jsonl")) };
/// </code>
/// </example>
public sealed record IdentityOptions
{
    /// <summary>What the graph does with nodes that are one thing. Default: <see cref="IdentityForm.Names"/>.</summary>
    public IdentityForm Form { get; init; } = IdentityForm.Names;

    /// <summary>From this score (log-odds) on, two names are one thing. Default 2.5: about 92 in 100.</summary>
    public decimal SameFrom { get; init; } = 2.5m;

    /// <summary>From this score on, up to <see cref="SameFrom"/>, a pair is reported as undecided. Default 0.5.</summary>
    public decimal UndecidedFrom { get; init; } = 0.5m;

    /// <summary>Below this score, sightings of one name in two articles are two things. Default 0.</summary>
    public decimal HomonymBelow { get; init; }

    /// <summary>Decisions by hand, which override scores. Default: none.</summary>
    public IReadOnlyList<IdentityDecision> Decisions { get; init; } = [];

    /// <summary>A list of known things with IRIs, which things are linked to and homonyms told apart by. Default: none.</summary>
    public EntityAuthority? Authority { get; init; }
}
