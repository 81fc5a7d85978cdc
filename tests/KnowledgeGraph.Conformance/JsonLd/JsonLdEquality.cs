using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace KnowledgeGraph.Conformance.JsonLd;

/// <summary>
/// JSON-LD compared as the suites ask: objects without order, arrays without order except in lists, contexts and JSON literals, numbers by
/// value, language tags without case, blank node labels up to a bijection.
/// </summary>
internal sealed class JsonLdEquality
{
    private readonly Dictionary<string, string> _there = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _back = new(StringComparer.Ordinal);
    private long _steps;

    private JsonLdEquality()
    {
    }

    public static bool AreSame(JsonNode? expected, JsonNode? actual) =>
        new JsonLdEquality().Match(expected, actual, Place.Set, static () => true);

    /// <summary>
    /// Whether the two match and, with the labels paired on the way, what comes after does too. What was paired in vain is taken back.
    /// </summary>
    private bool Match(JsonNode? left, JsonNode? right, Place place, Func<bool> after)
    {
        if (++_steps > 2_000_000)
        {
            throw new ConformanceFailure("The comparison found no end.");
        }

        return (left, right) switch
        {
            (null, null) => after(),
            (JsonObject a, JsonObject b) => a.Count == b.Count && MatchEntries([.. a], 0, b, [], place, after),
            (JsonArray a, JsonArray b) when a.Count != b.Count => false,
            (JsonArray a, JsonArray b) when place is Place.Set => MatchSet(a, 0, b, new bool[b.Count], after),
            (JsonArray a, JsonArray b) => MatchOrdered(a, 0, b, place, after),
            (JsonValue a, JsonValue b) => MatchValues(a, b, place, after),
            _ => false,
        };
    }

    private bool MatchEntries(
        List<KeyValuePair<string, JsonNode?>> entries, int at, JsonObject other, HashSet<string> used, Place place, Func<bool> after)
    {
        if (at == entries.Count)
        {
            return after();
        }

        var (key, value) = entries[at];
        bool Try(string found) => used.Add(found)
            && (Match(value, other[found], PlaceOf(key, other, place), () => MatchEntries(entries, at + 1, other, used, place, after)) || !used.Remove(found));
        return place is not Place.Json && IsLabel(key)
            ? other.Select(entry => entry.Key).Where(IsLabel).ToList().Any(found => Pair(key, found, () => Try(found)))
            : other.ContainsKey(key) && Try(key);
    }

    private bool MatchOrdered(JsonArray left, int at, JsonArray right, Place place, Func<bool> after) =>
        at == left.Count ? after() : Match(left[at], right[at], ItemPlace(place), () => MatchOrdered(left, at + 1, right, place, after));

    private bool MatchSet(JsonArray left, int at, JsonArray right, bool[] taken, Func<bool> after)
    {
        if (at == left.Count)
        {
            return after();
        }

        var shape = Shape(left[at]);
        var tried = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < right.Count; i++)
        {
            // Equal items are interchangeable: one that failed need not be tried again in another place.
            if (taken[i] || Shape(right[i]) != shape || !tried.Add(right[i]?.ToJsonString() ?? "null"))
            {
                continue;
            }

            taken[i] = true;
            if (Match(left[at], right[i], Place.Set, () => MatchSet(left, at + 1, right, taken, after)))
            {
                return true;
            }

            taken[i] = false;
        }

        return false;
    }

    private bool MatchValues(JsonValue left, JsonValue right, Place place, Func<bool> after)
    {
        if (left.GetValueKind() != right.GetValueKind())
        {
            return false;
        }

        if (left.GetValueKind() == JsonValueKind.Number)
        {
            return NumberOf(left).Equals(NumberOf(right)) && after();
        }

        if (left.GetValueKind() != JsonValueKind.String)
        {
            return after();
        }

        var (a, b) = (left.GetValue<string>(), right.GetValue<string>());
        return place switch
        {
            Place.Language => string.Equals(a, b, StringComparison.OrdinalIgnoreCase) && after(),
            not (Place.Literal or Place.Json) when IsLabel(a) && IsLabel(b) => Pair(a, b, after),
            _ => string.Equals(a, b, StringComparison.Ordinal) && after(),
        };
    }

    private bool Pair(string left, string right, Func<bool> after)
    {
        if (_there.TryGetValue(left, out var known))
        {
            return known == right && after();
        }

        if (!_back.TryAdd(right, left))
        {
            return false;
        }

        _there.Add(left, right);
        if (after())
        {
            return true;
        }

        _there.Remove(left);
        _back.Remove(right);
        return false;
    }

    private static Place PlaceOf(string key, JsonObject owner, Place place) => key switch
    {
        _ when place is Place.Json or Place.Context => place,
        "@context" => Place.Context,
        "@list" => Place.List,
        "@language" => Place.Language,
        "@value" => (owner["@type"] as JsonValue)?.ToString() == "@json" ? Place.Json : Place.Literal,
        _ => Place.Set,
    };

    /// <summary>A list is a list of its items only: what is in them has places of its own.</summary>
    private static Place ItemPlace(Place place) => place is Place.List ? Place.Set : place;

    private static bool IsLabel(string text) => text.StartsWith("_:", StringComparison.Ordinal);

    private static double NumberOf(JsonValue number) =>
        double.Parse(number.ToJsonString(), System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>What two equal items have in common for sure, cheap to compare: kinds, keys and sizes, at two levels.</summary>
    private static string Shape(JsonNode? node, int levels = 2)
    {
        var text = new StringBuilder();
        switch (node)
        {
            case JsonObject entries when levels > 0:
                foreach (var (key, value) in entries.OrderBy(entry => IsLabel(entry.Key) ? "_:" : entry.Key, StringComparer.Ordinal))
                {
                    text.Append(IsLabel(key) ? "_:" : key).Append('=').Append(Shape(value, levels - 1)).Append(';');
                }

                break;
            case JsonObject entries:
                text.Append('{').Append(entries.Count);
                break;
            case JsonArray items:
                text.Append('[').Append(items.Count);
                break;
            case JsonValue value:
                text.Append(value.GetValueKind());
                break;
            default:
                text.Append("null");
                break;
        }

        return text.ToString();
    }

    /// <summary>Where a value stands, which says how it compares.</summary>
    private enum Place
    {
        Set,
        List,
        Context,
        Literal,
        Json,
        Language,
    }
}
