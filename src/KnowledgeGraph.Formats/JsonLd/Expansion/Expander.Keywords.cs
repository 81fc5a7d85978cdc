using KnowledgeGraph.Formats.JsonLd.Json;

namespace KnowledgeGraph.Formats.JsonLd.Expansion;

/// <content>Entries that are keywords (step 13.4).</content>
internal sealed partial class Expander
{
    private void ExpandKeyword(NodeExpansion node, string keyword, JsonItem value)
    {
        RequireNoReverse(node, keyword);
        var mayRepeat = keyword is JsonLdKeywords.Included or JsonLdKeywords.Type && !session.Is10;
        if (!mayRepeat && node.Result.Contains(keyword) && keyword is not JsonLdKeywords.Reverse)
        {
            throw Error(JsonLdErrorCodes.CollidingKeywords, $"two entries of an object stand for {keyword}");
        }

        var expanded = keyword switch
        {
            JsonLdKeywords.Id => ExpandId(node, value),
            JsonLdKeywords.Type => ExpandType(node, value),
            JsonLdKeywords.Graph => Expand(node.Active, JsonLdKeywords.Graph, value, node.Frame)?.AsArray() ?? new JsonList(),
            JsonLdKeywords.Included => session.Is10 ? null : ExpandIncluded(node, value),
            JsonLdKeywords.Value => ExpandLiteral(node, value),
            JsonLdKeywords.Language => ExpandText(node, value, JsonLdErrorCodes.InvalidLanguageTaggedString, keyword),
            JsonLdKeywords.Direction => session.Is10 ? null : ExpandDirection(node, value),
            JsonLdKeywords.Index => value is JsonText ? value : throw Error(JsonLdErrorCodes.InvalidIndexValue, $"@index is a string, not {Show(value)}"),
            JsonLdKeywords.List => node.Property is null or JsonLdKeywords.Graph
                ? null
                : Expand(node.Active, node.Property, value, node.Frame)?.AsArray() ?? new JsonList(),
            JsonLdKeywords.Set => Expand(node.Active, node.Property, value, node.Frame) ?? JsonNull.Instance,
            JsonLdKeywords.Reverse => ExpandReverse(node, value),
            _ => JsonLdKeywords.IsFramingKeyword(keyword) ? ExpandFraming(node, keyword, value) : null,
        };
        if (expanded is not null)
        {
            node.Result[keyword] = expanded;
        }
    }

    private static void RequireNoReverse(NodeExpansion node, string keyword)
    {
        if (node.Property is JsonLdKeywords.Reverse)
        {
            throw Error(JsonLdErrorCodes.InvalidReversePropertyMap, $"{keyword} cannot stand in an @reverse");
        }
    }

    /// <summary>Step 13.4.3.</summary>
    private JsonItem ExpandId(NodeExpansion node, JsonItem value)
    {
        if (value is JsonText text)
        {
            var id = ExpandReference(node, text);
            return node.Frame ? id.AsArray() : id;
        }

        var isFramed = node.Frame && (value is JsonMap { Count: 0 } || (value is JsonList list && list.All(item => item is JsonText or JsonMap { Count: 0 })));
        return isFramed
            ? new JsonList(value.Items.Select(item => item is JsonText reference ? ExpandReference(node, reference) : item))
            : throw Error(JsonLdErrorCodes.InvalidIdValue, $"@id is a string, not {Show(value)}");
    }

    private JsonItem ExpandReference(NodeExpansion node, JsonText reference)
    {
        var iri = Contexts.ExpandIri(node.Active, reference.Value, documentRelative: true);
        return iri is null ? JsonNull.Instance : ReferenceEquals(iri, reference.Value) ? reference : new JsonText(iri);
    }

    /// <summary>Step 13.4.4.</summary>
    private JsonItem ExpandType(NodeExpansion node, JsonItem value)
    {
        JsonItem types = value switch
        {
            JsonText text => ExpandTypeName(node, text),
            JsonList list => new JsonList(list.Select(item => ExpandTypeItem(node, item))),
            _ => ExpandTypeItem(node, value),
        };
        return node.Result[JsonLdKeywords.Type] is { } present ? Joined(present, types) : types;
    }

    private JsonItem ExpandTypeItem(NodeExpansion node, JsonItem item)
    {
        switch (item)
        {
            case JsonText text:
                return ExpandTypeName(node, text);
            case JsonMap { Count: 0 } when node.Frame:
                return item;
            case JsonMap map when node.Frame && map[JsonLdKeywords.Default] is { } names && names.Items.All(name => name is JsonText):
                var expanded = names is JsonText only
                    ? ExpandTypeName(node, only)
                    : new JsonList(names.Items.Select(name => ExpandTypeName(node, (JsonText)name)));
                return new JsonMap(1) { [JsonLdKeywords.Default] = expanded };
            default:
                throw Error(JsonLdErrorCodes.InvalidTypeValue, $"@type is a string or an array of strings, not {Show(item)}");
        }
    }

    private JsonItem ExpandTypeName(NodeExpansion node, JsonText name) =>
        Contexts.ExpandIri(node.TypeScoped, name.Value, documentRelative: true, vocab: true) is { } iri ? new JsonText(iri) : JsonNull.Instance;

    /// <summary>Step 13.4.6.</summary>
    private JsonList ExpandIncluded(NodeExpansion node, JsonItem value)
    {
        var expanded = Expand(node.Active, null, value, node.Frame);
        if (node.Frame && expanded is null && value is JsonMap)
        {
            // The frame that all nodes fit.
            expanded = new JsonMap();
        }

        if (expanded is null || !expanded.Items.All(ExpandedForm.IsNode))
        {
            throw Error(JsonLdErrorCodes.InvalidIncludedValue, $"@included holds node objects, not {Show(value)}");
        }

        return Joined(node.Result[JsonLdKeywords.Included] ?? new JsonList(), expanded);
    }

    /// <summary>Both, in the array that is there: an object may have any number of aliases for these keywords.</summary>
    private static JsonList Joined(JsonItem present, JsonItem added)
    {
        var all = present.AsArray();
        all.AddItems(added);
        return all;
    }

    /// <summary>Step 13.4.7.</summary>
    private JsonItem ExpandLiteral(NodeExpansion node, JsonItem value)
    {
        if (node.IsJson && !session.Is10)
        {
            return value;
        }

        if (value.IsScalarOrNull && !node.IsJson)
        {
            return node.Frame && !value.IsNull ? value.AsArray() : value;
        }

        return node.Frame && value is JsonMap { Count: 0 } ? value.AsArray()
            : node.Frame && value is JsonList list && list.All(item => item.IsScalarOrNull || item is JsonMap { Count: 0 }) ? value
            : throw Error(JsonLdErrorCodes.InvalidValueObjectValue, $"@value is a string, number, boolean or null, not {Show(value)}");
    }

    /// <summary>Step 13.4.8, and what frames may have besides.</summary>
    private static JsonItem ExpandText(NodeExpansion node, JsonItem value, string code, string keyword)
    {
        if (value is JsonText)
        {
            return node.Frame ? value.AsArray() : value;
        }

        return node.Frame && (value is JsonMap { Count: 0 } || (value is JsonList list && list.All(item => item is JsonText or JsonMap { Count: 0 })))
            ? value.AsArray()
            : throw Error(code, $"{keyword} is a string, not {Show(value)}");
    }

    /// <summary>Step 13.4.9.</summary>
    private static JsonItem ExpandDirection(NodeExpansion node, JsonItem value) =>
        value is JsonText { Value: not ("ltr" or "rtl") }
            ? throw Error(JsonLdErrorCodes.InvalidBaseDirection, $"@direction is \"ltr\" or \"rtl\", not {Show(value)}")
            : ExpandText(node, value, JsonLdErrorCodes.InvalidBaseDirection, JsonLdKeywords.Direction);

    /// <summary>Step 13.4.13; what it finds goes into the result at once.</summary>
    private JsonItem? ExpandReverse(NodeExpansion node, JsonItem value)
    {
        if (value is not JsonMap)
        {
            throw Error(JsonLdErrorCodes.InvalidReverseValue, $"@reverse is an object, not {Show(value)}");
        }

        if (Expand(node.Active, JsonLdKeywords.Reverse, value, node.Frame) is not JsonMap expanded)
        {
            return null;
        }

        foreach (var (property, items) in expanded.Members)
        {
            if (property is not JsonLdKeywords.Reverse)
            {
                AddReverse(ReverseMap(node.Result), property, items);
                continue;
            }

            // Reversed twice.
            foreach (var (twice, values) in ((JsonMap)items).Members)
            {
                AddValues(node.Result, twice, values);
            }
        }

        return null;
    }

    /// <summary>Step 13.4.15: the flags of frames are booleans and words, which expand to values.</summary>
    private JsonItem? ExpandFraming(NodeExpansion node, string keyword, JsonItem value) =>
        keyword is JsonLdKeywords.Default
            ? Expand(node.Active, keyword, value, node.Frame) ?? (value.IsNull ? JsonNull.Instance : null)
            : Expand(node.Active, keyword, value, node.Frame);
}
