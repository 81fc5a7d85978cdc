using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>Who said a quotation.</summary>
/// <param name="Person">The speaker.</param>
/// <param name="Where">The words that say so.</param>
/// <param name="Publisher">Where it was written: "X of The Post wrote".</param>
/// <param name="Confidence">How sure that is.</param>
internal sealed record QuoteSpeaker(PersonEntry Person, TextSpan Where, string? Publisher, decimal Confidence);
