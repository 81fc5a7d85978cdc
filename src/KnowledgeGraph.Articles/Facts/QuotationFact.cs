namespace KnowledgeGraph.Articles;

/// <summary>Somebody said or wrote something, word for word (<c>kg:Quotation</c>).</summary>
/// <example>
/// <code>
/// var fact = new QuotationFact { Speaker = new Person("Ann Lee"), Text = "I am glad.", Number = 1 };
/// </code>
/// </example>
public sealed class QuotationFact : ArticleFact
{
    /// <summary>Who.</summary>
    public required Person Speaker { get; init; }

    /// <summary>What, without the quotation marks, exactly as written.</summary>
    public required string Text { get; init; }

    /// <summary>Its number among the article's quotations, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The medium that published it, if the text says.</summary>
    public Organization? Publisher { get; init; }

    /// <summary>The events or award results that it is about.</summary>
    public IReadOnlyList<ArticleFact> Concerns { get; init; } = [];
}
