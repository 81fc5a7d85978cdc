using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Formats.JsonLd;

/// <summary>
/// Which nodes of a graph stand at the top, and which are written in place of a reference. Each is written once. Too deep a nesting
/// is cut: the node then follows at the top.
/// </summary>
internal sealed class JsonLdTree
{
    private const int MaxDepth = 16;

    private readonly JsonLdGraph _graph;
    private readonly Term? _root;
    private readonly bool _embed;
    private readonly HashSet<Term> _written = [];
    private readonly Queue<JsonLdNode> _waiting = [];

    public JsonLdTree(JsonLdGraph graph, Term? root, bool embed)
    {
        _graph = graph;
        _root = root;
        _embed = embed;
    }

    /// <summary>The nodes at the top, each given when those before it are written.</summary>
    public IEnumerable<JsonLdNode> TopNodes()
    {
        foreach (var start in Starts())
        {
            if (_written.Add(start.Id))
            {
                yield return start;
            }

            while (_waiting.TryDequeue(out var node))
            {
                if (_written.Add(node.Id))
                {
                    yield return node;
                }
            }
        }
    }

    /// <summary>The node to write in place of a reference at this depth; null: only its name.</summary>
    public JsonLdNode? EmbeddedAt(Term id, int depth)
    {
        var node = _graph.Find(id);
        if (node is not { HasContent: true } || _written.Contains(id))
        {
            return null;
        }

        if (_embed && depth < MaxDepth)
        {
            _written.Add(id);
            return node;
        }

        Mention(id);
        return null;
    }

    /// <summary>Names a node without writing it; where only what is reachable is written, it follows at the top.</summary>
    public void Mention(Term id)
    {
        if (_root is not null && _graph.Find(id) is { HasContent: true } node && !_written.Contains(id))
        {
            _waiting.Enqueue(node);
        }
    }

    private IEnumerable<JsonLdNode> Starts()
    {
        if (_root is not null)
        {
            return [_graph[_root]];
        }

        var nodes = _graph.Nodes.Where(node => node.HasContent).ToList();
        if (!_embed)
        {
            return nodes;
        }

        // Nodes that nothing refers to begin the trees; of circles, the first in order.
        var referred = nodes.SelectMany(node => node.Properties).SelectMany(property => property.Values).SelectMany(References).ToHashSet();
        return nodes.Where(node => !referred.Contains(node.Id)).Concat(nodes.Where(node => referred.Contains(node.Id)));
    }

    private static IEnumerable<Term> References(JsonLdValue value) => value switch
    {
        NodeReference reference => [reference.Id],
        ListValue list => list.Items.SelectMany(References),
        _ => [],
    };
}
