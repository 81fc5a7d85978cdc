namespace KnowledgeGraph.Rdf;

/// <summary>A triple used as a term (RDF 1.2 Concepts, section 3.5); only in the object position of a triple.</summary>
/// <example>
/// <code>
/// var said = new TripleTerm(new Triple(new Iri("http://example.org/a"), new Iri("http://example.org/p"), new Literal("x")));
/// </code>
/// </example>
public sealed class TripleTerm : Term
{
    /// <summary>The most triple terms inside each other; equality, order and writing walk them on the stack.</summary>
    public const int MaxDepth = 500;

    private readonly int _hash;

    /// <summary>Quotes a triple.</summary>
    /// <exception cref="ArgumentException">More than <see cref="MaxDepth"/> triple terms are inside each other.</exception>
    public TripleTerm(Triple triple)
    {
        ArgumentNullException.ThrowIfNull(triple.Subject);
        Depth = triple.Object is TripleTerm inner ? inner.Depth + 1 : 1;
        if (Depth > MaxDepth)
        {
            throw new ArgumentException($"More than {MaxDepth} triple terms inside each other.", nameof(triple));
        }

        Triple = triple;
        _hash = HashCode.Combine(triple, TermKind.TripleTerm);
    }

    /// <summary>The triple that this term is; it need not be asserted anywhere.</summary>
    public Triple Triple { get; }

    /// <summary>How many triple terms are inside each other: 1 if the object is no triple term.</summary>
    public int Depth { get; }

    /// <inheritdoc/>
    public override TermKind Kind => TermKind.TripleTerm;

    /// <inheritdoc/>
    public override bool Equals(Term? other) =>
        ReferenceEquals(this, other)
        || (other is TripleTerm term && _hash == term._hash && Triple.Equals(term.Triple));

    /// <inheritdoc/>
    public override int GetHashCode() => _hash;

    /// <inheritdoc/>
    public override string ToString() => TermText.Write(this);

    private protected override int CompareSameKind(Term other) => Triple.CompareTo(((TripleTerm)other).Triple);
}
