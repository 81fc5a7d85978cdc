using KnowledgeGraph.Formats.Syntax;
using KnowledgeGraph.Formats.Turtle;

namespace KnowledgeGraph.Formats.Reading;

/// <summary>Some whole statements of a document, or its whole rest, and where they stand.</summary>
/// <param name="Bytes">The statements.</param>
/// <param name="Place">Where they stand.</param>
/// <param name="Buffer">The pooled buffer that holds them, if one does.</param>
/// <param name="Seed">Of Turtle: what was declared before.</param>
/// <param name="Declared">Of Turtle: the block holds nothing but these declarations.</param>
/// <param name="IsRest">Whether nothing can be cut off any more: what is left of the source belongs to it.</param>
internal readonly record struct DocumentBlock(
    ReadOnlyMemory<byte> Bytes, DocumentPlace Place, byte[]? Buffer, TurtleSeed? Seed, IReadOnlyList<Declaration>? Declared, bool IsRest);
