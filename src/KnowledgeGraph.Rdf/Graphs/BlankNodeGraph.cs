namespace KnowledgeGraph.Rdf;

/// <summary>The quads that hold blank nodes, with the blank nodes numbered: what isomorphism works on.</summary>
internal sealed class BlankNodeGraph
{
    private readonly Dictionary<BlankNode, int> _numbers = [];
    private readonly List<List<int>> _quadsOfNode = [];

    public BlankNodeGraph(IEnumerable<Quad> quads)
    {
        foreach (var quad in quads)
        {
            if (!HasBlankNode(quad))
            {
                continue;
            }

            var atoms = new List<Atom>(4);
            Flatten(quad.Subject, atoms);
            Flatten(quad.Predicate, atoms);
            Flatten(quad.Object, atoms);
            Flatten(quad.GraphName, atoms);
            foreach (var node in atoms.Where(atom => atom.Node >= 0).Select(atom => atom.Node).Distinct())
            {
                _quadsOfNode[node].Add(Quads.Count);
            }

            Quads.Add(quad);
            Atoms.Add([.. atoms]);
        }
    }

    public List<BlankNode> Nodes { get; } = [];

    public List<Quad> Quads { get; } = [];

    /// <summary>For each quad its terms from left to right, those inside triple terms too.</summary>
    public List<Atom[]> Atoms { get; } = [];

    public static bool HasBlankNode(in Quad quad) =>
        quad.GraphName is BlankNode || HasBlankNode(quad.Triple);

    public List<int> QuadsOf(int node) => _quadsOfNode[node];

    /// <summary>The quad with every blank node replaced by what <paramref name="map"/> gives for its number.</summary>
    public Quad Replace(in Quad quad, Func<int, BlankNode> map) =>
        new(Replace(quad.Triple, map), quad.GraphName is { } graph ? Replace(graph, map) : null);

    private static bool HasBlankNode(Triple triple) =>
        triple.Subject is BlankNode
        || triple.Object is BlankNode
        || (triple.Object is TripleTerm inner && HasBlankNode(inner.Triple));

    private Triple Replace(Triple triple, Func<int, BlankNode> map) =>
        new(Replace(triple.Subject, map), triple.Predicate, Replace(triple.Object, map));

    private Term Replace(Term term, Func<int, BlankNode> map) => term switch
    {
        BlankNode node => map(_numbers[node]),
        TripleTerm inner => new TripleTerm(Replace(inner.Triple, map)),
        _ => term,
    };

    private void Flatten(Term? term, List<Atom> atoms)
    {
        switch (term)
        {
            case null:
                atoms.Add(new Atom(-1, 1));
                break;
            case BlankNode node:
                atoms.Add(new Atom(Number(node), 0));
                break;
            case TripleTerm { Triple: var triple }:
                atoms.Add(new Atom(-1, 2));
                Flatten(triple.Subject, atoms);
                Flatten(triple.Predicate, atoms);
                Flatten(triple.Object, atoms);
                break;
            default:
                atoms.Add(new Atom(-1, (uint)term.GetHashCode() + 3UL));
                break;
        }
    }

    private int Number(BlankNode node)
    {
        if (!_numbers.TryGetValue(node, out var number))
        {
            number = Nodes.Count;
            _numbers.Add(node, number);
            Nodes.Add(node);
            _quadsOfNode.Add([]);
        }

        return number;
    }

    /// <summary>One term of a quad: a blank node by number, or another term by hash with <c>Node</c> -1.</summary>
    internal readonly record struct Atom(int Node, ulong Hash);
}
