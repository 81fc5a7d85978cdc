namespace KnowledgeGraph.Rdf;

/// <summary>A triple used as a term (RDF 1.2 Concepts, section 3.5); only in the object position of a triple.</summary>
/// <example>
/// <code>
/// var said = new TripleTerm(new Triple(new Iri("http://example.org/a"), new Iri("http://example.org/p"), new Literal("x")));
/// </code>
/// </example>
public sealed class TripleTerm : Term
{
    /// <summary>Quotes a triple.</summary>
    public TripleTerm(Triple triple)
    {
        ArgumentNullException.ThrowIfNull(triple.Subject);
        Triple = triple;
    }

    /// <summary>The triple that this term is; it need not be asserted anywhere.</summary>
    public Triple Triple { get; }

    /// <inheritdoc/>
    public override TermKind Kind => TermKind.TripleTerm;

    /// <inheritdoc/>
    public override bool Equals(Term? other) =>
        ReferenceEquals(this, other) || (other is TripleTerm term && Triple.Equals(term.Triple));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Triple, TermKind.TripleTerm);

    /// <inheritdoc/>
    public override string ToString() => TermText.Write(this);

    private protected override int CompareSameKind(Term other) => Triple.CompareTo(((TripleTerm)other).Triple);
}
