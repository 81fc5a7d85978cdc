namespace KnowledgeGraph.Articles.Mapping;

/// <summary>What a fact is made of: the things it names and the facts it points to.</summary>
internal static class FactParts
{
    /// <summary>The entities that the fact names, in the order of its members.</summary>
    public static IEnumerable<Entity> Entities(ArticleFact fact)
    {
        var parts = fact switch
        {
            RoleFact role => [role.Actor, role.Work, role.Character],
            CreditFact credit => [credit.Agent, credit.Work],
            AwardResultFact result => [result.Recipient, result.Award, result.Work, .. result.Characters],
            EventFact happening => [happening.Agent, happening.Place],
            QuotationFact quotation => [quotation.Speaker, quotation.Publisher],
            StatementFact { Value: AwardCount count } statement => [statement.Subject as Entity, count.Award],
            StatementFact statement => [statement.Subject as Entity, statement.Value as Entity],
            RecordFact record => [.. record.Type.Slots.Select(slot => record.Values.GetValueOrDefault(slot.Name) as Entity)],
            _ => (Entity?[])[],
        };
        return parts.OfType<Entity>();
    }

    /// <summary>The facts that the fact points to: what it concerns, speaks of or was inferred from.</summary>
    public static IEnumerable<ArticleFact> Facts(ArticleFact fact)
    {
        IEnumerable<ArticleFact> parts = fact switch
        {
            EventFact happening => happening.Concerns,
            QuotationFact quotation => quotation.Concerns,
            StatementFact statement => new object[] { statement.Subject, statement.Value }.OfType<ArticleFact>(),
            _ => [],
        };
        return parts.Concat(fact.DerivedFrom);
    }
}
