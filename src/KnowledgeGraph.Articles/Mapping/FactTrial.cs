namespace KnowledgeGraph.Articles.Mapping;

/// <summary>
/// Tries each fact on a book that is thrown away, so that one that cannot be written leaves nothing half-written. A statement about
/// a refused fact is refused with it.
/// </summary>
internal static class FactTrial
{
    public static HashSet<ArticleFact> Refused(string baseIri, IReadOnlyList<ArticleScope> scopes, Action<RefusedFact> report)
    {
        var refused = new HashSet<ArticleFact>(ReferenceEqualityComparer.Instance);
        var book = new FactBook(new FactIris(baseIri, scopes));
        foreach (var scope in scopes)
        {
            var mapper = new FactMapper(book, scope);
            foreach (var fact in scope.Facts)
            {
                if (Fault(mapper, fact, refused) is { } fault)
                {
                    refused.Add(fact);
                    report(new RefusedFact(scope.Article, fact, fault.Code, fault.Message));
                }
            }
        }

        return refused;
    }

    private static ArticleFactException? Fault(FactMapper mapper, ArticleFact fact, HashSet<ArticleFact> refused)
    {
        if (fact is StatementFact statement && new object[] { statement.Subject, statement.Value }.OfType<ArticleFact>().Any(refused.Contains))
        {
            return new ArticleFactException("KG2106", "the fact that it speaks of was refused");
        }

        try
        {
            mapper.Map(fact);
            return null;
        }
        catch (ArticleFactException e)
        {
            return e;
        }
    }
}
