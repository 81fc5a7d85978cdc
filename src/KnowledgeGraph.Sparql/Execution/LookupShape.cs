using System.Collections.Immutable;
using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Sparql.Execution;

/// <summary>How a triple pattern is looked up for many rows at once.</summary>
/// <param name="Order">The order of the source: constants first, then the keys, then what is free.</param>
/// <param name="Keys">The positions that the rows bind, one or two.</param>
/// <param name="Free">The positions that the look-up binds.</param>
internal sealed record LookupShape(QuadOrder Order, ImmutableArray<QuadPosition> Keys, ImmutableArray<QuadPosition> Free)
{
    /// <summary>The shape for rows of a layout, or null where the pattern or the source does not allow one.</summary>
    public static LookupShape? Of(IQuadSnapshot snapshot, QuadSpec spec, RowLayout input)
    {
        if (spec.Graph.IsVariable || snapshot is DatasetView { IsMerged: true })
        {
            return null;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < 3; i++)
        {
            if (spec[i].Variable is { } variable
                ? !seen.Add(variable) || (input.Contains(variable) && !input.IsCertain(variable))
                : new TermId(spec[i].Id).Tag == TermIdTag.QueryLocal)
            {
                return null;
            }
        }

        foreach (var order in snapshot.Orders)
        {
            if (Split(order, spec, input) is { } shape)
            {
                return shape;
            }
        }

        return null;
    }

    /// <summary>The positions of an order taken apart if it has constants first, then keys, then what is free; null otherwise.</summary>
    private static LookupShape? Split(QuadOrder order, QuadSpec spec, RowLayout input)
    {
        var keys = new List<QuadPosition>();
        var free = new List<QuadPosition>();
        foreach (var position in QuadOrders.Positions(order))
        {
            if (position == QuadPosition.Graph)
            {
                // One graph, wherever it stands: behind the others it does not change their order.
                continue;
            }

            if (spec[(int)position].Variable is not { } variable)
            {
                if (keys.Count > 0 || free.Count > 0)
                {
                    return null;
                }
            }
            else if (!input.Contains(variable))
            {
                free.Add(position);
            }
            else if (free.Count > 0)
            {
                return null;
            }
            else
            {
                keys.Add(position);
            }
        }

        return keys.Count is 1 or 2 ? new LookupShape(order, [.. keys], [.. free]) : null;
    }
}
