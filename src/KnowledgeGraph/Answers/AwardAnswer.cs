using KnowledgeGraph.Articles;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph;

/// <summary>One award won or nominated for, as the graph says it.</summary>
/// <param name="Result">The node of the award result; give it to <see cref="KnowledgeBase.Explain(Iri)"/>.</param>
/// <param name="Recipient">Who or which work.</param>
/// <param name="Award">The award, such as "Emmy Award"; null where the graph does not say.</param>
/// <param name="Category">The category; null where the articles name none.</param>
/// <param name="Year">The year of the contest; null where the articles do not tell.</param>
/// <param name="Work">The work that it was for, if any.</param>
/// <param name="Outcome">Won, not won, or nominated with nothing known of what came of it.</param>
/// <param name="For">The characters played or the jobs done, by name.</param>
/// <example><code>foreach (AwardAnswer win in knowledge.Wins("Ada Lind")) { Console.WriteLine($"{win.Year} {win.Category}"); }</code></example>
public sealed record AwardAnswer(
    Iri Result, string Recipient, string? Award, string? Category, int? Year, string? Work, AwardOutcome Outcome, IReadOnlyList<string> For);
