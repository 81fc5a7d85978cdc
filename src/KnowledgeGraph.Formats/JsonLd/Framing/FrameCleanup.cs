using KnowledgeGraph.Formats.JsonLd.Json;

namespace KnowledgeGraph.Formats.JsonLd.Framing;

/// <summary>What is done to framed nodes before and after compaction (JSON-LD 1.1 Framing, section 5.1, steps 16 to 19).</summary>
internal static class FrameCleanup
{
    /// <summary>Takes away the names of blank nodes that are named only once.</summary>
    public static void PruneBlankNodes(JsonList results)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        Count(results, seen);
        Prune(results, seen);
    }

    /// <summary>The tree with what each <c>@preserve</c> preserves in its place.</summary>
    public static JsonItem ReplacePreserve(JsonItem item)
    {
        switch (item)
        {
            case JsonList list:
                var items = new JsonList();
                foreach (var inner in list)
                {
                    if ((inner as JsonMap)?["@preserve"] is { } preserved)
                    {
                        items.AddItems(ReplacePreserve(preserved));
                    }
                    else
                    {
                        items.Add(ReplacePreserve(inner));
                    }
                }

                return items;
            case JsonMap map when !map.Contains("@value"):
                var members = new JsonMap(map.Count);
                foreach (var (key, value) in map.Members)
                {
                    members.Append(key, ReplacePreserve(value));
                }

                return members;
            default:
                return item;
        }
    }

    /// <summary>The compacted tree with null for <c>@null</c>; an array of only that is empty.</summary>
    public static JsonItem ReplaceNull(JsonItem item)
    {
        switch (item)
        {
            case JsonText { Value: "@null" }:
                return JsonNull.Instance;
            case JsonList list:
                var items = new JsonList(list.Select(ReplaceNull));
                return items is [JsonNull] ? new JsonList() : items;
            case JsonMap map:
                var members = new JsonMap(map.Count);
                foreach (var (key, value) in map.Members)
                {
                    members.Append(key, key is "@context" ? value : ReplaceNull(value));
                }

                return members;
            default:
                return item;
        }
    }

    private static void Count(JsonItem item, Dictionary<string, int> seen)
    {
        foreach (var value in item.Items)
        {
            if (value is not JsonMap map || map.Contains("@value"))
            {
                continue;
            }

            foreach (var (key, inner) in map.Members)
            {
                if (key is "@id" or "@type")
                {
                    foreach (var name in inner.Items)
                    {
                        if (name.AsString is ['_', ':', ..] and var label)
                        {
                            seen[label] = seen.GetValueOrDefault(label) + 1;
                        }
                    }
                }
                else
                {
                    Count(inner, seen);
                }
            }
        }
    }

    private static void Prune(JsonItem item, Dictionary<string, int> seen)
    {
        foreach (var value in item.Items)
        {
            if (value is not JsonMap map || map.Contains("@value"))
            {
                continue;
            }

            if (map.Text("@id") is { } id && seen.TryGetValue(id, out var count) && count == 1)
            {
                map.Remove("@id");
            }

            foreach (var (key, inner) in map.Members)
            {
                if (key is not ("@id" or "@type"))
                {
                    Prune(inner, seen);
                }
            }
        }
    }
}
