namespace KnowledgeGraph.Rdf.Access;

/// <summary>What a <see cref="QuadOrder"/> means, as data.</summary>
/// <example><code>ReadOnlySpan&lt;QuadPosition&gt; positions = QuadOrders.Positions(QuadOrder.Posg);   // predicate, object, subject, graph</code></example>
public static class QuadOrders
{
    private static readonly QuadPosition[][] Table =
    [
        [QuadPosition.Subject, QuadPosition.Predicate, QuadPosition.Object, QuadPosition.Graph],
        [QuadPosition.Predicate, QuadPosition.Object, QuadPosition.Subject, QuadPosition.Graph],
        [QuadPosition.Object, QuadPosition.Subject, QuadPosition.Predicate, QuadPosition.Graph],
        [QuadPosition.Predicate, QuadPosition.Subject, QuadPosition.Object, QuadPosition.Graph],
        [QuadPosition.Graph, QuadPosition.Subject, QuadPosition.Predicate, QuadPosition.Object],
        [QuadPosition.Graph, QuadPosition.Predicate, QuadPosition.Object, QuadPosition.Subject],
        [QuadPosition.Graph, QuadPosition.Object, QuadPosition.Subject, QuadPosition.Predicate],
    ];

    /// <summary>The positions of an order, most significant first.</summary>
    public static ReadOnlySpan<QuadPosition> Positions(QuadOrder order) => Table[(int)order];

    /// <summary>
    /// The best of the offered orders for a pattern: the one with the longest prefix of bound subject, predicate and object; among those the
    /// first whose next free position is <paramref name="sortedOn"/>, if one is wanted; and else the first that begins with the graph, if
    /// that is bound. A bound graph behind other positions does not change how they are sorted: it is tested row by row.
    /// </summary>
    public static QuadOrder Choose(ReadOnlySpan<QuadOrder> offered, in QuadPattern pattern, QuadPosition? sortedOn = null)
    {
        if (offered.IsEmpty)
        {
            throw new ArgumentException("A source offers at least one order.", nameof(offered));
        }

        var best = offered[0];
        var bestScore = -1;
        foreach (var order in offered)
        {
            var positions = Positions(order);
            var (prefix, at) = (0, 0);
            while (at < positions.Length && !pattern[positions[at]].IsUnbound)
            {
                prefix += positions[at] == QuadPosition.Graph ? 0 : 1;
                at++;
            }

            var isSorted = sortedOn is { } wanted && at < positions.Length && positions[at] == wanted;
            var score = (prefix * 4) + (isSorted ? 2 : 0) + (positions[0] == QuadPosition.Graph && at > 0 ? 1 : 0);
            if (score > bestScore)
            {
                (best, bestScore) = (order, score);
            }
        }

        return best;
    }
}
