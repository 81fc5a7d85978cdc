using KnowledgeGraph.Formats.Syntax;

namespace KnowledgeGraph.Formats.Reading;

/// <summary>Some whole lines of a document, where they stand, and the pooled buffer that holds them, if one does.</summary>
internal readonly record struct LineBlock(ReadOnlyMemory<byte> Bytes, DocumentPlace Place, byte[]? Buffer);
