namespace KnowledgeGraph.Rdf.Access;

/// <summary>
/// Takes what a reader finds as UTF-8 spans, in document order: the fast door, through which nothing is allocated for a quad. What is
/// needed after the call must be copied. A type may be an <see cref="IQuadSink"/> too; each reader then uses what is cheaper for it.
/// A sink may throw to end the reading.
/// </summary>
/// <example>
/// <code>
/// sealed class Counter : IQuadSpanSink
/// {
///     public long Quads { get; private set; }
///     public void OnQuad(in QuadSpan quad) => Quads++;
/// }
/// </code>
/// </example>
public interface IQuadSpanSink
{
    /// <summary>A quad was read.</summary>
    void OnQuad(in QuadSpan quad);

    /// <summary>A prefix was declared; <paramref name="prefix"/> without its colon.</summary>
    void OnPrefix(ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> iri)
    {
    }

    /// <summary>A base IRI was declared.</summary>
    void OnBase(ReadOnlySpan<byte> iri)
    {
    }
}
