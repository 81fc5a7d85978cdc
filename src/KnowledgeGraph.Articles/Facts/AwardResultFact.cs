namespace KnowledgeGraph.Articles;

/// <summary>Somebody or some work won or was nominated for an award (<c>kg:AwardResult</c>).</summary>
/// <example>
/// <code>
/// var fact = new AwardResultFact
/// {
///     Recipient = new Person("Ann Lee"), Award = new Award("Golden Pear Award"), Category = "Best Actress", Year = 2021,
///     Outcome = AwardOutcome.Won, Work = new Work("Salt"),
/// };
/// </code>
/// </example>
public sealed class AwardResultFact : ArticleFact, IFactSubject
{
    /// <summary>A <see cref="Person"/>, <see cref="Work"/> or <see cref="Organization"/>.</summary>
    public required Entity Recipient { get; init; }

    /// <summary>The award.</summary>
    public required Award Award { get; init; }

    /// <summary>Won, nominated or not won.</summary>
    public required AwardOutcome Outcome { get; init; }

    /// <summary>The category as the text writes it in its fullest form; null where it names none.</summary>
    public string? Category { get; init; }

    /// <summary>Other wordings of the same category in the same article.</summary>
    public IReadOnlyList<string> CategoryAlternatives { get; init; } = [];

    /// <summary>The group of the category, such as "acting"; null where it is not known.</summary>
    public string? CategoryGroup { get; init; }

    /// <summary>The year of the contest, if the text or its date says it.</summary>
    public int? Year { get; init; }

    /// <summary>Whether the year follows from the article's date and not from its words.</summary>
    public bool YearIsInferred { get; init; }

    /// <summary>The ceremony as the text writes it, such as "90th Academy Awards".</summary>
    public string? Ceremony { get; init; }

    /// <summary>The work it was for.</summary>
    public Work? Work { get; init; }

    /// <summary>The characters whose playing the award is for.</summary>
    public IReadOnlyList<Character> Characters { get; init; } = [];

    /// <summary>The job that the award is for where it is not acting, such as "co-executive producer".</summary>
    public string? Job { get; init; }
}
