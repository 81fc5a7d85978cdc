using KnowledgeGraph.Formats.JsonLd.Compaction;
using KnowledgeGraph.Formats.JsonLd.Expansion;
using KnowledgeGraph.Formats.JsonLd.Json;

namespace KnowledgeGraph.Formats.JsonLd.Flattening;

/// <summary>What a document says of each node, by graph and by name of the node (JSON-LD 1.1 API, sections 7.2 and 7.3).</summary>
internal static class NodeMaps
{
    public const string DefaultGraph = "@default";

    /// <summary>Node Map Generation: graph names to maps of names to nodes; <c>@default</c> is always there. The document stays as it is.</summary>
    public static JsonMap Generate(JsonLdSession session, JsonItem expanded)
    {
        var generator = new NodeMapGenerator(session);
        generator.Add(expanded, DefaultGraph);
        return generator.Graphs;
    }

    /// <summary>Merge Node Maps: one map of names to nodes out of all graphs.</summary>
    public static JsonMap Merge(JsonLdSession session, JsonMap graphs)
    {
        var merged = new JsonMap();
        var values = new ValueSets();
        foreach (var (_, graph) in graphs.Sorted())
        {
            foreach (var (id, node) in ((JsonMap)graph).Members)
            {
                session.Cancellation.ThrowIfCancellationRequested();
                Merge((JsonMap)node, NodeOf(merged, id), values);
            }
        }

        return merged;
    }

    /// <summary>The node of a name, which is made if it is not there.</summary>
    public static JsonMap NodeOf(JsonMap graph, string id)
    {
        if (graph[id] is JsonMap node)
        {
            return node;
        }

        var created = new JsonMap { ["@id"] = new JsonText(id) };
        graph.Append(id, created);
        return created;
    }

    private static void Merge(JsonMap node, JsonMap target, ValueSets values)
    {
        foreach (var (property, items) in node.Members)
        {
            if (property is not "@type" && JsonLdKeywords.IsKeyword(property))
            {
                target[property] = items;
                continue;
            }

            foreach (var item in items.Items)
            {
                if (ExpandedForm.IsList(item))
                {
                    // As in a node map: a list is never the same value as another.
                    target.AddValue(property, item, asArray: true);
                }
                else
                {
                    values.Add(target, property, item);
                }
            }
        }
    }
}
