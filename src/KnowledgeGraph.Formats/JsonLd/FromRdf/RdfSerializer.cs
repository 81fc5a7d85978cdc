using KnowledgeGraph.Formats.JsonLd.Json;
using KnowledgeGraph.Formats.Syntax;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Formats.JsonLd.FromRdf;

/// <summary>
/// A dataset as expanded JSON-LD (JSON-LD 1.1 API, section 8.4, Serialize RDF as JSON-LD). Nodes come sorted, so that the order of the
/// quads does not matter. Where the standard's steps would lose a blank node that stands in two graphs, or a circle of lists, the quads
/// are written as they are.
/// </summary>
internal sealed class RdfSerializer
{
    private readonly LiteralConversion _literals;
    private readonly bool _isLossless;
    private readonly bool _useRdfType;
    private readonly bool _useCompoundLiterals;
    private readonly Dictionary<Term, RdfGraph> _named = [];
    private readonly Dictionary<BlankNode, RdfUsage?> _usedOnce = [];
    private readonly Dictionary<BlankNode, RdfGraph> _homes = [];
    private readonly HashSet<BlankNode> _kept = [];

    private RdfSerializer(JsonLdOptions options, bool isLossless)
    {
        _literals = new LiteralConversion(options, isLossless);
        _isLossless = isLossless;
        _useRdfType = options.UseRdfType;
        _useCompoundLiterals = options.RdfDirection == JsonLdRdfDirection.CompoundLiteral;
    }

    private RdfGraph DefaultGraph { get; } = new();

    /// <param name="quads">The dataset.</param>
    /// <param name="options">Native types, rdf:type, directions.</param>
    /// <param name="isLossless">Whether a literal is written so that the very same comes back, beyond what the standard asks.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="NotSupportedException">A quad has a triple term.</exception>
    /// <exception cref="JsonLdException">A literal or a direction is malformed.</exception>
    public static JsonList Serialize(IEnumerable<Quad> quads, JsonLdOptions options, bool isLossless, CancellationToken cancellation)
    {
        var serializer = new RdfSerializer(options, isLossless);
        foreach (var quad in new QuadIndex(quads, cancellation).Quads)
        {
            cancellation.ThrowIfCancellationRequested();
            serializer.Add(quad);
        }

        return serializer.Finish();
    }

    private void Add(in Quad quad)
    {
        var graph = GraphOf(quad.GraphName);
        var node = graph.NodeOf(quad.Subject);
        Home(quad.Subject, graph);
        if (quad.Predicate.Equals(RdfVocabulary.Type) && !_useRdfType && quad.Object is Iri or BlankNode)
        {
            AddTo(node.Map, "@type", new JsonText(RdfNode.IdOf(quad.Object)));
            Use(quad.Object, null);
            return;
        }

        if (_useCompoundLiterals && node.Id is BlankNode && quad.Predicate.Value is CompoundLiterals.Direction)
        {
            graph.CompoundLiterals.Add(node);
        }

        var value = ValueOf(quad);
        AddTo(node.Map, quad.Predicate.Value, value);
        if (quad.Object is Iri or BlankNode)
        {
            var usage = new RdfUsage(graph, node, quad.Predicate.Value, value);
            Use(quad.Object, usage);
            if (quad.Object.Equals(RdfVocabulary.Nil))
            {
                graph.NilUsages.Add(usage);
            }
        }
    }

    private JsonList Finish()
    {
        foreach (var graph in _named.Values.Prepend(DefaultGraph))
        {
            CompoundLiterals.Convert(graph, OnlyUsage);
            ListConversion.Convert(graph, OnlyUsage, _isLossless);
        }

        foreach (var (name, graph) in _named)
        {
            DefaultGraph.NodeOf(name).Map["@graph"] = graph.ToList();
        }

        return DefaultGraph.ToList();
    }

    private RdfGraph GraphOf(Term? name)
    {
        if (name is null)
        {
            return DefaultGraph;
        }

        if (!_named.TryGetValue(name, out var graph))
        {
            _named.Add(name, graph = new RdfGraph());
            if (name is BlankNode label)
            {
                _kept.Add(label);
            }
        }

        return graph;
    }

    /// <summary>A blank node with properties in two graphs ties them together, so its label cannot vanish.</summary>
    private void Home(Term subject, RdfGraph graph)
    {
        if (subject is BlankNode label && !_homes.TryAdd(label, graph) && _homes[label] != graph)
        {
            _kept.Add(label);
        }
    }

    private void Use(Term term, RdfUsage? usage)
    {
        if (term is BlankNode label && !_usedOnce.TryAdd(label, usage))
        {
            _usedOnce[label] = null;
        }
    }

    /// <summary>Where a blank node is referred to, if that is one place in its own graph and its label is not needed; else null.</summary>
    private RdfUsage? OnlyUsage(RdfNode node) =>
        node.Id is BlankNode label && !_kept.Contains(label) && _usedOnce.GetValueOrDefault(label) is { } usage && usage.Graph == _homes[label]
            ? usage
            : null;

    private JsonMap ValueOf(in Quad quad) => quad.Object switch
    {
        Literal literal => _literals.Convert(literal),
        TripleTerm => throw new NotSupportedException($"JSON-LD 1.1 cannot hold the triple term {quad.Object}."),
        var node => new JsonMap(1) { ["@id"] = new JsonText(RdfNode.IdOf(node)) },
    };

    private static void AddTo(JsonMap node, string key, JsonItem value)
    {
        if (node[key] is JsonList values)
        {
            values.Add(value);
        }
        else
        {
            node.Append(key, new JsonList(value));
        }
    }
}
