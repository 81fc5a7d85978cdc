using KnowledgeGraph.Formats.Syntax;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Formats.JsonLd;

/// <summary>
/// Quads as node objects: Serialize RDF as JSON-LD (JSON-LD 1.1 API, section 8.1), with types, lists and named graphs found, and
/// nothing yet written.
/// </summary>
internal sealed class JsonLdModel
{
    private readonly bool _useRdfType;
    private readonly Dictionary<BlankNode, Usage?> _usedOnce = [];
    private readonly Dictionary<BlankNode, JsonLdGraph> _homes = [];
    private readonly HashSet<Term> _labelled = [];
    private readonly List<(JsonLdGraph Graph, Usage Usage)> _listEnds = [];
    private readonly List<(List<JsonLdValue> Items, List<JsonLdProperty> Firsts)> _lists = [];

    private JsonLdModel(bool useRdfType) => _useRdfType = useRdfType;

    public JsonLdGraph DefaultGraph { get; } = new();

    public static JsonLdModel Of(IEnumerable<Quad> quads, bool useRdfType, CancellationToken cancellation)
    {
        var model = new JsonLdModel(useRdfType);
        foreach (var quad in new QuadIndex(quads, cancellation).Quads)
        {
            cancellation.ThrowIfCancellationRequested();
            model.Add(quad);
        }

        foreach (var (graph, usage) in model._listEnds)
        {
            model.MakeList(graph, usage);
        }

        // Only now, since an item may have become a list after the list that holds it.
        foreach (var (items, firsts) in model._lists)
        {
            items.AddRange(firsts.Select(first => first.Values[0]));
        }

        return model;
    }

    private void Add(in Quad quad)
    {
        var graph = DefaultGraph;
        if (quad.GraphName is { } name)
        {
            graph = DefaultGraph[name].Graph ??= new JsonLdGraph();
            _labelled.Add(name);
        }

        if (quad.Subject is BlankNode subject && !_homes.TryAdd(subject, graph) && _homes[subject] != graph)
        {
            // Its label ties two graphs together, so it cannot vanish in a list.
            _labelled.Add(subject);
        }

        var node = graph[quad.Subject];
        if (quad.Predicate.Equals(RdfVocabulary.Type) && !_useRdfType && quad.Object is Iri or BlankNode)
        {
            node.Types.Add(quad.Object);
            CountUse(quad.Object, null);
            return;
        }

        var property = PropertyOf(node, quad.Predicate.Value);
        property.Values.Add(ValueOf(quad));
        if (quad.Object is Iri or BlankNode)
        {
            _ = graph[quad.Object];
            var usage = new Usage(node, property, property.Values.Count - 1);
            CountUse(quad.Object, usage);
            if (quad.Object.Equals(RdfVocabulary.Nil))
            {
                _listEnds.Add((graph, usage));
            }
        }
    }

    private static JsonLdProperty PropertyOf(JsonLdNode node, string iri)
    {
        // Quads come sorted by predicate, so the property is the last one or new.
        if (node.Properties.Count == 0 || !string.Equals(node.Properties[^1].Iri, iri, StringComparison.Ordinal))
        {
            node.Properties.Add(new JsonLdProperty(iri, []));
        }

        return node.Properties[^1];
    }

    private static JsonLdValue ValueOf(in Quad quad) => quad.Object switch
    {
        Literal literal => new LiteralValue(literal),
        TripleTerm => throw new NotSupportedException($"JSON-LD 1.1 cannot hold the triple term {quad.Object}."),
        var node => new NodeReference(node),
    };

    private void CountUse(Term term, Usage? usage)
    {
        if (term is BlankNode node && !_usedOnce.TryAdd(node, usage))
        {
            _usedOnce[node] = null;
        }
    }

    /// <summary>Goes up from a reference to rdf:nil as long as the nodes are list cells, and puts a list where they began.</summary>
    private void MakeList(JsonLdGraph graph, Usage usage)
    {
        var firsts = new List<JsonLdProperty>();
        var cells = new List<Term>();
        var rest = RdfVocabulary.Rest.Value;
        while (string.Equals(usage.Property.Iri, rest, StringComparison.Ordinal)
            && usage.Node is { Id: BlankNode cell } node
            && !_labelled.Contains(cell)
            && _usedOnce.GetValueOrDefault(cell) is { } above
            && ItemOf(node) is { } first)
        {
            firsts.Add(first);
            cells.Add(cell);
            usage = above;
            if (usage.Node.Id is not BlankNode)
            {
                break;
            }
        }

        firsts.Reverse();
        var items = new List<JsonLdValue>();
        _lists.Add((items, firsts));
        usage.Property.Values[usage.Index] = new ListValue(items);
        foreach (var cell in cells)
        {
            graph.Remove(cell);
        }
    }

    /// <summary>The rdf:first of a list cell; null if the node is none.</summary>
    private static JsonLdProperty? ItemOf(JsonLdNode node) =>
        node is { Properties: [{ Values.Count: 1 } first, { Values.Count: 1 } rest], Graph: null }
        && string.Equals(first.Iri, RdfVocabulary.First.Value, StringComparison.Ordinal)
        && string.Equals(rest.Iri, RdfVocabulary.Rest.Value, StringComparison.Ordinal)
        && node.Types.TrueForAll(type => type.Equals(RdfVocabulary.List))
            ? first
            : null;

    /// <summary>Where a node is referred to.</summary>
    private sealed record Usage(JsonLdNode Node, JsonLdProperty Property, int Index);
}
