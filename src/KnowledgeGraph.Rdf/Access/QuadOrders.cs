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

    /// <summary>
    /// The first of the offered orders that begins with the pattern's bound subject, predicate and object and goes on with
    /// <paramref name="sortedOn"/>, wherever it has a bound graph: that does not change how the others are sorted, but is tested row by
    /// row. Without such an order, and where nothing is wanted, as <see cref="Choose"/>.
    /// </summary>
    public static QuadOrder ChooseSorted(ReadOnlySpan<QuadOrder> offered, in QuadPattern pattern, QuadPosition? sortedOn)
    {
        var usual = Choose(offered, pattern, sortedOn);
        if (sortedOn is not { } wanted || NextFree(usual, pattern) == wanted)
        {
            return usual;
        }

        foreach (var order in offered)
        {
            if (NextFree(order, pattern) == wanted && BoundBefore(order, pattern) == BoundBefore(usual, pattern))
            {
                return order;
            }
        }

        return usual;
    }

    private static QuadPosition? NextFree(QuadOrder order, in QuadPattern pattern)
    {
        foreach (var position in Positions(order))
        {
            if (pattern[position].IsUnbound)
            {
                return position;
            }
        }

        return null;
    }

    /// <summary>How many of subject, predicate and object are bound before the first free position.</summary>
    private static int BoundBefore(QuadOrder order, in QuadPattern pattern)
    {
        var count = 0;
        foreach (var position in Positions(order))
        {
            if (pattern[position].IsUnbound)
            {
                break;
            }

            count += position == QuadPosition.Graph ? 0 : 1;
        }

        return count;
    }
}
