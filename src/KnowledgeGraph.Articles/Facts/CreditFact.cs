namespace KnowledgeGraph.Articles;

/// <summary>A person did a job on a work (<c>kg:Credit</c>).</summary>
/// <example>
/// <code>
/// var fact = new CreditFact { Agent = new Person("Jo Moss"), Work = new Work("Salt"), Job = "director" };
/// </code>
/// </example>
public sealed class CreditFact : ArticleFact
{
    /// <summary>Who.</summary>
    public required Person Agent { get; init; }

    /// <summary>On which work.</summary>
    public required Work Work { get; init; }

    /// <summary>The job: "director", "co-executive producer", "screenwriter", "presenter", ...</summary>
    public required string Job { get; init; }
}
