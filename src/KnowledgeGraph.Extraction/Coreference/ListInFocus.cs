using KnowledgeGraph.Articles;
using KnowledgeGraph.Extraction.Lexicon;

namespace KnowledgeGraph.Extraction.Coreference;

/// <summary>A list of winners or nominees that the text has opened.</summary>
/// <param name="Award">Its award.</param>
/// <param name="Outcome">What its lines are.</param>
/// <param name="Category">The category of a heading, until the next one.</param>
internal sealed record ListInFocus(AwardInfo Award, AwardOutcome Outcome, string? Category);
