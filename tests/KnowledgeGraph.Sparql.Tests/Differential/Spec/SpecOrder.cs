using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Sparql.Tests.Differential.Spec;

/// <summary>The order of ORDER BY, MIN and MAX as far as section 15.1 says it.</summary>
internal static class SpecOrder
{
    /// <summary>Null where the standard does not say which comes first; 0 only for what no later condition can tell apart either.</summary>
    public static int? Compare(Term? left, Term? right)
    {
        if (Rank(left) != Rank(right))
        {
            return Rank(left).CompareTo(Rank(right));
        }

        return (left, right) switch
        {
            _ when Equals(left, right) => 0,
            (Iri a, Iri b) => SpecValues.CompareCodePoints(a.Value, b.Value),
            (Literal a, Literal b) => SpecValues.Less(a, b) == true ? -1 : SpecValues.Less(b, a) == true ? 1 : SpecValues.AreEqual(a, b) == true ? 0 : null,
            _ => null,
        };
    }

    private static int Rank(Term? term) => term switch
    {
        null => 0,
        BlankNode => 1,
        Iri => 2,
        Literal => 3,
        _ => 4,
    };
}
