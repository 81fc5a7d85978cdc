using System.Collections.Immutable;
using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Sparql.Execution;

/// <summary>
/// A property path as a relation between nodes: from a set of nodes to all that it leads to. Inside a closure only the set matters, and
/// going set by set keeps <c>((a*)*)*</c> and long sequences from multiplying.
/// </summary>
internal abstract class PathStep
{
    /// <summary>Adds the nodes that the path leads to from any of <paramref name="nodes"/> (backward: that lead to any of them); some may come more than once.</summary>
    public abstract void Follow(PathWalk walk, List<ulong> nodes, bool backward, List<ulong> found);

    /// <summary>Whether the path may have length zero.</summary>
    public virtual bool MayBeEmpty => false;
}

/// <summary>One predicate.</summary>
internal sealed class LinkStep(ulong predicate) : PathStep
{
    public override void Follow(PathWalk walk, List<ulong> nodes, bool backward, List<ulong> found)
    {
        foreach (var node in nodes)
        {
            var pattern = backward
                ? new QuadPattern(default, new TermId(predicate), new TermId(node), new TermId(walk.Graph))
                : new QuadPattern(new TermId(node), new TermId(predicate), default, new TermId(walk.Graph));
            walk.Scan(pattern, backward ? QuadPosition.Subject : QuadPosition.Object, found);
        }
    }
}

/// <summary><c>^path</c>.</summary>
internal sealed class InverseStep(PathStep path) : PathStep
{
    public override void Follow(PathWalk walk, List<ulong> nodes, bool backward, List<ulong> found) => path.Follow(walk, nodes, !backward, found);

    public override bool MayBeEmpty => path.MayBeEmpty;
}

/// <summary><c>first/second</c>.</summary>
internal sealed class SequenceStep(PathStep first, PathStep second) : PathStep
{
    public override bool MayBeEmpty => first.MayBeEmpty && second.MayBeEmpty;

    public override void Follow(PathWalk walk, List<ulong> nodes, bool backward, List<ulong> found)
    {
        var middle = new List<ulong>();
        (backward ? second : first).Follow(walk, nodes, backward, middle);
        (backward ? first : second).Follow(walk, walk.Distinct(middle), backward, found);
    }
}

/// <summary><c>first|second</c>.</summary>
internal sealed class AlternativeStep(PathStep first, PathStep second) : PathStep
{
    public override bool MayBeEmpty => first.MayBeEmpty || second.MayBeEmpty;

    public override void Follow(PathWalk walk, List<ulong> nodes, bool backward, List<ulong> found)
    {
        first.Follow(walk, nodes, backward, found);
        second.Follow(walk, nodes, backward, found);
    }
}

/// <summary><c>!(p|^q)</c>: links by predicates that are not listed, forward, inverse or both.</summary>
internal sealed class NegatedStep(ImmutableArray<ulong> forward, bool hasForward, ImmutableArray<ulong> inverse, bool hasInverse) : PathStep
{
    private readonly HashSet<ulong> _forward = [.. forward];
    private readonly HashSet<ulong> _inverse = [.. inverse];

    public override void Follow(PathWalk walk, List<ulong> nodes, bool backward, List<ulong> found)
    {
        foreach (var node in nodes)
        {
            if (hasForward)
            {
                walk.ScanExcept(node, backward, _forward, found);
            }

            if (hasInverse)
            {
                walk.ScanExcept(node, !backward, _inverse, found);
            }
        }
    }
}

/// <summary><c>path*</c>, <c>path+</c> and <c>path?</c>.</summary>
internal sealed class ClosureStep(PathStep path, bool includesSelf, bool isRepeated) : PathStep
{
    public override bool MayBeEmpty => includesSelf || path.MayBeEmpty;

    public override void Follow(PathWalk walk, List<ulong> nodes, bool backward, List<ulong> found)
    {
        var visited = new HashSet<ulong>();
        if (includesSelf)
        {
            visited.UnionWith(nodes);
            found.AddRange(nodes);
        }

        var held = 0L;
        var front = new List<ulong>(nodes);
        var next = new List<ulong>();
        do
        {
            next.Clear();
            path.Follow(walk, front, backward, next);
            front.Clear();
            foreach (var to in next)
            {
                if (visited.Add(to))
                {
                    found.Add(to);
                    front.Add(to);
                }
            }

            held += walk.Hold(front.Count);
        }
        while (isRepeated && front.Count > 0);
        walk.Release(held);
    }
}
