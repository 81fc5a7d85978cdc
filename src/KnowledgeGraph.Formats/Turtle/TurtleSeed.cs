namespace KnowledgeGraph.Formats.Turtle;

/// <summary>What a part in the middle of a document takes over from the parts before it, for reading several at a time.</summary>
/// <param name="Prefixes">Prefix, without colon, and namespace IRI.</param>
/// <param name="BaseIri">The base IRI; null: that of the options.</param>
/// <param name="FirstLabel">The number of the first generated label; parts that leave enough room between theirs never share one.</param>
internal sealed record TurtleSeed(IReadOnlyList<KeyValuePair<byte[], byte[]>> Prefixes, string? BaseIri, long FirstLabel);
