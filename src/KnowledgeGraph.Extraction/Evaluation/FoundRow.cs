using KnowledgeGraph.Articles;

namespace KnowledgeGraph.Extraction;

/// <summary>A found fact in the words of the gold file, with the fact that it comes from.</summary>
internal sealed record FoundRow(EvaluationRow Row, ArticleFact Fact)
{
    /// <summary>Each row once: of facts that say the same the surest speaks.</summary>
    public static List<FoundRow> Distinct(IEnumerable<FoundRow> rows) =>
        [.. rows.GroupBy(r => r.Row).Select(same => same.MaxBy(r => r.Fact.Confidence)!)];
}
