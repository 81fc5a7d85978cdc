using KnowledgeGraph.Formats.JsonLd.Expansion;
using KnowledgeGraph.Formats.JsonLd.Json;

namespace KnowledgeGraph.Formats.JsonLd.Framing;

/// <summary>Whether nodes and values fit a frame (JSON-LD 1.1 Framing, sections 4.2 and 4.3).</summary>
internal sealed class FrameMatcher(JsonLdSession session, FramingBudget budget)
{
    private static readonly JsonList Nothing = new();

    private int _depth;

    /// <summary>Whether a node of a graph fits.</summary>
    /// <param name="graph">The nodes of the graph by their id.</param>
    /// <param name="node">The node.</param>
    /// <param name="frame">The frame.</param>
    /// <param name="requireAll">Whether all properties must fit, or any.</param>
    public bool Matches(JsonMap graph, JsonMap node, JsonMap frame, bool requireAll)
    {
        session.RequireNesting(++_depth);
        budget.Compare();
        var result = MatchesAny(graph, node, frame, requireAll);
        _depth--;
        return result;
    }

    /// <summary>Whether a value object fits a value pattern.</summary>
    public static bool MatchesValue(JsonMap pattern, JsonMap value)
    {
        var (values, types, languages) = (Alternatives(pattern, "@value"), Alternatives(pattern, "@type"), Alternatives(pattern, "@language"));
        if (values is null && types is null && languages is null)
        {
            return true;
        }

        return (values is not null && (IsWildcard(values) || values.Any(alternative => JsonEquality.AreEqual(alternative, value["@value"]))))
            && MatchesPart(types, value.Text("@type"), StringComparison.Ordinal)
            && MatchesPart(languages, value.Text("@language"), StringComparison.OrdinalIgnoreCase);
    }

    private bool MatchesAny(JsonMap graph, JsonMap node, JsonMap frame, bool requireAll)
    {
        var isWildcard = true;
        var matchesSome = false;
        foreach (var (key, value) in frame.Members)
        {
            var wanted = value.AsArray();
            bool matches;
            if (key is "@id" or "@type")
            {
                isWildcard &= key is "@id";
                matches = key is "@id" ? MatchesId(wanted, node.Text("@id")!) : MatchesType(wanted, node["@type"]?.AsArray() ?? Nothing);
                if (!requireAll)
                {
                    return matches;
                }
            }
            else if (JsonLdKeywords.LooksLikeKeyword(key))
            {
                continue;
            }
            else
            {
                isWildcard = false;
                var values = node[key]?.AsArray() ?? Nothing;
                if (wanted.Count > 0)
                {
                    Framer.Validate(wanted[0]);
                }

                // A default stands in for what is not there; it neither fits nor not.
                if (values.Count == 0 && wanted is [JsonMap first, ..] && first.Contains("@default"))
                {
                    continue;
                }

                if (values.Count > 0 && wanted.Count == 0)
                {
                    return false;
                }

                matches = wanted.Count == 0 || MatchesProperty(graph, wanted, values, requireAll);
            }

            if (!matches && requireAll)
            {
                return false;
            }

            matchesSome |= matches;
        }

        return isWildcard || matchesSome;
    }

    private static bool MatchesId(JsonList wanted, string id) =>
        wanted.Count == 0 || IsWildcard(wanted) || wanted.Any(alternative => alternative.Is(id));

    private static bool MatchesType(JsonList wanted, JsonList types)
    {
        if (wanted.Count == 0)
        {
            return types.Count == 0;
        }

        return IsWildcard(wanted)
            ? types.Count > 0
            : wanted.Any(alternative => alternative is JsonMap map ? map.Contains("@default") : types.Any(type => type.Is(alternative.AsString!)));
    }

    private bool MatchesProperty(JsonMap graph, JsonList wanted, JsonList values, bool requireAll)
    {
        foreach (var alternative in wanted)
        {
            if (alternative is JsonMap pattern && MatchesPattern(graph, pattern, values, requireAll))
            {
                return true;
            }
        }

        return false;
    }

    private bool MatchesPattern(JsonMap graph, JsonMap pattern, JsonList values, bool requireAll)
    {
        if (IsEmpty(pattern))
        {
            return values.Count > 0;
        }

        if (pattern["@list"] is { } list)
        {
            return values is [JsonMap first, ..] && first["@list"] is JsonList items
                && list.Items is [JsonMap inner, ..] && (IsEmpty(inner) ? items.Count > 0 : MatchesItems(graph, inner, items, requireAll));
        }

        return MatchesItems(graph, pattern, values, requireAll);
    }

    private bool MatchesItems(JsonMap graph, JsonMap pattern, JsonList values, bool requireAll)
    {
        foreach (var value in values)
        {
            if (value is not JsonMap map)
            {
                continue;
            }

            var matches = ExpandedForm.IsValue(pattern)
                ? ExpandedForm.IsValue(map) && MatchesValue(pattern, map)
                : map.Text("@id") is { } id && graph[id] is JsonMap node && Matches(graph, node, pattern, requireAll);
            if (matches)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A type or language: one of the alternatives, anything if they are a wildcard, nothing if there are none.</summary>
    private static bool MatchesPart(JsonList? wanted, string? part, StringComparison comparison) =>
        part is null
            ? wanted is null or { Count: 0 }
            : wanted is not null && (IsWildcard(wanted) || wanted.Any(alternative => string.Equals(alternative.AsString, part, comparison)));

    private static JsonList? Alternatives(JsonMap pattern, string key) => pattern[key] is { IsNull: false } value ? value.AsArray() : null;

    private static bool IsWildcard(JsonList values) => values is [JsonMap { Count: 0 }];

    /// <summary>Whether nothing but framing keywords stands in a frame.</summary>
    private static bool IsEmpty(JsonMap frame)
    {
        foreach (var (key, _) in frame.Members)
        {
            if (!JsonLdKeywords.IsFramingKeyword(key))
            {
                return false;
            }
        }

        return true;
    }
}
