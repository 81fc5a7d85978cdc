using System.Collections.Immutable;

namespace KnowledgeGraph.Articles.Mapping;

/// <summary>One article with every fact that can be reached from its list, each once, in a deterministic order.</summary>
internal sealed class ArticleScope
{
    private const int MaxFactDepth = 1000;

    public ArticleScope(Article article, IEnumerable<ArticleFact> facts, IReadOnlySet<ArticleFact>? except = null)
    {
        Article = article;
        var seen = new HashSet<ArticleFact>(except ?? ImmutableHashSet<ArticleFact>.Empty, ReferenceEqualityComparer.Instance);
        var list = new List<ArticleFact>();
        foreach (var fact in facts)
        {
            Reach(fact, seen, list, 0);
        }

        Facts = list;
        DateStatement = Facts.OfType<StatementFact>()
            .FirstOrDefault(f => f is { Property: FactProperty.DatePublished, Value: DateOnly, Subject: Articles.Article } && IsAlive(f));
        Published = DateStatement?.Value as DateOnly? ?? article.Published;
    }

    public Article Article { get; }

    public string Id => Article.Id;

    /// <summary>The same article without the given facts.</summary>
    public ArticleScope Without(IReadOnlySet<ArticleFact> refused) => new(Article, Facts, refused);

    /// <summary>A fact stands after the facts that it points to.</summary>
    public IReadOnlyList<ArticleFact> Facts { get; }

    /// <summary>The statement that gives the day of publication, if the text says it.</summary>
    public StatementFact? DateStatement { get; }

    public DateOnly? Published { get; }

    public static bool IsAlive(ArticleFact fact) => fact.Status is FactStatus.Accepted or FactStatus.Inferred;

    private static void Reach(ArticleFact fact, HashSet<ArticleFact> seen, List<ArticleFact> list, int depth)
    {
        ArgumentNullException.ThrowIfNull(fact);
        if (depth > MaxFactDepth)
        {
            throw new ArticleFactException("KG2107", $"facts point to facts more than {MaxFactDepth} deep");
        }

        if (!seen.Add(fact))
        {
            return;
        }

        foreach (var part in FactParts.Facts(fact))
        {
            Reach(part, seen, list, depth + 1);
        }

        list.Add(fact);
    }
}
