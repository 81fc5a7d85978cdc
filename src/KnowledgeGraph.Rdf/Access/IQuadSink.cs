namespace KnowledgeGraph.Rdf.Access;

/// <summary>Takes what a reader finds, in document order. A sink may throw to end the reading.</summary>
/// <example>
/// <code>
/// sealed class CountingSink : IQuadSink
/// {
///     public long Quads { get; private set; }
///     public void OnQuad(in Quad quad) => Quads++;
/// }
/// </code>
/// </example>
public interface IQuadSink
{
    /// <summary>A quad was read.</summary>
    void OnQuad(in Quad quad);

    /// <summary>A prefix was declared; <paramref name="prefix"/> without its colon.</summary>
    void OnPrefix(string prefix, string iri)
    {
    }

    /// <summary>A base IRI was declared.</summary>
    void OnBase(string iri)
    {
    }
}
