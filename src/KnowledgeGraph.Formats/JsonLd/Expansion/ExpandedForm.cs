using KnowledgeGraph.Formats.JsonLd.Json;

namespace KnowledgeGraph.Formats.JsonLd.Expansion;

/// <summary>What an object of an expanded document is (JSON-LD 1.1, section 9).</summary>
internal static class ExpandedForm
{
    /// <summary>A value object.</summary>
    public static bool IsValue(JsonItem? item) => item is JsonMap map && map.Contains(JsonLdKeywords.Value);

    /// <summary>A list object.</summary>
    public static bool IsList(JsonItem? item) => item is JsonMap map && map.Contains(JsonLdKeywords.List);

    /// <summary>A graph object: <c>@graph</c>, and besides it at most <c>@id</c> and <c>@index</c>.</summary>
    public static bool IsGraph(JsonItem? item)
    {
        if (item is not JsonMap map || !map.Contains(JsonLdKeywords.Graph))
        {
            return false;
        }

        foreach (var (key, _) in map.Members)
        {
            if (key is not (JsonLdKeywords.Graph or JsonLdKeywords.Id or JsonLdKeywords.Index))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A node object of the expanded form: none of <c>@value</c>, <c>@list</c>, <c>@set</c>.</summary>
    public static bool IsNode(JsonItem? item) =>
        item is JsonMap map && !map.Contains(JsonLdKeywords.Value) && !map.Contains(JsonLdKeywords.List) && !map.Contains(JsonLdKeywords.Set);

    /// <summary>A reference to a node: only an <c>@id</c>.</summary>
    public static bool IsNodeReference(JsonItem? item) => item is JsonMap { Count: 1 } map && map.Contains(JsonLdKeywords.Id);
}
