using System.Text.Json;
using System.Text.Json.Nodes;

namespace KnowledgeGraph.Conformance.Handlers;

/// <summary>JSON-LD compared as the suite asks: objects without order, arrays without order except lists, numbers by value.</summary>
internal static class JsonLdEquality
{
    public static bool AreSame(JsonNode? expected, JsonNode? actual, bool ordered = false)
    {
        switch (expected, actual)
        {
            case (null, null):
                return true;
            case (JsonObject left, JsonObject right):
                return left.Count == right.Count
                    && left.All(entry => right.ContainsKey(entry.Key)
                        && AreSame(entry.Value, right[entry.Key], ordered: entry.Key is "@list"));
            case (JsonArray left, JsonArray right):
                return left.Count == right.Count && (ordered ? AreSameInOrder(left, right) : AreSameInAnyOrder(left, right));
            case (JsonValue left, JsonValue right) when left.GetValueKind() == JsonValueKind.Number:
                return right.GetValueKind() == JsonValueKind.Number && left.GetValue<double>().Equals(right.GetValue<double>());
            case (JsonValue left, JsonValue right):
                return JsonNode.DeepEquals(left, right);
            default:
                return false;
        }
    }

    private static bool AreSameInOrder(JsonArray left, JsonArray right) => left.Zip(right).All(pair => AreSame(pair.First, pair.Second));

    private static bool AreSameInAnyOrder(JsonArray left, JsonArray right)
    {
        var rest = right.ToList();
        foreach (var item in left)
        {
            var at = rest.FindIndex(other => AreSame(item, other));
            if (at < 0)
            {
                return false;
            }

            rest.RemoveAt(at);
        }

        return true;
    }
}
