namespace KnowledgeGraph.Rdf;

/// <summary>
/// A triple in a graph of a dataset (RDF 1.1 Concepts, section 4). A null <see cref="GraphName"/> is the default graph.
/// </summary>
/// <example>
/// <code>
/// var quad = new Quad(new Iri("http://example.org/a"), new Iri("http://example.org/p"), new Literal("x"));
/// </code>
/// </example>
public readonly record struct Quad : IComparable<Quad>
{
    /// <summary>A triple of the default graph.</summary>
    /// <exception cref="ArgumentException">The subject is a literal or a triple term.</exception>
    public Quad(Term subject, Iri predicate, Term @object)
        : this(new Triple(subject, predicate, @object), null)
    {
    }

    /// <summary>A triple of the named graph, or of the default graph if the name is null.</summary>
    /// <exception cref="ArgumentException">The subject is a literal or a triple term, or the graph name is neither an
    /// IRI nor a blank node.</exception>
    public Quad(Term subject, Iri predicate, Term @object, Term? graphName)
        : this(new Triple(subject, predicate, @object), graphName)
    {
    }

    /// <summary>A triple of the named graph, or of the default graph if the name is null.</summary>
    /// <exception cref="ArgumentException">The graph name is neither an IRI nor a blank node.</exception>
    public Quad(Triple triple, Term? graphName)
    {
        ArgumentNullException.ThrowIfNull(triple.Subject);
        if (graphName is not (null or Iri or BlankNode))
        {
            throw new ArgumentException($"A graph name is an IRI or a blank node, not {graphName}.", nameof(graphName));
        }

        Triple = triple;
        GraphName = graphName;
    }

    /// <summary>The triple.</summary>
    public Triple Triple { get; }

    /// <summary>The graph's name; null is the default graph.</summary>
    public Term? GraphName { get; }

    /// <summary>The subject.</summary>
    public Term Subject => Triple.Subject;

    /// <summary>The predicate.</summary>
    public Iri Predicate => Triple.Predicate;

    /// <summary>The object.</summary>
    public Term Object => Triple.Object;

    /// <summary>By graph name (the default graph first), then by triple.</summary>
    public int CompareTo(Quad other)
    {
        var order = Comparer<Term>.Default.Compare(GraphName, other.GraphName);
        return order == 0 ? Triple.CompareTo(other.Triple) : order;
    }

    /// <summary>The quad in N-Quads syntax without the closing dot.</summary>
    public override string ToString() => GraphName is null ? Triple.ToString() : $"{Triple} {GraphName}";

    /// <summary>Whether <paramref name="left"/> sorts before <paramref name="right"/>.</summary>
    public static bool operator <(Quad left, Quad right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> sorts before or equal to <paramref name="right"/>.</summary>
    public static bool operator <=(Quad left, Quad right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> sorts after <paramref name="right"/>.</summary>
    public static bool operator >(Quad left, Quad right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> sorts after or equal to <paramref name="right"/>.</summary>
    public static bool operator >=(Quad left, Quad right) => left.CompareTo(right) >= 0;
}
