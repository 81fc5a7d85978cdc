using System.Globalization;
using KnowledgeGraph.Articles;

namespace KnowledgeGraph.Cli;

/// <summary>What <c>kg build</c> says of an input: one line, and the why-not list if it is asked for.</summary>
internal static class FoundReport
{
    private const int ShownLength = 120;

    public static void Write(Terminal terminal, string input, IReadOnlyList<ArticleFacts> found, bool explainMisses)
    {
        var facts = found.SelectMany(article => article.Facts).ToList();
        var misses = found.Sum(article => article.Misses.Count);
        terminal.Say($"{input}: {Amount(found.Count, "article")}, {Amount(facts.Count, "fact")}{Kinds(facts)}, {Contested(facts)}{Amount(misses, "miss", "misses")}");
        if (!explainMisses)
        {
            return;
        }

        foreach (var article in found)
        {
            foreach (var miss in article.Misses)
            {
                terminal.Say(string.Create(CultureInfo.InvariantCulture, $"  {article.Article.Id} {miss.Where.Start}..{miss.Where.End} {miss.Code}: {miss.Reason} «{Shown(miss.Where.Exact)}»"));
            }

            if (article.Misses.Count == 0 && article.Facts.All(IsOfThePage))
            {
                terminal.Say($"  {article.Article.Id}: beyond what the page says of itself, no sentence holds a word that facts are found by");
            }
        }
    }

    private static string Kinds(List<ArticleFact> facts)
    {
        var kinds = facts.GroupBy(Kind, StringComparer.Ordinal).OrderBy(kind => kind.Key, StringComparer.Ordinal).ToList();
        return kinds.Count == 0 ? "" : $" ({string.Join(", ", kinds.Select(kind => $"{kind.Key} {kind.Count()}"))})";
    }

    private static string Kind(ArticleFact fact) => fact switch
    {
        AwardResultFact { Outcome: AwardOutcome.Won } => "won",
        AwardResultFact { Outcome: AwardOutcome.NotWon } => "not won",
        AwardResultFact => "nominated",
        RoleFact => "role",
        CreditFact => "credit",
        QuotationFact => "quotation",
        EventFact => "event",
        _ => "statement",
    };

    private static bool IsOfThePage(ArticleFact fact) => fact is StatementFact { Subject: Article };

    private static string Contested(List<ArticleFact> facts)
    {
        var contested = facts.Count(fact => fact.Status == FactStatus.Contested);
        return contested == 0 ? "" : $"{contested} contested, ";
    }

    private static string Amount(int count, string one, string? many = null) => count == 1 ? $"1 {one}" : $"{count} {many ?? one + "s"}";

    private static string Shown(string words)
    {
        var line = words.ReplaceLineEndings(" ");
        return line.Length <= ShownLength ? line : line[..ShownLength] + "…";
    }
}
