namespace KnowledgeGraph.Rdf.Access;

/// <summary>A quad as a reader sees it; valid only during the call that passes it.</summary>
/// <example>
/// <code>
/// sealed class Subjects : IQuadSpanSink
/// {
///     public long Bytes { get; private set; }
///     public void OnQuad(in QuadSpan quad) => Bytes += quad.Subject.Value.Length;
/// }
/// </code>
/// </example>
public readonly ref struct QuadSpan
{
    /// <summary>A quad; <paramref name="graphName"/> is <c>default</c> for the default graph.</summary>
    public QuadSpan(TermSpan subject, TermSpan predicate, TermSpan @object, TermSpan graphName)
    {
        Subject = subject;
        Predicate = predicate;
        Object = @object;
        GraphName = graphName;
    }

    /// <summary>An IRI or a blank node.</summary>
    public TermSpan Subject { get; }

    /// <summary>An IRI.</summary>
    public TermSpan Predicate { get; }

    /// <summary>Any term.</summary>
    public TermSpan Object { get; }

    /// <summary>An IRI, a blank node, or none for the default graph.</summary>
    public TermSpan GraphName { get; }

    /// <summary>The quad as an object.</summary>
    /// <exception cref="ArgumentException">The bytes are not what a reader promises.</exception>
    public Quad ToQuad() =>
        new(Subject.ToTerm(), (Iri)Predicate.ToTerm(), Object.ToTerm(), GraphName.IsNone ? null : GraphName.ToTerm());
}
