namespace KnowledgeGraph.Rdf;

/// <summary>
/// A colour for each blank node of one graph, made finer until it stops: nodes that some isomorphism maps to each other
/// always have the same colour. Colours are hashes, so a chance collision makes them coarser but never wrong.
/// </summary>
internal sealed class BlankNodeColours(BlankNodeGraph graph)
{
    private const ulong SelfColour = 0x9E3779B97F4A7C15;

    private readonly ulong[] _colours = new ulong[graph.Nodes.Count];
    private readonly ulong[] _next = new ulong[graph.Nodes.Count];

    public BlankNodeGraph Graph { get; } = graph;

    public ulong this[int node]
    {
        get => _colours[node];
        set => _colours[node] = value;
    }

    /// <summary>One round over the nodes; adds the visited places to <paramref name="work"/>.</summary>
    public void Refine(int[] nodes, ref long work)
    {
        foreach (var node in nodes)
        {
            var sum = 0UL;
            foreach (var quad in Graph.QuadsOf(node))
            {
                var atoms = Graph.Atoms[quad];
                work += atoms.Length;
                sum += HashOf(atoms, node);
            }

            _next[node] = Mix(_colours[node] ^ Mix(sum));
        }

        foreach (var node in nodes)
        {
            _colours[node] = _next[node];
        }
    }

    /// <summary>The colours of the nodes, ascending.</summary>
    public ulong[] Sorted(int[] nodes)
    {
        var sorted = Array.ConvertAll(nodes, node => _colours[node]);
        Array.Sort(sorted);
        return sorted;
    }

    public static ulong Mix(ulong value)
    {
        value ^= value >> 33;
        value *= 0xff51afd7ed558ccd;
        value ^= value >> 33;
        value *= 0xc4ceb9fe1a85ec53;
        return value ^ (value >> 33);
    }

    private ulong HashOf(BlankNodeGraph.Atom[] atoms, int self)
    {
        var hash = 0UL;
        foreach (var atom in atoms)
        {
            var part = atom.Node < 0 ? atom.Hash : atom.Node == self ? SelfColour : _colours[atom.Node] ^ 0x5555;
            hash = Mix((hash * 31) + part + 1);
        }

        return hash;
    }
}
