using KnowledgeGraph.Formats.JsonLd.Json;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Formats.JsonLd.Expansion;

/// <content>What an object must be like in the end (steps 15 to 19).</content>
internal sealed partial class Expander
{
    private static JsonItem? FinishMap(NodeExpansion node)
    {
        var result = node.Result;
        if (result[JsonLdKeywords.Value] is { } value)
        {
            if (!RequireValueObject(result, value, node.Frame))
            {
                return null;
            }
        }
        else if (result.Contains(JsonLdKeywords.Set) || result.Contains(JsonLdKeywords.List))
        {
            if (result.Count > (result.Contains(JsonLdKeywords.Index) ? 2 : 1))
            {
                throw Error(JsonLdErrorCodes.InvalidSetOrListObject, $"a set or list has no other entry than @index: {Show(result)}");
            }

            if (result[JsonLdKeywords.Set] is { } set)
            {
                // Free-floating values of it were dropped one by one.
                return set.IsNull ? null : set;
            }
        }
        else if (result[JsonLdKeywords.Type] is { } type and not JsonList)
        {
            result[JsonLdKeywords.Type] = type.AsArray();
        }

        if (result.Count == 1 && result.Contains(JsonLdKeywords.Language))
        {
            return null;
        }

        return node.Property is null or JsonLdKeywords.Graph && IsFreeFloating(result, node.Frame) ? null : result;
    }

    /// <summary>Step 15: false if the value is null.</summary>
    private static bool RequireValueObject(JsonMap result, JsonItem value, bool frame)
    {
        var type = result[JsonLdKeywords.Type];
        var hasLanguage = result.Contains(JsonLdKeywords.Language);
        foreach (var (key, _) in result.Members)
        {
            if (key is not (JsonLdKeywords.Direction or JsonLdKeywords.Index or JsonLdKeywords.Language or JsonLdKeywords.Type or JsonLdKeywords.Value))
            {
                throw Error(JsonLdErrorCodes.InvalidValueObject, $"a value object cannot have the entry '{key}'");
            }
        }

        if (type is not null && (hasLanguage || result.Contains(JsonLdKeywords.Direction)))
        {
            throw Error(JsonLdErrorCodes.InvalidValueObject, "a value object has either @type or @language and @direction");
        }

        if (type is not null && type.Is(JsonLdKeywords.Json))
        {
            return true;
        }

        if (value is JsonNull or JsonList { Count: 0 })
        {
            return false;
        }

        if (frame)
        {
            return true;
        }

        if (hasLanguage && value is not JsonText)
        {
            throw Error(JsonLdErrorCodes.InvalidLanguageTaggedValue, $"only strings have a language, not {Show(value)}");
        }

        return type is null || Iri.TryCreate(type.AsString, out _)
            ? true
            : throw Error(JsonLdErrorCodes.InvalidTypedValue, $"the @type of a value is an IRI, not {Show(type)}");
    }

    /// <summary>Step 19: values, lists and empty or mere references say nothing at the top of a graph.</summary>
    private static bool IsFreeFloating(JsonMap result, bool frame) =>
        result.Count == 0
        || result.Contains(JsonLdKeywords.Value)
        || result.Contains(JsonLdKeywords.List)
        || (!frame && result.Count == 1 && result.Contains(JsonLdKeywords.Id));
}
