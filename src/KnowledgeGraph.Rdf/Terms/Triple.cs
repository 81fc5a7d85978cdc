namespace KnowledgeGraph.Rdf;

/// <summary>
/// A triple (RDF 1.2 Concepts, section 3.1): the subject is an <see cref="Iri"/> or a <see cref="BlankNode"/>, the
/// predicate an <see cref="Iri"/>, the object any term. Equality is that of its terms.
/// </summary>
/// <example>
/// <code>var t = new Triple(new Iri("http://example.org/a"), new Iri("http://example.org/p"), new Literal("x"));</code>
/// </example>
public readonly record struct Triple : IComparable<Triple>
{
    /// <summary>Makes a triple.</summary>
    /// <exception cref="ArgumentException">The subject is a literal or a triple term.</exception>
    public Triple(Term subject, Iri predicate, Term @object)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(predicate);
        ArgumentNullException.ThrowIfNull(@object);
        if (subject.Kind is not (TermKind.Iri or TermKind.BlankNode))
        {
            throw new ArgumentException($"A subject is an IRI or a blank node, not {subject}.", nameof(subject));
        }

        Subject = subject;
        Predicate = predicate;
        Object = @object;
    }

    /// <summary>The subject.</summary>
    public Term Subject { get; }

    /// <summary>The predicate.</summary>
    public Iri Predicate { get; }

    /// <summary>The object.</summary>
    public Term Object { get; }

    /// <summary>By subject, predicate, object (see <see cref="Term.CompareTo"/>).</summary>
    public int CompareTo(Triple other)
    {
        var order = Subject.CompareTo(other.Subject);
        if (order == 0)
        {
            order = Predicate.CompareTo(other.Predicate);
        }

        return order == 0 ? Object.CompareTo(other.Object) : order;
    }

    /// <summary>The triple in N-Triples syntax without the closing dot.</summary>
    public override string ToString() => $"{Subject} {Predicate} {Object}";

    /// <summary>Whether <paramref name="left"/> sorts before <paramref name="right"/>.</summary>
    public static bool operator <(Triple left, Triple right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> sorts before or equal to <paramref name="right"/>.</summary>
    public static bool operator <=(Triple left, Triple right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> sorts after <paramref name="right"/>.</summary>
    public static bool operator >(Triple left, Triple right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> sorts after or equal to <paramref name="right"/>.</summary>
    public static bool operator >=(Triple left, Triple right) => left.CompareTo(right) >= 0;
}
