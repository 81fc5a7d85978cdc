namespace KnowledgeGraph.Rdf;

/// <summary>
/// An RDF term (RDF 1.2 Concepts, section 3): exactly one of <see cref="Iri"/>, <see cref="BlankNode"/>,
/// <see cref="Literal"/> and <see cref="TripleTerm"/>. Terms are immutable and valid once constructed, and safe to
/// share between threads. Equality is RDF term equality: by lexical form, never by value (<c>01</c> is not <c>1</c>).
/// </summary>
/// <example>
/// <code>
/// string Describe(Term term) => term switch
/// {
///     Iri iri => iri.Value,
///     BlankNode node => "_:" + node.Label,
///     Literal literal => literal.LexicalForm,
///     TripleTerm triple => triple.Triple.ToString(),
///     _ => throw new System.Diagnostics.UnreachableException(),
/// };
/// </code>
/// </example>
public abstract class Term : IEquatable<Term>, IComparable<Term>
{
    private protected Term()
    {
    }

    /// <summary>Which of the four kinds this term is.</summary>
    public abstract TermKind Kind { get; }

    /// <summary>RDF term equality (RDF 1.1 Concepts, sections 3.2 to 3.4; language tags without regard to case).</summary>
    public abstract bool Equals(Term? other);

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => Equals(obj as Term);

    /// <inheritdoc/>
    public abstract override int GetHashCode();

    /// <summary>The term in N-Triples syntax, for messages and debuggers.</summary>
    public abstract override string ToString();

    /// <summary>
    /// A total order for deterministic output: blank nodes, IRIs, literals, triple terms; inside a kind by code point.
    /// It is not SPARQL's ORDER BY.
    /// </summary>
    public int CompareTo(Term? other)
    {
        if (other is null)
        {
            return 1;
        }

        return Kind != other.Kind ? Kind.CompareTo(other.Kind) : CompareSameKind(other);
    }

    private protected abstract int CompareSameKind(Term other);

    /// <summary>RDF term equality; two nulls are equal.</summary>
    public static bool operator ==(Term? left, Term? right) => left is null ? right is null : left.Equals(right);

    /// <summary>The negation of RDF term equality.</summary>
    public static bool operator !=(Term? left, Term? right) => !(left == right);

    /// <summary>Whether <paramref name="left"/> sorts before <paramref name="right"/>.</summary>
    public static bool operator <(Term? left, Term? right) => Comparer<Term>.Default.Compare(left, right) < 0;

    /// <summary>Whether <paramref name="left"/> sorts before or equal to <paramref name="right"/>.</summary>
    public static bool operator <=(Term? left, Term? right) => Comparer<Term>.Default.Compare(left, right) <= 0;

    /// <summary>Whether <paramref name="left"/> sorts after <paramref name="right"/>.</summary>
    public static bool operator >(Term? left, Term? right) => Comparer<Term>.Default.Compare(left, right) > 0;

    /// <summary>Whether <paramref name="left"/> sorts after or equal to <paramref name="right"/>.</summary>
    public static bool operator >=(Term? left, Term? right) => Comparer<Term>.Default.Compare(left, right) >= 0;
}
