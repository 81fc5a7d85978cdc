using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Tokens;

/// <summary>A sentence: a range of the document's tokens.</summary>
/// <param name="Block">The line or paragraph it stands in.</param>
/// <param name="Paragraph">The number of that block.</param>
/// <param name="First">Its first token.</param>
/// <param name="End">The token after its last.</param>
internal sealed record Sentence(Block Block, int Paragraph, int First, int End);
