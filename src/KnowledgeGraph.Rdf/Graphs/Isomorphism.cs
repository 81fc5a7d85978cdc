namespace KnowledgeGraph.Rdf;

/// <summary>
/// Whether two graphs or datasets are the same but for the labels of their blank nodes (RDF 1.1 Concepts, sections 3.6
/// and 4.2): a bijection between the blank nodes turns one into the other. Blank nodes may also name graphs and stand
/// inside triple terms. Literals compare as terms. The work is bounded, so hostile input ends in
/// <see cref="IsomorphismLimitException"/> and never hangs. Safe for many threads.
/// </summary>
/// <example>
/// <code>
/// bool same = Isomorphism.AreIsomorphic(expected, actual);
/// if (Isomorphism.TryFindBijection(expected, actual, out var bijection))
/// {
///     BlankNode there = bijection[new BlankNode("b0")];
/// }
/// </code>
/// </example>
public static class Isomorphism
{
    /// <summary>The work limit where none is given: about a second or two.</summary>
    public const long DefaultWorkLimit = 50_000_000;

    /// <summary>Whether the datasets are isomorphic; repeated quads count once.</summary>
    /// <exception cref="IsomorphismLimitException">The limit was reached before an answer was found.</exception>
    public static bool AreIsomorphic(IEnumerable<Quad> left, IEnumerable<Quad> right, long workLimit = DefaultWorkLimit) =>
        TryFindBijection(left, right, out _, workLimit);

    /// <summary>Whether the graphs are isomorphic; repeated triples count once.</summary>
    /// <exception cref="IsomorphismLimitException">The limit was reached before an answer was found.</exception>
    public static bool AreIsomorphic(IEnumerable<Triple> left, IEnumerable<Triple> right, long workLimit = DefaultWorkLimit)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return TryFindBijection(left.Select(AsQuad), right.Select(AsQuad), out _, workLimit);

        static Quad AsQuad(Triple triple) => new(triple, null);
    }

    /// <summary>
    /// Finds a bijection from the blank nodes of <paramref name="left"/> to those of <paramref name="right"/> under which
    /// the datasets are equal. There may be others.
    /// </summary>
    /// <exception cref="IsomorphismLimitException">The limit was reached before an answer was found.</exception>
    public static bool TryFindBijection(
        IEnumerable<Quad> left,
        IEnumerable<Quad> right,
        out IReadOnlyDictionary<BlankNode, BlankNode> bijection,
        long workLimit = DefaultWorkLimit)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(workLimit);
        var found = new Dictionary<BlankNode, BlankNode>();
        bijection = found;
        var leftQuads = new HashSet<Quad>(left);
        var rightQuads = new HashSet<Quad>(right);
        if (leftQuads.Count != rightQuads.Count)
        {
            return false;
        }

        var a = new BlankNodeGraph(leftQuads);
        var b = new BlankNodeGraph(rightQuads);
        if (a.Nodes.Count != b.Nodes.Count
            || a.Quads.Count != b.Quads.Count
            || leftQuads.Any(quad => !BlankNodeGraph.HasBlankNode(quad) && !rightQuads.Contains(quad)))
        {
            return false;
        }

        var matching = new BlankNodeMatching(a, b, rightQuads, workLimit);
        if (!matching.Run())
        {
            return false;
        }

        for (var i = 0; i < a.Nodes.Count; i++)
        {
            found.Add(a.Nodes[i], b.Nodes[matching.Map[i]]);
        }

        return true;
    }
}
