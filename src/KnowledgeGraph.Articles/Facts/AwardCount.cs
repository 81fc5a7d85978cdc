namespace KnowledgeGraph.Articles;

/// <summary>How many awards or nominations of one body a person or work got: the value of <see cref="FactProperty.AwardCount"/>.</summary>
/// <param name="Award">The award.</param>
/// <param name="Count">How many.</param>
/// <param name="Outcome">Of what.</param>
/// <param name="Ceremony">At which ceremony, if the text says.</param>
/// <example><code>var nine = new AwardCount(new Award("Golden Pear Award"), 9, AwardOutcome.Nominated);</code></example>
public sealed record AwardCount(Award Award, int Count, AwardOutcome Outcome, string? Ceremony = null);
