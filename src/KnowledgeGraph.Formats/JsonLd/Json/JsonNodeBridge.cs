using System.Text.Json;
using System.Text.Json.Nodes;

namespace KnowledgeGraph.Formats.JsonLd.Json;

/// <summary>From the framework's trees to ours and back: the public door of JSON-LD.</summary>
internal static class JsonNodeBridge
{
    /// <exception cref="JsonLdException">The tree nests deeper than the limit, or holds a value that JSON has not.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static JsonItem From(JsonNode? node, int maxNesting, CancellationToken cancellation)
    {
        try
        {
            return From(node, maxNesting, 0, cancellation);
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException)
        {
            // Members with the same key, halves of surrogate pairs: found when the tree is first looked at.
            throw new JsonLdException(JsonLdErrorCodes.LoadingDocumentFailed, "the input is not JSON: " + error.Message, error);
        }
    }

    public static JsonNode? To(JsonItem node)
    {
        switch (node)
        {
            case JsonMap map:
                var members = new JsonObject();
                foreach (var (key, value) in map.Members)
                {
                    members.Add(key, To(value));
                }

                return members;
            case JsonList array:
                var items = new JsonArray();
                foreach (var item in array)
                {
                    items.Add(To(item));
                }

                return items;
            case JsonText text:
                return JsonValue.Create(text.Value);
            case JsonNumber number:
                return JsonNode.Parse(number.RawText);
            case JsonBoolean boolean:
                return JsonValue.Create(boolean.Value);
            default:
                return null;
        }
    }

    private static JsonItem From(JsonNode? node, int maxNesting, int depth, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (depth > maxNesting)
        {
            throw JsonLdException.Limit(nameof(JsonLdOptions.MaxNesting), maxNesting);
        }

        switch (node)
        {
            case null:
                return JsonNull.Instance;
            case JsonObject members:
                var map = new JsonMap(members.Count);
                foreach (var (key, value) in members)
                {
                    map.Append(key, From(value, maxNesting, depth + 1, cancellation));
                }

                return map;
            case JsonArray items:
                var array = new JsonList();
                foreach (var item in items)
                {
                    array.Add(From(item, maxNesting, depth + 1, cancellation));
                }

                return array;
            default:
                return From((JsonValue)node);
        }
    }

    private static JsonItem From(JsonValue value) => value.GetValueKind() switch
    {
        JsonValueKind.True => JsonBoolean.True,
        JsonValueKind.False => JsonBoolean.False,
        JsonValueKind.Null or JsonValueKind.Undefined => JsonNull.Instance,
        JsonValueKind.Number => new JsonNumber(value.ToJsonString()),
        _ when value.TryGetValue<string>(out var text) => new JsonText(text),

        // A string made from another type, such as a date.
        _ => JsonParser.Parse(System.Text.Encoding.UTF8.GetBytes(value.ToJsonString()), 1),
    };
}
