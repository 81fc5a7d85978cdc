using System.Runtime.ExceptionServices;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Text;

namespace KnowledgeGraph.Formats.Reading;

/// <summary>What came of a block: quads if they were collected, errors passed over, and what ended the reading inside of it.</summary>
internal sealed record BlockResult(DocumentBlock Block, List<Quad> Quads, IReadOnlyList<Diagnostic> Errors, ExceptionDispatchInfo? Failure);
