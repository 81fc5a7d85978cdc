using System.Globalization;
using KnowledgeGraph.Formats.JsonLd.Json;

namespace KnowledgeGraph.Formats.JsonLd.Flattening;

/// <summary>Gathers the nodes of an expanded document (JSON-LD 1.1 API, section 7.2), with blank nodes named anew (section 7.4).</summary>
internal sealed class NodeMapGenerator(JsonLdSession session)
{
    private readonly Dictionary<string, string> _labels = new(StringComparer.Ordinal);
    private readonly ValueSets _values = new();
    private int _issued;
    private int _depth;

    public JsonMap Graphs { get; } = new() { [NodeMaps.DefaultGraph] = new JsonMap() };

    /// <summary>Adds the nodes of a document, or of a part that stands under no property.</summary>
    public void Add(JsonItem element, string graph) => Add(element, new Place(GraphOf(graph), null, null, null, null));

    private void Add(JsonItem element, in Place place)
    {
        foreach (var item in element.Items)
        {
            if (item is not JsonMap map)
            {
                continue;
            }

            session.RequireNesting(++_depth);
            if (map.Contains("@value"))
            {
                AddValue(WithTypes(map), place);
            }
            else if (map["@list"] is { } items)
            {
                var list = new JsonList();
                Add(items, place with { List = list });
                AddList(new JsonMap { ["@list"] = list }, place);
            }
            else
            {
                AddNode(map, place);
            }

            _depth--;
        }
    }

    private void AddValue(JsonMap value, in Place place)
    {
        if (place.List is { } list)
        {
            list.Add(value);
        }
        else if (place.Subject is { } subject)
        {
            _values.Add(subject, place.Property!, value);
        }
    }

    private static void AddList(JsonMap value, in Place place)
    {
        if (place.List is { } list)
        {
            list.Add(value);
        }
        else if (place.Subject is { } subject)
        {
            ValuesOf(subject, place.Property!).Add(value);
        }
    }

    private void AddNode(JsonMap element, in Place place)
    {
        // Types get their new names before the node does (section 7.2, step 3).
        var types = element["@type"]?.Items.Select(Relabelled).ToList() ?? [];
        var id = Relabelled(element.Text("@id"));
        var node = NodeMaps.NodeOf(place.Nodes, id);
        if (place.Reversed is { } referred)
        {
            _values.Add(node, place.Property!, referred);
        }
        else if (place.Property is not null)
        {
            AddValue(new JsonMap(1) { ["@id"] = new JsonText(id) }, place);
        }

        foreach (var type in types)
        {
            _values.Add(node, "@type", type);
        }

        if (element["@index"] is { } index)
        {
            RequireSameIndex(node, index, id);
            node["@index"] = index;
        }

        AddInner(element, id, node, place);
    }

    private void AddInner(JsonMap element, string id, JsonMap node, in Place place)
    {
        var inside = new Place(place.Nodes, null, null, null, null);
        if (element["@reverse"] is JsonMap reverse)
        {
            var reference = new JsonMap(1) { ["@id"] = new JsonText(id) };
            foreach (var (property, values) in reverse.Members)
            {
                Add(values, inside with { Property = property, Reversed = reference });
            }
        }

        if (element["@graph"] is { } graph)
        {
            Add(graph, id);
        }

        if (element["@included"] is { } included)
        {
            Add(included, inside);
        }

        foreach (var (key, values) in element.Sorted())
        {
            if (key is "@id" or "@type" or "@index" or "@reverse" or "@graph" or "@included")
            {
                continue;
            }

            var property = key.StartsWith("_:", StringComparison.Ordinal) ? Relabelled(key) : key;
            _ = ValuesOf(node, property);
            Add(values, inside with { Subject = node, Property = property });
        }
    }

    /// <exception cref="JsonLdException">The node has another index already ("conflicting indexes").</exception>
    private static void RequireSameIndex(JsonMap node, JsonItem index, string id)
    {
        if (node["@index"] is { } other && !JsonEquality.AreEqual(index, other))
        {
            throw new JsonLdException(JsonLdErrorCodes.ConflictingIndexes, $"The node {id} has the indexes {other} and {index}.");
        }
    }

    private JsonMap WithTypes(JsonMap value)
    {
        if (value.Text("@type") is ['_', ':', ..] and var type)
        {
            value = value.Copy();
            value["@type"] = new JsonText(Relabelled(type));
        }

        return value;
    }

    private JsonItem Relabelled(JsonItem type) => type.AsString is ['_', ':', ..] and var label ? new JsonText(Relabelled(label)) : type;

    private string Relabelled(string? id)
    {
        if (id is not null && !id.StartsWith("_:", StringComparison.Ordinal))
        {
            return id;
        }

        if (id is not null && _labels.TryGetValue(id, out var label))
        {
            return label;
        }

        label = string.Create(CultureInfo.InvariantCulture, $"_:b{_issued++}");
        if (id is not null)
        {
            _labels.Add(id, label);
        }

        return label;
    }

    private JsonMap GraphOf(string name)
    {
        if (Graphs[name] is JsonMap graph)
        {
            return graph;
        }

        var created = new JsonMap();
        Graphs.Append(name, created);
        return created;
    }

    private static JsonList ValuesOf(JsonMap node, string property)
    {
        if (node[property] is JsonList values)
        {
            return values;
        }

        var created = new JsonList();
        node.Append(property, created);
        return created;
    }

    /// <summary>Where an element stands.</summary>
    /// <param name="Nodes">The nodes of the active graph.</param>
    /// <param name="Subject">The node that has it as a value; null: none, or the element is the one that refers.</param>
    /// <param name="Property">The active property.</param>
    /// <param name="List">The list that it is an item of.</param>
    /// <param name="Reversed">A reference to the node that the element refers to (a reverse property).</param>
    private readonly record struct Place(JsonMap Nodes, JsonMap? Subject, string? Property, JsonList? List, JsonMap? Reversed);
}
