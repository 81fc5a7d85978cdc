using KnowledgeGraph.Rdf;

namespace KnowledgeGraph;

/// <summary>Finds the changes: nodes that differ, facts that are one in spite of their IRIs, and then what these do not imply.</summary>
internal sealed class DiffRun(DiffSides sides, CancellationToken cancellationToken)
{
    public IReadOnlyList<FactChange> Run()
    {
        var gone = Only(sides.Before, sides.After);
        var come = Only(sides.After, sides.Before);
        List<(DiffDescription? Before, DiffDescription? After)> pairs = [.. Both(), .. DiffPairing.Pairs(gone, come)];
        var paired = pairs.SelectMany(pair => new[] { pair.Before, pair.After }).ToHashSet();
        pairs.AddRange(gone.Where(node => !paired.Contains(node)).Select(node => ((DiffDescription?)node, (DiffDescription?)null)));
        pairs.AddRange(come.Where(node => !paired.Contains(node)).Select(node => ((DiffDescription?)null, (DiffDescription?)node)));

        var facts = pairs.Where(pair => Known(pair.Before, pair.After).Layer == DiffLayer.Facts).ToList();
        var (before, after) = (Implied(sides.Before, facts.Select(pair => pair.Before)), Implied(sides.After, facts.Select(pair => pair.After)));
        return
        [
            .. pairs.OrderBy(pair => Known(pair.Before, pair.After).Layer)
                .ThenBy(pair => Known(pair.Before, pair.After).Type, StringComparer.Ordinal)
                .ThenBy(pair => Known(pair.Before, pair.After).Node)
                .Select(pair => Change(pair.Before, pair.After, before, after)).OfType<FactChange>(),
        ];
    }

    // The side whose class says more; the one after where both say the same.
    private static DiffDescription Known(DiffDescription? before, DiffDescription? after) => before is null || after is null
        ? (after ?? before)!
        : new[] { after, before }.OrderBy(side => side.Type == "node").ThenBy(side => side.Layer).ThenBy(side => side.Type, StringComparer.Ordinal).First();

    private static DiffImplied Implied(DiffGraph graph, IEnumerable<DiffDescription?> facts) => new(graph, facts.OfType<DiffDescription>().Select(fact => fact.Node));

    // Nodes that one graph has alone.
    private List<DiffDescription> Only(DiffGraph graph, DiffGraph other)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return [.. graph.Nodes.Where(node => !other.Has(node)).Order().Select(node => new DiffDescription(graph, node))];
    }

    // A fact is looked at with its contest, which may differ where its own triples do not.
    private IEnumerable<(DiffDescription? Before, DiffDescription? After)> Both()
    {
        foreach (var node in sides.Before.Nodes.Where(sides.After.Has).Order())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (before, after) = (new DiffDescription(sides.Before, node), new DiffDescription(sides.After, node));
            if (!before.Members.SetEquals(after.Members) || !sides.Before.Of(node).SetEquals(sides.After.Of(node)))
            {
                yield return (before, after);
            }
        }
    }

    /// <summary>Null if nothing is left that a fact does not imply.</summary>
    private static FactChange? Change(DiffDescription? before, DiffDescription? after, DiffImplied impliedBefore, DiffImplied impliedAfter)
    {
        var one = Known(before, after);
        var members = new DiffMembers();
        members.Add(before, after, impliedBefore);
        members.Add(after, before, impliedAfter);
        if (members.IsEmpty && before?.Node == after?.Node)
        {
            // Facts that look alike and whose contests are not the same.
            members.AddRaw(before!, after!);
        }

        var isTold = !members.IsEmpty || before?.Node != after?.Node && before is not null && after is not null;
        return !isTold ? null : new FactChange(
            before is null ? ChangeKind.Added : after is null ? ChangeKind.Removed : ChangeKind.Changed,
            one.Layer,
            one.Type,
            before?.Node.Node,
            after?.Node.Node,
            one.Label(),
            before is null || after is null ? members.OfOne(one.Type) : members.All());
    }
}
