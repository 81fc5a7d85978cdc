using KnowledgeGraph.Formats.JsonLd.Json;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Formats.JsonLd.FromRdf;

/// <summary>A node of a graph that becomes a node object.</summary>
internal sealed class RdfNode(Term id)
{
    public Term Id { get; } = id;

    public JsonMap Map { get; } = new() { ["@id"] = new JsonText(IdOf(id)) };

    /// <summary>Whether it became part of a value, so that it is no node any more.</summary>
    public bool IsGone { get; set; }

    /// <summary>The name as JSON-LD has it: an IRI, or a label with its <c>_:</c>.</summary>
    public static string IdOf(Term term) => term is Iri iri ? iri.Value : term.ToString();
}

/// <summary>Where a node is referred to: the reference is <paramref name="Value"/>, which stands under a property of a node.</summary>
internal sealed record RdfUsage(RdfGraph Graph, RdfNode Node, string Property, JsonMap Value);

/// <summary>The nodes of one graph, and where lists end in it.</summary>
internal sealed class RdfGraph
{
    private readonly Dictionary<Term, RdfNode> _nodes = [];
    private readonly List<RdfNode> _order = [];

    /// <summary>The references to <c>rdf:nil</c>.</summary>
    public List<RdfUsage> NilUsages { get; } = [];

    /// <summary>The nodes with an <c>rdf:direction</c>.</summary>
    public List<RdfNode> CompoundLiterals { get; } = [];

    public RdfNode NodeOf(Term id)
    {
        if (!_nodes.TryGetValue(id, out var node))
        {
            _nodes.Add(id, node = new RdfNode(id));
            _order.Add(node);
        }

        return node;
    }

    /// <summary>The nodes as objects: IRIs first, each kind by code point.</summary>
    public JsonList ToList()
    {
        _order.Sort(static (left, right) =>
        {
            var kind = (left.Id is BlankNode).CompareTo(right.Id is BlankNode);
            return kind == 0 ? left.Id.CompareTo(right.Id) : kind;
        });
        return new JsonList(_order.Where(node => !node.IsGone && node.Map.Count > 1).Select(node => node.Map));
    }
}
