using System.Runtime.InteropServices;

namespace KnowledgeGraph.Rdf;

/// <summary>
/// The blank node to quads map (RDFC-1.0, section 4.2) with nodes and quads numbered in the order of the input. Only quads with a blank
/// node are here, each once.
/// </summary>
internal sealed class BlankNodeQuads
{
    private readonly Dictionary<BlankNode, int> _numbers = [];
    private readonly List<List<int>> _quadsOfNode = [];
    private readonly HashSet<Quad> _seen = new(SameText.Instance);
    private readonly List<NumberedQuad> _quads = [];

    /// <summary>The blank nodes by number.</summary>
    public List<BlankNode> Nodes { get; } = [];

    public int QuadCount => _quads.Count;

    public static bool HasBlankNode(in Quad quad) => quad.Subject is BlankNode || quad.Object is BlankNode || quad.GraphName is BlankNode;

    public NumberedQuad QuadAt(int number) => _quads[number];

    /// <summary>The numbers of the quads that mention a node, each once.</summary>
    public ReadOnlySpan<int> QuadsOf(int node) => CollectionsMarshal.AsSpan(_quadsOfNode[node]);

    public void Add(in Quad quad)
    {
        if (!_seen.Add(quad))
        {
            return;
        }

        var numbered = new NumberedQuad(quad, NumberOf(quad.Subject), NumberOf(quad.Object), NumberOf(quad.GraphName));
        Mention(numbered.Subject);
        if (numbered.Object != numbered.Subject)
        {
            Mention(numbered.Object);
        }

        if (numbered.GraphName != numbered.Subject && numbered.GraphName != numbered.Object)
        {
            Mention(numbered.GraphName);
        }

        _quads.Add(numbered);
    }

    private void Mention(int node)
    {
        if (node >= 0)
        {
            _quadsOfNode[node].Add(_quads.Count);
        }
    }

    private int NumberOf(Term? term)
    {
        if (term is not BlankNode node)
        {
            return -1;
        }

        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, node, out var known);
        if (!known)
        {
            number = Nodes.Count;
            Nodes.Add(node);
            _quadsOfNode.Add([]);
        }

        return number;
    }

    /// <summary>A quad with the numbers of its blank nodes, -1 where another term stands.</summary>
    internal readonly record struct NumberedQuad(Quad Quad, int Subject, int Object, int GraphName)
    {
        /// <summary>Whether the quad mentions a blank node other than this one.</summary>
        public bool Relates(int node) => IsOther(Subject, node) || IsOther(Object, node) || IsOther(GraphName, node);

        private static bool IsOther(int mentioned, int node) => mentioned >= 0 && mentioned != node;
    }

    /// <summary>Quads that are written alike; equal terms may differ in the case of their language tags, inside triple terms as well.</summary>
    private sealed class SameText : IEqualityComparer<Quad>
    {
        public static readonly SameText Instance = new();

        public bool Equals(Quad left, Quad right) =>
            left.Equals(right) && string.Equals(TagOf(left.Object), TagOf(right.Object), StringComparison.Ordinal);

        public int GetHashCode(Quad quad) => quad.GetHashCode();

        /// <summary>The tag of the one literal that a quad can have: a triple term holds others in its object only.</summary>
        private static string? TagOf(Term term)
        {
            while (term is TripleTerm { Triple: var triple })
            {
                term = triple.Object;
            }

            return (term as Literal)?.LanguageTag;
        }
    }
}
