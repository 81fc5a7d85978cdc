using System.Collections.Immutable;
using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Sparql.Execution;

/// <summary>
/// A property path as a relation between nodes: from a node to those that it reaches. Only sets matter inside a closure,
/// so a step may give a node twice or once as it likes.
/// </summary>
internal abstract class PathStep
{
    /// <summary>Adds the nodes that the path leads to from <paramref name="node"/> (backward: the nodes that lead to it).</summary>
    public abstract void Follow(PathWalk walk, ulong node, bool backward, List<ulong> found);

    /// <summary>Whether the path may have length zero.</summary>
    public virtual bool MayBeEmpty => false;
}

/// <summary>One predicate.</summary>
internal sealed class LinkStep(ulong predicate) : PathStep
{
    public override void Follow(PathWalk walk, ulong node, bool backward, List<ulong> found)
    {
        var pattern = backward
            ? new QuadPattern(default, new TermId(predicate), new TermId(node), new TermId(walk.Graph))
            : new QuadPattern(new TermId(node), new TermId(predicate), default, new TermId(walk.Graph));
        walk.Scan(pattern, backward ? QuadPosition.Subject : QuadPosition.Object, found);
    }
}

/// <summary><c>^path</c>.</summary>
internal sealed class InverseStep(PathStep path) : PathStep
{
    public override void Follow(PathWalk walk, ulong node, bool backward, List<ulong> found) => path.Follow(walk, node, !backward, found);

    public override bool MayBeEmpty => path.MayBeEmpty;
}

/// <summary><c>first/second</c>.</summary>
internal sealed class SequenceStep(PathStep first, PathStep second) : PathStep
{
    public override bool MayBeEmpty => first.MayBeEmpty && second.MayBeEmpty;

    public override void Follow(PathWalk walk, ulong node, bool backward, List<ulong> found)
    {
        var middle = new List<ulong>();
        (backward ? second : first).Follow(walk, node, backward, middle);
        foreach (var between in middle.Distinct())
        {
            (backward ? first : second).Follow(walk, between, backward, found);
        }
    }
}

/// <summary><c>first|second</c>.</summary>
internal sealed class AlternativeStep(PathStep first, PathStep second) : PathStep
{
    public override bool MayBeEmpty => first.MayBeEmpty || second.MayBeEmpty;

    public override void Follow(PathWalk walk, ulong node, bool backward, List<ulong> found)
    {
        first.Follow(walk, node, backward, found);
        second.Follow(walk, node, backward, found);
    }
}

/// <summary><c>!(p|^q)</c>: links by predicates that are not listed, forward, inverse or both.</summary>
internal sealed class NegatedStep(ImmutableArray<ulong> forward, bool hasForward, ImmutableArray<ulong> inverse, bool hasInverse) : PathStep
{
    public override void Follow(PathWalk walk, ulong node, bool backward, List<ulong> found)
    {
        if (hasForward)
        {
            walk.ScanExcept(node, backward, forward, found);
        }

        if (hasInverse)
        {
            walk.ScanExcept(node, !backward, inverse, found);
        }
    }
}

/// <summary><c>path*</c>, <c>path+</c> and <c>path?</c>.</summary>
internal sealed class ClosureStep(PathStep path, bool includesSelf, bool isRepeated) : PathStep
{
    public override bool MayBeEmpty => includesSelf || path.MayBeEmpty;

    public override void Follow(PathWalk walk, ulong node, bool backward, List<ulong> found)
    {
        var visited = new HashSet<ulong>();
        var front = new List<ulong>();
        var next = new List<ulong>();
        if (includesSelf)
        {
            visited.Add(node);
            found.Add(node);
        }

        front.Add(node);
        while (front.Count > 0)
        {
            next.Clear();
            foreach (var from in front)
            {
                walk.Tick();
                path.Follow(walk, from, backward, next);
            }

            front.Clear();
            foreach (var to in next)
            {
                if (visited.Add(to))
                {
                    found.Add(to);
                    front.Add(to);
                }
            }

            if (!isRepeated)
            {
                return;
            }
        }
    }
}
