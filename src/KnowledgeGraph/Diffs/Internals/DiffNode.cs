using KnowledgeGraph.Rdf;

namespace KnowledgeGraph;

/// <summary>A node in its graph; the graph of a claim is the claim itself.</summary>
internal readonly record struct DiffNode(Term? Graph, Term Node) : IComparable<DiffNode>
{
    public int CompareTo(DiffNode other)
    {
        var byNode = Node.CompareTo(other.Node);
        return byNode != 0 ? byNode
            : Graph is null ? (other.Graph is null ? 0 : -1)
            : other.Graph is null ? 1 : Graph.CompareTo(other.Graph);
    }
}
