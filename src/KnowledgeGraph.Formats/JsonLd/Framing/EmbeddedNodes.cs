using KnowledgeGraph.Formats.JsonLd.Json;

namespace KnowledgeGraph.Formats.JsonLd.Framing;

/// <summary>Where nodes were embedded, by graph and id.</summary>
internal sealed class EmbeddedNodes
{
    private readonly Dictionary<(string Graph, string Id), (JsonItem Holder, JsonMap Output)> _nodes = [];

    public bool Contains((string Graph, string Id) node) => _nodes.ContainsKey(node);

    public void Add((string Graph, string Id) node, JsonItem holder, JsonMap output) => _nodes[node] = (holder, output);

    /// <summary>Leaves a reference where the node was embedded last; what was embedded in it is embedded no more (JSON-LD 1.0's @last).</summary>
    public void Withdraw((string Graph, string Id) node)
    {
        if (!_nodes.Remove(node, out var embedded))
        {
            return;
        }

        foreach (var (key, _) in embedded.Output.ToArray())
        {
            if (key is not "@id")
            {
                embedded.Output.Remove(key);
            }
        }

        var holders = new HashSet<JsonItem>(ReferenceEqualityComparer.Instance) { embedded.Output };
        while (_nodes.Where(entry => holders.Contains(entry.Value.Holder)).ToList() is { Count: > 0 } inner)
        {
            foreach (var (key, value) in inner)
            {
                _nodes.Remove(key);
                holders.Add(value.Output);
            }
        }
    }
}
