namespace KnowledgeGraph.Articles;

/// <summary>One property of one thing or of one award result: what needs no n-ary node.</summary>
/// <example>
/// <code>
/// var fact = new StatementFact { Subject = new Work("Salt"), Property = FactProperty.BasedOn, Value = new Work("Salt", WorkKind.Novel) };
/// </code>
/// </example>
public sealed class StatementFact : ArticleFact
{
    /// <summary>An <see cref="Entity"/>, an <see cref="AwardResultFact"/> (for its ordinals) or the <see cref="Article"/>.</summary>
    public required IFactSubject Subject { get; init; }

    /// <summary>Which property.</summary>
    public required FactProperty Property { get; init; }

    /// <summary>An <see cref="Entity"/>, <see cref="string"/>, <see cref="int"/> or <see cref="DateOnly"/>; for
    /// <see cref="FactProperty.WorkType"/> a <see cref="WorkKind"/>.</summary>
    public required object Value { get; init; }

    /// <summary>The day on which it held, for what changes with time (an age).</summary>
    public DateOnly? ValidAt { get; init; }
}
