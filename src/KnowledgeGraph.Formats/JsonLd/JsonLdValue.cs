using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Formats.JsonLd;

/// <summary>A value of a property: a literal, a reference to a node, or a list of values.</summary>
internal abstract record JsonLdValue;

internal sealed record LiteralValue(Literal Literal) : JsonLdValue;

internal sealed record NodeReference(Term Id) : JsonLdValue;

internal sealed record ListValue(IReadOnlyList<JsonLdValue> Items) : JsonLdValue;

/// <summary>A node object: its types, its properties in code point order, and the graph that it names, if any.</summary>
internal sealed class JsonLdNode(Term id)
{
    public Term Id { get; } = id;

    public List<Term> Types { get; } = [];

    public List<JsonLdProperty> Properties { get; } = [];

    public JsonLdGraph? Graph { get; set; }

    /// <summary>Whether there is more to say than the name.</summary>
    public bool HasContent => Types.Count > 0 || Properties.Count > 0 || Graph is not null;
}

internal sealed record JsonLdProperty(string Iri, List<JsonLdValue> Values);

/// <summary>The nodes of one graph.</summary>
internal sealed class JsonLdGraph
{
    private readonly Dictionary<Term, JsonLdNode> _nodes = [];

    public IEnumerable<JsonLdNode> Nodes => _nodes.Values.OrderBy(node => node.Id is BlankNode).ThenBy(node => node.Id);

    public JsonLdNode this[Term id]
    {
        get
        {
            if (!_nodes.TryGetValue(id, out var node))
            {
                _nodes.Add(id, node = new JsonLdNode(id));
            }

            return node;
        }
    }

    public JsonLdNode? Find(Term id) => _nodes.GetValueOrDefault(id);

    public void Remove(Term id) => _nodes.Remove(id);
}
