using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Articles;

/// <summary>
/// A decision on two nodes, with its grounds. Written to a file, changed by a person and given back in
/// <see cref="IdentityOptions.Decisions"/>, it overrides what the scores say.
/// </summary>
/// <param name="Kind">What both are.</param>
/// <param name="Left">The node whose IRI comes first.</param>
/// <param name="Right">The other node.</param>
/// <param name="Verdict">One thing or two.</param>
/// <param name="Score">The sum of the reasons' weights.</param>
/// <param name="Reasons">The grounds, the heaviest first.</param>
/// <param name="ByHand">Whether a person decided.</param>
/// <example>
/// <code>
/// var decision = IdentityDecision.Same(new Iri("https://example.org/kg/person/bill-moss"), new Iri("https://example.org/kg/person/william-moss"));
/// </code>
/// </example>
public sealed record IdentityDecision(
    EntityKind Kind, Iri Left, Iri Right, IdentityVerdict Verdict, decimal Score, IReadOnlyList<IdentityReason> Reasons, bool ByHand = false)
{
    /// <summary>Says by hand that two nodes are one person, work, organisation or award.</summary>
    public static IdentityDecision Same(Iri left, Iri right) => Hand(left, right, IdentityVerdict.Same);

    /// <summary>Says by hand that two nodes are two things.</summary>
    public static IdentityDecision Different(Iri left, Iri right) => Hand(left, right, IdentityVerdict.Different);

    internal (Iri, Iri) Key => Ordered(Left, Right);

    internal static (Iri, Iri) Ordered(Iri left, Iri right) => left.CompareTo(right) <= 0 ? (left, right) : (right, left);

    private static IdentityDecision Hand(Iri left, Iri right, IdentityVerdict verdict)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        var (first, second) = Ordered(left, right);
        return new IdentityDecision(EntityKind.Person, first, second, verdict, 0, [], ByHand: true);
    }
}
