using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Sparql.Planning;

/// <summary>Gives the blank nodes of one loaded document labels of their own, also inside triple terms.</summary>
internal sealed class NodeRenaming(Func<BlankNode> freshNode)
{
    private readonly Dictionary<BlankNode, BlankNode> _nodes = [];

    public Triple Rename(Triple triple) => new(Rename(triple.Subject), triple.Predicate, Rename(triple.Object));

    private Term Rename(Term term)
    {
        switch (term)
        {
            case BlankNode node:
                if (!_nodes.TryGetValue(node, out var fresh))
                {
                    fresh = freshNode();
                    _nodes.Add(node, fresh);
                }

                return fresh;
            case TripleTerm quoted:
                return new TripleTerm(Rename(quoted.Triple));
            default:
                return term;
        }
    }
}
