namespace KnowledgeGraph.Articles;

/// <summary>A fact that was left out of a graph because it cannot be written.</summary>
/// <param name="Article">Its article.</param>
/// <param name="Fact">The fact.</param>
/// <param name="Code">The code of the reason; see <see cref="ArticleFactException"/>.</param>
/// <param name="Reason">The reason in one sentence.</param>
/// <example>
/// <code>
/// var options = new FactWriterOptions { Refused = fact => Console.Error.WriteLine($"{fact.Code} {fact.Article.Id}: {fact.Reason}") };
/// </code>
/// </example>
public sealed record RefusedFact(Article Article, ArticleFact Fact, string Code, string Reason);
