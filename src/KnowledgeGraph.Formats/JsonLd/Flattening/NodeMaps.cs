using KnowledgeGraph.Formats.JsonLd.Json;

namespace KnowledgeGraph.Formats.JsonLd.Flattening;

/// <summary>What a document says of each node, by graph and by name of the node (JSON-LD 1.1 API, sections 7.2 and 7.3).</summary>
internal static class NodeMaps
{
    /// <summary>Node Map Generation: graph names to maps of names to nodes; <c>@default</c> is always there.</summary>
    public static JsonMap Generate(JsonLdSession session, JsonItem expanded) => throw new NotSupportedException($"{session} {expanded}");

    /// <summary>Merge Node Maps: one map of names to nodes out of all graphs.</summary>
    public static JsonMap Merge(JsonLdSession session, JsonMap graphs) => throw new NotSupportedException($"{session} {graphs}");
}
