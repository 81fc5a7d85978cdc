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
    /// The best of the offered orders for a pattern: the one with the longest prefix of bound positions, and among those
    /// the first whose next position is <paramref name="sortedOn"/>, if one is wanted.
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
            var prefix = 0;
            while (prefix < positions.Length && !pattern[positions[prefix]].IsUnbound)
            {
                prefix++;
            }

            var score = (prefix * 2) + (sortedOn is { } wanted && prefix < positions.Length && positions[prefix] == wanted ? 1 : 0);
            if (score > bestScore)
            {
                (best, bestScore) = (order, score);
            }
        }

        return best;
    }
}
