namespace KnowledgeGraph.Rdf;

/// <summary>
/// A blank node (RDF 1.1 Concepts, section 3.4). The label identifies it inside one dataset and means nothing outside;
/// readers that join several documents keep their blank nodes apart by giving each document its own labels.
/// </summary>
/// <example><code>var someone = new BlankNode("b0");</code></example>
public sealed class BlankNode : Term
{
    private readonly int _hash;

    /// <summary>Takes a label, written after <c>_:</c> in Turtle.</summary>
    /// <exception cref="ArgumentException">The label is empty or holds a character that no label can hold.</exception>
    public BlankNode(string label)
    {
        ArgumentException.ThrowIfNullOrEmpty(label);
        if (!BlankNodeLabel.IsValid(label))
        {
            throw new ArgumentException($"'{label}' is not a blank node label (Turtle, BLANK_NODE_LABEL).", nameof(label));
        }

        Label = label;
        _hash = string.GetHashCode(label, StringComparison.Ordinal) ^ 0x5bd1e995;
    }

    /// <summary>The label, without <c>_:</c>.</summary>
    public string Label { get; }

    /// <inheritdoc/>
    public override TermKind Kind => TermKind.BlankNode;

    /// <inheritdoc/>
    public override bool Equals(Term? other) =>
        ReferenceEquals(this, other)
        || (other is BlankNode node && string.Equals(Label, node.Label, StringComparison.Ordinal));

    /// <inheritdoc/>
    public override int GetHashCode() => _hash;

    /// <inheritdoc/>
    public override string ToString() => "_:" + Label;

    private protected override int CompareSameKind(Term other) => CodePoints.Compare(Label, ((BlankNode)other).Label);
}
