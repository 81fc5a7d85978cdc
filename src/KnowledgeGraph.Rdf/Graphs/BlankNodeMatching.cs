namespace KnowledgeGraph.Rdf;

/// <summary>
/// The search behind <see cref="Isomorphism"/>. Nodes of a colour of their own are matched at once. The others fall into
/// components that touch each other only through matched nodes; isomorphism of components is an equivalence, so they are
/// paired greedily and never reconsidered. Only inside a component that refinement cannot split is a node singled out
/// and tried against each candidate.
/// </summary>
internal sealed class BlankNodeMatching
{
    // Each level singles out one more node, so only large, nearly complete graphs come near.
    private const int MaxDepth = 1000;

    private readonly BlankNodeColours _left;
    private readonly BlankNodeColours _right;
    private readonly HashSet<Quad> _rightQuads;
    private readonly long _workLimit;
    private long _work;

    public BlankNodeMatching(BlankNodeGraph left, BlankNodeGraph right, HashSet<Quad> rightQuads, long workLimit)
    {
        _left = new BlankNodeColours(left);
        _right = new BlankNodeColours(right);
        _rightQuads = rightQuads;
        _workLimit = workLimit;
        Map = new int[left.Nodes.Count];
        Array.Fill(Map, -1);
    }

    /// <summary>For each node of the left graph its node in the right one, -1 if not matched.</summary>
    public int[] Map { get; }

    public bool Run()
    {
        int[] all = [.. Enumerable.Range(0, Map.Length)];
        return Match(all, [.. all], 0) && _left.Graph.Quads.TrueForAll(IsInRight);
    }

    private bool Match(int[] left, int[] right, int depth)
    {
        if (left.Length != right.Length || !Refine(left, right))
        {
            return false;
        }

        var leftClasses = Classes(_left, left);
        var rightClasses = Classes(_right, right);
        var open = new List<int>();
        var rightOpen = new List<int>();
        foreach (var (colour, nodes) in leftClasses)
        {
            if (nodes.Count == 1)
            {
                Map[nodes[0]] = rightClasses[colour][0];
            }
            else
            {
                open.AddRange(nodes);
                rightOpen.AddRange(rightClasses[colour]);
            }
        }

        if (!MatchedQuadsAgree(left))
        {
            return false;
        }

        if (open.Count == 0)
        {
            return true;
        }

        var leftParts = Components(_left, open);
        var rightParts = Components(_right, rightOpen);
        return leftParts.Count == rightParts.Count
            && (leftParts.Count == 1 && open.Count == left.Length
                ? SingleOut(leftParts[0], rightParts[0], depth)
                : MatchComponents(leftParts, rightParts, depth));
    }

    /// <summary>Refines both sides in step until nothing splits; false if their colours come to differ.</summary>
    private bool Refine(int[] left, int[] right)
    {
        var classes = 0;
        while (true)
        {
            _left.Refine(left, ref _work);
            _right.Refine(right, ref _work);
            _work += left.Length;
            CheckWork();
            var colours = _left.Sorted(left);
            if (!colours.AsSpan().SequenceEqual(_right.Sorted(right)))
            {
                return false;
            }

            var now = CountDistinct(colours);
            if (now == classes || now == left.Length)
            {
                return true;
            }

            classes = now;
        }
    }

    private bool MatchComponents(List<int[]> left, List<int[]> right, int depth)
    {
        var bySignature = new Dictionary<ulong, LinkedList<int[]>>();
        foreach (var part in right)
        {
            var signature = Signature(_right, part);
            if (!bySignature.TryGetValue(signature, out var same))
            {
                bySignature.Add(signature, same = []);
            }

            same.AddLast(part);
        }

        foreach (var part in left)
        {
            if (!bySignature.TryGetValue(Signature(_left, part), out var candidates) || !MatchWithOne(part, candidates, depth))
            {
                return false;
            }
        }

        return true;
    }

    private bool MatchWithOne(int[] part, LinkedList<int[]> candidates, int depth)
    {
        for (var candidate = candidates.First; candidate is not null; candidate = candidate.Next)
        {
            if (Try(part, candidate.Value, -1, -1, depth))
            {
                candidates.Remove(candidate);
                return true;
            }
        }

        return false;
    }

    private bool SingleOut(int[] left, int[] right, int depth)
    {
        var smallest = Classes(_left, left).OrderBy(pair => pair.Value.Count).ThenBy(pair => pair.Key).First();
        var node = smallest.Value[0];
        foreach (var candidate in right)
        {
            if (_right[candidate] == smallest.Key && Try(left, right, node, candidate, depth))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Matches two components, with one pair of nodes singled out unless it is -1; undoes all if that fails.</summary>
    private bool Try(int[] left, int[] right, int leftNode, int rightNode, int depth)
    {
        if (depth >= MaxDepth)
        {
            throw new IsomorphismLimitException(_workLimit);
        }

        _work += left.Length;
        CheckWork();
        var leftBefore = Array.ConvertAll(left, node => _left[node]);
        var rightBefore = Array.ConvertAll(right, node => _right[node]);
        if (leftNode >= 0)
        {
            var colour = BlankNodeColours.Mix(_left[leftNode] + (ulong)depth + 1);
            (_left[leftNode], _right[rightNode]) = (colour, colour);
        }

        if (Match(left, right, depth + 1))
        {
            return true;
        }

        for (var i = 0; i < left.Length; i++)
        {
            _left[left[i]] = leftBefore[i];
            Map[left[i]] = -1;
        }

        for (var i = 0; i < right.Length; i++)
        {
            _right[right[i]] = rightBefore[i];
        }

        return false;
    }

    /// <summary>Whether every quad of the nodes whose blank nodes are all matched is in the right dataset.</summary>
    private bool MatchedQuadsAgree(int[] nodes)
    {
        var seen = new HashSet<int>();
        foreach (var node in nodes)
        {
            if (Map[node] < 0)
            {
                continue;
            }

            foreach (var quad in _left.Graph.QuadsOf(node))
            {
                _work++;
                if (seen.Add(quad)
                    && Array.TrueForAll(_left.Graph.Atoms[quad], atom => atom.Node < 0 || Map[atom.Node] >= 0)
                    && !IsInRight(_left.Graph.Quads[quad]))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private bool IsInRight(Quad quad) =>
        _rightQuads.Contains(_left.Graph.Replace(quad, node => _right.Graph.Nodes[Map[node]]));

    private static SortedDictionary<ulong, List<int>> Classes(BlankNodeColours colours, IEnumerable<int> nodes)
    {
        var classes = new SortedDictionary<ulong, List<int>>();
        foreach (var node in nodes)
        {
            if (!classes.TryGetValue(colours[node], out var members))
            {
                classes.Add(colours[node], members = []);
            }

            members.Add(node);
        }

        return classes;
    }

    /// <summary>The nodes grouped by reachability through quads, other nodes not passed.</summary>
    private static List<int[]> Components(BlankNodeColours colours, List<int> nodes)
    {
        var left = new HashSet<int>(nodes);
        var parts = new List<int[]>();
        var part = new List<int>();
        foreach (var start in nodes)
        {
            if (!left.Remove(start))
            {
                continue;
            }

            part.Clear();
            part.Add(start);
            for (var i = 0; i < part.Count; i++)
            {
                foreach (var quad in colours.Graph.QuadsOf(part[i]))
                {
                    foreach (var atom in colours.Graph.Atoms[quad])
                    {
                        if (atom.Node >= 0 && left.Remove(atom.Node))
                        {
                            part.Add(atom.Node);
                        }
                    }
                }
            }

            parts.Add([.. part]);
        }

        return parts;
    }

    private static ulong Signature(BlankNodeColours colours, int[] part)
    {
        var hash = (ulong)part.Length;
        foreach (var colour in colours.Sorted(part))
        {
            hash = BlankNodeColours.Mix((hash * 31) + colour);
        }

        return hash;
    }

    private static int CountDistinct(ulong[] sorted)
    {
        var count = sorted.Length == 0 ? 0 : 1;
        for (var i = 1; i < sorted.Length; i++)
        {
            count += sorted[i] == sorted[i - 1] ? 0 : 1;
        }

        return count;
    }

    private void CheckWork()
    {
        if (_work > _workLimit)
        {
            throw new IsomorphismLimitException(_workLimit);
        }
    }
}
