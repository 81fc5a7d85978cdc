namespace KnowledgeGraph.Rdf.Access;

/// <summary>
/// A term as 64 bits: an 8-bit tag and a 56-bit payload. Two ids that one snapshot gave are equal exactly if their terms
/// are the same term (SPARQL's <c>sameTerm</c>), so engines join, sort and compare ids without a string.
/// <c>default</c> is <see cref="Unbound"/>.
/// </summary>
/// <param name="Value">The bits: tag in the highest byte, payload below.</param>
/// <example><code>bool bound = id != TermId.Unbound &amp;&amp; id.Tag != TermIdTag.DefaultGraph;</code></example>
public readonly record struct TermId(ulong Value) : IComparable<TermId>
{
    /// <summary>The number of payload bits.</summary>
    public const int PayloadBits = 56;

    /// <summary>The largest payload.</summary>
    public const ulong MaxPayload = (1UL << PayloadBits) - 1;

    /// <summary>Joins tag and payload.</summary>
    public TermId(TermIdTag tag, ulong payload)
        : this(((ulong)tag << PayloadBits) | (payload & MaxPayload))
    {
    }

    /// <summary>No term: an unbound variable, or any term in a <see cref="QuadPattern"/>.</summary>
    public static TermId Unbound => default;

    /// <summary>The name of the default graph, which is no term.</summary>
    public static TermId DefaultGraph => new(TermIdTag.DefaultGraph, 0);

    /// <summary>What the payload means.</summary>
    public TermIdTag Tag => (TermIdTag)(Value >> PayloadBits);

    /// <summary>The lower 56 bits.</summary>
    public ulong Payload => Value & MaxPayload;

    /// <summary>Whether this is <see cref="Unbound"/>.</summary>
    public bool IsUnbound => Value == 0;

    /// <summary>By bits: the order of the indexes, not an order of values.</summary>
    public int CompareTo(TermId other) => Value.CompareTo(other.Value);

    /// <summary>Whether <paramref name="left"/> comes first in an index.</summary>
    public static bool operator <(TermId left, TermId right) => left.Value < right.Value;

    /// <summary>Whether <paramref name="left"/> comes first in an index or is the same.</summary>
    public static bool operator <=(TermId left, TermId right) => left.Value <= right.Value;

    /// <summary>Whether <paramref name="left"/> comes last in an index.</summary>
    public static bool operator >(TermId left, TermId right) => left.Value > right.Value;

    /// <summary>Whether <paramref name="left"/> comes last in an index or is the same.</summary>
    public static bool operator >=(TermId left, TermId right) => left.Value >= right.Value;
}
