using KnowledgeGraph.Formats.JsonLd.Json;

namespace KnowledgeGraph.Formats.JsonLd.Compaction;

/// <summary>Objects that gather values.</summary>
internal static class AddValueExtensions
{
    /// <summary>Adds a value, or the items of an array one by one (JSON-LD 1.1 API, "add value").</summary>
    /// <param name="map">The object.</param>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    /// <param name="asArray">Whether also a single value stands in an array.</param>
    public static void AddValue(this JsonMap map, string key, JsonItem value, bool asArray)
    {
        var present = map[key];
        if (asArray && present is not JsonList)
        {
            map[key] = present = present is null ? new JsonList() : new JsonList(present);
        }

        foreach (var item in value.Items)
        {
            switch (map[key])
            {
                case null:
                    map[key] = item;
                    break;
                case JsonList array:
                    array.Add(item);
                    break;
                case var single:
                    map[key] = new JsonList(single) { item };
                    break;
            }
        }
    }
}
