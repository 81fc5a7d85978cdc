using KnowledgeGraph.Articles;

namespace KnowledgeGraph.Extraction.Tests;

/// <summary>Runs the extractor over a text and writes its facts in one short form each, so that rows can name them.</summary>
internal static class Found
{
    public static ArticleFacts In(string text, string? title = null) => FactExtractor.Default.Extract(new Article { Id = "test", Text = text, Title = title });

    public static IReadOnlyList<string> Lines(string text, string? title = null) => [.. In(text, title).Facts.Select(Line)];

    public static string Line(ArticleFact fact) => fact switch
    {
        AwardResultFact a => string.Join(" | ", a.Outcome, a.Recipient.Name, a.Award.Name, a.Category ?? "-", a.Work?.Name ?? "-", a.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "-"),
        RoleFact r => $"Role | {r.Actor.Name} | {r.Work.Name} | {r.Character?.Name ?? "-"}",
        CreditFact c => $"Credit | {c.Job} | {c.Agent.Name} | {c.Work.Name}",
        QuotationFact q => $"Quote | {q.Speaker.Name} | {q.Text}",
        EventFact e => $"Event | {e.Kind} | {e.Agent.Name} | {e.Place?.Name ?? "-"}",
        StatementFact { Value: AwardCount n } s => $"Count | {Name(s.Subject)} | {n.Count} | {n.Award.Name} | {n.Outcome}",
        StatementFact s => $"{s.Property} | {Name(s.Subject)} | {Name(s.Value)}",
        _ => fact.GetType().Name,
    };

    private static string Name(object thing) => thing switch
    {
        Entity entity => entity.Name,
        Article => "article",
        AwardResultFact award => award.Recipient.Name,
        IFormattable value => value.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => thing.ToString() ?? string.Empty,
    };
}
