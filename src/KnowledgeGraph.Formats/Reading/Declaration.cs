namespace KnowledgeGraph.Formats.Reading;

/// <summary>A prefix that was declared, or, without one, a base IRI.</summary>
internal readonly record struct Declaration(byte[]? Prefix, byte[] Iri);
