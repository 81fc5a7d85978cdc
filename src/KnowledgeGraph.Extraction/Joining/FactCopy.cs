using KnowledgeGraph.Articles;

namespace KnowledgeGraph.Extraction.Joining;

/// <summary>Copies of facts, which are immutable, with something changed. A kind of fact that is not known here stays as it is.</summary>
internal static class FactCopy
{
    /// <summary>The same fact with another proof.</summary>
    public static ArticleFact With(ArticleFact fact, Proof proof) => Copy(fact, proof, f => f);

    /// <summary>The same fact, its links to other facts replaced; the fact itself where none changes.</summary>
    public static ArticleFact WithLinks(ArticleFact fact, Func<ArticleFact, ArticleFact> map)
    {
        var replaced = new Dictionary<ArticleFact, ArticleFact>(ReferenceEqualityComparer.Instance);
        foreach (var link in Links(fact))
        {
            replaced[link] = map(link);
        }

        return replaced.All(pair => ReferenceEquals(pair.Key, pair.Value)) ? fact : Copy(fact, Proof.Of(fact), f => replaced.GetValueOrDefault(f, f));
    }

    public static QuotationFact Numbered(QuotationFact f, int number) => Quotation(f, Proof.Of(f), x => x, number);

    /// <summary>The first, with what only the second says.</summary>
    public static RoleFact Fuller(RoleFact a, RoleFact b) => new()
    {
        Actor = a.Actor,
        Work = Fuller(a.Work, b.Work)!,
        Character = a.Character ?? b.Character,
        StartYear = a.StartYear ?? b.StartYear,
        EndYear = a.EndYear ?? b.EndYear,
    };

    /// <summary>The first, with what only the second says; a result tops a bare nomination.</summary>
    public static AwardResultFact Fuller(AwardResultFact a, AwardResultFact b) => new()
    {
        Recipient = a.Recipient,
        Award = a.Award,
        Outcome = a.Outcome == AwardOutcome.Nominated ? b.Outcome : a.Outcome,
        Category = a.Category ?? b.Category,
        CategoryAlternatives = [.. Wordings(a, b)],
        CategoryGroup = a.CategoryGroup ?? b.CategoryGroup,
        Year = a.Year ?? b.Year,
        YearIsInferred = a.Year is null ? b.YearIsInferred : a.YearIsInferred && (b.Year is null || b.YearIsInferred),
        Ceremony = a.Ceremony ?? b.Ceremony,
        Work = Fuller(a.Work, b.Work),
        Characters = [.. a.Characters, .. b.Characters.Except(a.Characters)],
        Job = a.Job ?? b.Job,
    };

    private static IEnumerable<string> Wordings(AwardResultFact a, AwardResultFact b) =>
        a.CategoryAlternatives.Concat(b.CategoryAlternatives).Append(b.Category ?? "").Where(w => w.Length > 0 && w != (a.Category ?? b.Category))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    private static Work? Fuller(Work? a, Work? b) => a is null || (a.Kind == WorkKind.Unknown && b is not null && b.Kind != WorkKind.Unknown) ? b : a;

    private static IEnumerable<ArticleFact> Links(ArticleFact fact) => fact.DerivedFrom.Concat(fact switch
    {
        EventFact f => f.Concerns,
        QuotationFact f => f.Concerns,
        StatementFact f => new object[] { f.Subject, f.Value }.OfType<ArticleFact>(),
        _ => [],
    });

    private static ArticleFact Copy(ArticleFact fact, Proof proof, Func<ArticleFact, ArticleFact> map) => fact switch
    {
        RoleFact f => new RoleFact
        {
            Actor = f.Actor, Work = f.Work, Character = f.Character, StartYear = f.StartYear, EndYear = f.EndYear,
            Evidence = proof.Evidence, Confidence = proof.Confidence, Status = proof.Status, Rule = proof.Rule, DerivedFrom = Map(proof.DerivedFrom, map),
        },
        CreditFact f => new CreditFact
        {
            Agent = f.Agent, Work = f.Work, Job = f.Job,
            Evidence = proof.Evidence, Confidence = proof.Confidence, Status = proof.Status, Rule = proof.Rule, DerivedFrom = Map(proof.DerivedFrom, map),
        },
        AwardResultFact f => new AwardResultFact
        {
            Recipient = f.Recipient, Award = f.Award, Outcome = f.Outcome, Category = f.Category, CategoryAlternatives = f.CategoryAlternatives,
            CategoryGroup = f.CategoryGroup, Year = f.Year, YearIsInferred = f.YearIsInferred, Ceremony = f.Ceremony, Work = f.Work,
            Characters = f.Characters, Job = f.Job,
            Evidence = proof.Evidence, Confidence = proof.Confidence, Status = proof.Status, Rule = proof.Rule, DerivedFrom = Map(proof.DerivedFrom, map),
        },
        EventFact f => new EventFact
        {
            Label = f.Label, Kind = f.Kind, Agent = f.Agent, Place = f.Place, OnOrBefore = f.OnOrBefore, Concerns = Map(f.Concerns, map),
            Evidence = proof.Evidence, Confidence = proof.Confidence, Status = proof.Status, Rule = proof.Rule, DerivedFrom = Map(proof.DerivedFrom, map),
        },
        QuotationFact f => Quotation(f, proof, map, f.Number),
        StatementFact f => new StatementFact
        {
            Subject = f.Subject is ArticleFact subject ? (IFactSubject)map(subject) : f.Subject,
            Property = f.Property,
            Value = f.Value is ArticleFact value ? map(value) : f.Value,
            ValidAt = f.ValidAt,
            Evidence = proof.Evidence, Confidence = proof.Confidence, Status = proof.Status, Rule = proof.Rule, DerivedFrom = Map(proof.DerivedFrom, map),
        },
        RecordFact f => new RecordFact
        {
            Type = f.Type, Values = f.Values,
            Evidence = proof.Evidence, Confidence = proof.Confidence, Status = proof.Status, Rule = proof.Rule, DerivedFrom = Map(proof.DerivedFrom, map),
        },
        _ => fact,
    };

    private static QuotationFact Quotation(QuotationFact f, Proof proof, Func<ArticleFact, ArticleFact> map, int number) => new()
    {
        Speaker = f.Speaker, Text = f.Text, Number = number, Publisher = f.Publisher, Concerns = Map(f.Concerns, map),
        Evidence = proof.Evidence, Confidence = proof.Confidence, Status = proof.Status, Rule = proof.Rule, DerivedFrom = Map(proof.DerivedFrom, map),
    };

    private static IReadOnlyList<ArticleFact> Map(IReadOnlyList<ArticleFact> facts, Func<ArticleFact, ArticleFact> map) =>
        facts.Count == 0 ? facts : [.. facts.Select(map).Distinct(ReferenceEqualityComparer.Instance).Cast<ArticleFact>()];
}
