namespace KnowledgeGraph.Formats;

/// <summary>What becomes of the blank node labels of a document.</summary>
/// <example><code>var options = new RdfReaderOptions { BlankNodes = BlankNodePolicy.Renumber };</code></example>
public enum BlankNodePolicy
{
    /// <summary>Labels stay as they are written.</summary>
    Keep = 0,

    /// <summary>
    /// Labels become <c>b0</c>, <c>b1</c>, ... in the order in which they are first seen, also inside triple terms: short, and the same
    /// for two documents that differ in nothing but labels. Every label is held in memory until the end, about 80 bytes each.
    /// </summary>
    Renumber = 1,
}
