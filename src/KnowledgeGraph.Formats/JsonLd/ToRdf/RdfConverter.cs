using KnowledgeGraph.Formats.JsonLd.Json;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Formats.JsonLd.ToRdf;

/// <summary>
/// Deserialize JSON-LD to RDF (JSON-LD 1.1 API, section 8.1), straight from the expanded document, node by node.
/// </summary>
/// <remarks>
/// The standard makes a node map of the whole document first. It gathers what is said of each node, drops equal values and checks that no
/// node has two indexes; the triples are those that stand in the document, so as a set they are the same without it. Indexes are checked
/// here too, and equal values with a direction, which would make several blank nodes, are known again. So nothing grows with the
/// document but labels of blank nodes, indexes, and such values.
/// </remarks>
internal sealed partial class RdfConverter(JsonLdSession session, BlankNodeNames names, IQuadSink sink)
{
    private readonly IriCache _iris = new();
    private readonly Dictionary<(string Graph, string Node), string> _indexes = [];
    private int _depth;

    /// <summary>Converts a top-level item of an expanded document.</summary>
    public void Convert(JsonItem item)
    {
        _depth = 0;
        if (item is JsonMap map)
        {
            Node(map, new GraphName(null, "", true));
        }
    }

    /// <summary>What a node says; gives the node. Null: its identifier is no IRI, and it says nothing.</summary>
    private Term? Node(JsonMap node, in GraphName graph)
    {
        session.RequireNesting(++_depth);
        var id = node.Text(JsonLdKeywords.Id);
        var subject = id is not null ? Resource(id) : node.Contains(JsonLdKeywords.Id) ? null : names.New();
        if (id is not null && node.Text(JsonLdKeywords.Index) is { } index)
        {
            RequireSameIndex(graph, id, index);
        }

        foreach (var (property, value) in node.Members)
        {
            switch (property)
            {
                case JsonLdKeywords.Type:
                    Types(subject, value, graph);
                    break;
                case JsonLdKeywords.Reverse:
                    Reverse(subject, (JsonMap)value, graph);
                    break;
                case JsonLdKeywords.Graph:
                    Nodes(value, new GraphName(subject, id ?? subject?.ToString() ?? "", subject is not null));
                    break;
                case JsonLdKeywords.Included:
                    Nodes(value, graph);
                    break;
                case ['@', ..] when JsonLdKeywords.IsKeyword(property):
                    break;
                default:
                    Property(subject, property, value, graph);
                    break;
            }
        }

        _depth--;
        return subject;
    }

    private void Nodes(JsonItem nodes, in GraphName graph)
    {
        foreach (var node in nodes.Items)
        {
            if (node is JsonMap map)
            {
                Node(map, graph);
            }
        }
    }

    private void Types(Term? subject, JsonItem types, in GraphName graph)
    {
        foreach (var type in types.Items)
        {
            if (type.AsString is { } name && Resource(name) is { } resource)
            {
                Emit(subject, RdfVocabulary.Type, resource, graph);
            }
        }
    }

    private void Property(Term? subject, string property, JsonItem values, in GraphName graph)
    {
        var predicate = Predicate(property);
        var isSaid = subject is not null && predicate is not null && graph.IsWellFormed;
        foreach (var value in values.Items)
        {
            // Nodes inside say what they say, whatever becomes of the triple that leads to them.
            if (Object(value, graph, isSaid, subject, property) is { } term)
            {
                Emit(subject, predicate, term, graph);
            }
        }
    }

    private void Reverse(Term? subject, JsonMap reverse, in GraphName graph)
    {
        foreach (var (property, values) in reverse.Members)
        {
            var predicate = Predicate(property);
            foreach (var value in values.Items)
            {
                if (value is JsonMap map && Node(map, graph) is { } other && subject is not null)
                {
                    Emit(other, predicate, subject, graph);
                }
            }
        }
    }

    /// <summary>Object to RDF Conversion (section 8.2). Null: there is nothing to say.</summary>
    private Term? Object(JsonItem item, in GraphName graph, bool isSaid, Term? subject, string property)
    {
        if (item is not JsonMap map)
        {
            return null;
        }

        return map[JsonLdKeywords.List] is { } list ? List(list, graph, isSaid, subject, property)
            : map[JsonLdKeywords.Value] is { } value ? (isSaid ? Value(map, value, graph, subject, property) : null)
            : Node(map, graph);
    }

    /// <summary>List to RDF Conversion (section 8.3).</summary>
    private Term? List(JsonItem list, in GraphName graph, bool isSaid, Term? subject, string property)
    {
        session.RequireNesting(++_depth);
        BlankNode? first = null;
        BlankNode? cell = null;
        foreach (var item in list.Items)
        {
            var next = isSaid ? names.New() : null;
            if (cell is not null)
            {
                Emit(cell, RdfVocabulary.Rest, next!, graph);
            }

            first ??= next;
            cell = next;

            // The values of a list are never the same value twice.
            if (Object(item, graph, isSaid, null, property) is { } term && isSaid)
            {
                Emit(cell, RdfVocabulary.First, term, graph);
            }
        }

        _depth--;
        if (cell is not null)
        {
            Emit(cell, RdfVocabulary.Rest, RdfVocabulary.Nil, graph);
        }

        return isSaid ? (Term?)first ?? RdfVocabulary.Nil : null;
    }

    private Iri? Predicate(string property)
    {
        if (!property.StartsWith("_:", StringComparison.Ordinal))
        {
            return _iris.Get(property);
        }

        return session.Options.ProduceGeneralizedRdf
            ? throw new NotSupportedException($"The predicate {property} is a blank node: there are no generalized triples here.")
            : null;
    }

    private Term? Resource(string id) => id.StartsWith("_:", StringComparison.Ordinal) ? names.Of(id) : _iris.Get(id);

    private void Emit(Term? subject, Iri? predicate, Term @object, in GraphName graph)
    {
        if (subject is not null && predicate is not null && graph.IsWellFormed)
        {
            sink.OnQuad(new Quad(subject, predicate, @object, graph.Name));
        }
    }

    private void RequireSameIndex(in GraphName graph, string id, string index)
    {
        if (!_indexes.TryAdd((graph.Key, id), index) && !string.Equals(_indexes[(graph.Key, id)], index, StringComparison.Ordinal))
        {
            throw new JsonLdException(
                JsonLdErrorCodes.ConflictingIndexes, $"the node {id} has the indexes '{_indexes[(graph.Key, id)]}' and '{index}'");
        }
    }

    /// <summary>A graph that nodes stand in.</summary>
    /// <param name="Name">Null: the default graph, or a name that is no IRI.</param>
    /// <param name="Key">What tells graphs apart.</param>
    /// <param name="IsWellFormed">Whether the name is one; if not, what is said in the graph is left out.</param>
    private readonly record struct GraphName(Term? Name, string Key, bool IsWellFormed);
}
