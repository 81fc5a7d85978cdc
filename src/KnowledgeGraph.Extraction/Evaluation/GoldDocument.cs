using KnowledgeGraph.Articles;

namespace KnowledgeGraph.Extraction;

/// <summary>One line of a gold or silver file.</summary>
/// <param name="Article">The text.</param>
/// <param name="Rows">Its facts, in the relations of the gold files.</param>
/// <param name="IsSilver">Whether its relations were property numbers.</param>
/// <param name="IsPartial">Whether the text may say facts that the line does not have, so that only recall means something.</param>
internal sealed record GoldDocument(Article Article, List<EvaluationRow> Rows, bool IsSilver, bool IsPartial);
