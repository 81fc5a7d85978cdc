namespace KnowledgeGraph.Extraction;

/// <summary>A fact that was missed or false, in the words of the gold file.</summary>
/// <param name="DocumentId">The document.</param>
/// <param name="Relation">The relation, such as <c>award_won</c>.</param>
/// <param name="Subject">The subject's name.</param>
/// <param name="Value">The object's name or value.</param>
/// <param name="Detail">Category, work and year where there are any.</param>
/// <example><code>foreach (JudgedFact miss in report.Misses) Console.WriteLine($"{miss.Relation} {miss.Subject} {miss.Value}");</code></example>
public sealed record JudgedFact(string DocumentId, string Relation, string Subject, string Value, string Detail);
