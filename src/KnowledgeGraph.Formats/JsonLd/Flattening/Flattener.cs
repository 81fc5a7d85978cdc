using KnowledgeGraph.Formats.JsonLd.Json;

namespace KnowledgeGraph.Formats.JsonLd.Flattening;

/// <summary>Node maps as a document of flat nodes (JSON-LD 1.1 API, section 7.1, Flattening).</summary>
internal static class Flattener
{
    /// <param name="graphs">The node maps of all graphs by their name; the default graph's is changed.</param>
    /// <param name="ordered">Whether graphs and nodes come by the code points of their names.</param>
    public static JsonList Flatten(JsonMap graphs, bool ordered)
    {
        var defaultGraph = (JsonMap)graphs["@default"]!;
        foreach (var (name, graph) in graphs.InOrder(ordered))
        {
            if (name is not "@default")
            {
                if (defaultGraph[name] is not JsonMap node)
                {
                    defaultGraph[name] = node = new JsonMap { ["@id"] = new JsonText(name) };
                }

                node["@graph"] = Nodes((JsonMap)graph, ordered);
            }
        }

        return Nodes(defaultGraph, ordered);
    }

    private static JsonList Nodes(JsonMap graph, bool ordered)
    {
        var nodes = new JsonList();
        foreach (var (_, node) in graph.InOrder(ordered))
        {
            if (node is not JsonMap { Count: 1 } map || !map.Contains("@id"))
            {
                nodes.Add(node);
            }
        }

        return nodes;
    }
}
