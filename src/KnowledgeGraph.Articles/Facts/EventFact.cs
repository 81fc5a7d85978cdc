namespace KnowledgeGraph.Articles;

/// <summary>Something that happened (<c>kg:Event</c>): an award accepted, an appeal made.</summary>
/// <example>
/// <code>
/// var fact = new EventFact { Label = "Lee accepts the award", Kind = "acceptance", Agent = new Person("Ann Lee"), Concerns = [win] };
/// </code>
/// </example>
public sealed class EventFact : ArticleFact
{
    /// <summary>A short label in the article's words.</summary>
    public required string Label { get; init; }

    /// <summary>A short word for the kind of event, such as "acceptance" or "appeal".</summary>
    public required string Kind { get; init; }

    /// <summary>Who did it.</summary>
    public required Person Agent { get; init; }

    /// <summary>Where.</summary>
    public Place? Place { get; init; }

    /// <summary>No later than.</summary>
    public DateOnly? OnOrBefore { get; init; }

    /// <summary>The facts that it is about.</summary>
    public IReadOnlyList<ArticleFact> Concerns { get; init; } = [];
}
