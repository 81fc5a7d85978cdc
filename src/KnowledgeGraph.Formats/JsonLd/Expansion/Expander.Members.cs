using KnowledgeGraph.Formats.JsonLd.Contexts;
using KnowledgeGraph.Formats.JsonLd.Json;

namespace KnowledgeGraph.Formats.JsonLd.Expansion;

/// <content>The entries of an object (steps 13 and 14).</content>
internal sealed partial class Expander
{
    private void ExpandMembers(NodeExpansion node, JsonMap element)
    {
        List<KeyValuePair<string, JsonItem>>? nests = null;
        foreach (var member in element.InOrder(_ordered))
        {
            if (member.Key is JsonLdKeywords.Context || Contexts.ExpandIri(node.Active, member.Key, vocab: true) is not { } property)
            {
                continue;
            }

            if (property is JsonLdKeywords.Nest)
            {
                RequireNoReverse(node, property);
                (nests ??= []).Add(member);
            }
            else if (JsonLdKeywords.IsKeyword(property) || (node.Frame && JsonLdKeywords.IsFramingKeyword(property)))
            {
                ExpandKeyword(node, property, member.Value);
            }
            else if (property.Contains(':', StringComparison.Ordinal))
            {
                ExpandProperty(node, property, member.Key, member.Value);
            }
        }

        if (nests is not null)
        {
            ExpandNests(node, nests);
        }
    }

    /// <summary>Step 14.</summary>
    private void ExpandNests(NodeExpansion node, List<KeyValuePair<string, JsonItem>> nests)
    {
        session.RequireNesting(++_depth);
        foreach (var (key, value) in nests)
        {
            var inner = node.Active[key] is { LocalContext: not null } definition
                ? node with { Active = Contexts.ProcessScoped(node.Active, definition, overrideProtected: true) }
                : node;
            foreach (var nested in value.Items)
            {
                if (nested is not JsonMap map || HasValue(inner.Active, map))
                {
                    throw Error(JsonLdErrorCodes.InvalidNestValue, $"the value of '{key}' is an object without @value, not {Show(nested)}");
                }

                ExpandMembers(inner, map);
            }
        }

        _depth--;
    }

    private bool HasValue(ActiveContext active, JsonMap map)
    {
        foreach (var (key, _) in map.Members)
        {
            if (Contexts.ExpandIri(active, key, vocab: true) is JsonLdKeywords.Value)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Steps 13.5 to 13.14.</summary>
    private void ExpandProperty(NodeExpansion node, string property, string key, JsonItem value)
    {
        var definition = node.Active[key];
        var container = definition?.Container ?? ContainerKinds.None;
        var expanded = definition is { Type: JsonLdKeywords.Json } ? new JsonMap(2) { [JsonLdKeywords.Value] = value, [JsonLdKeywords.Type] = JsonText.JsonType }
            : value is JsonMap map && container.HasFlag(ContainerKinds.Language) ? ExpandLanguageMap(node.Active, definition!, map)
            : value is JsonMap index && (container & (ContainerKinds.Index | ContainerKinds.Type | ContainerKinds.Id)) != 0
                ? ExpandIndexMap(node, definition!, key, index)
            : Expand(node.Active, key, value, node.Frame);
        if (expanded is null)
        {
            return;
        }

        if (container.HasFlag(ContainerKinds.List) && !ExpandedForm.IsList(expanded))
        {
            expanded = new JsonMap(1) { [JsonLdKeywords.List] = expanded.AsArray() };
        }

        if ((container & (ContainerKinds.Graph | ContainerKinds.Id | ContainerKinds.Index)) == ContainerKinds.Graph)
        {
            expanded = new JsonList(expanded.Items.Select(item => new JsonMap(1) { [JsonLdKeywords.Graph] = item.AsArray() }));
        }

        if (definition is { IsReverse: true })
        {
            // Without values there is a map, but no entry in it.
            AddReverse(ReverseMap(node.Result), property, expanded);
        }
        else
        {
            AddValues(node.Result, property, expanded);
        }
    }

    private static JsonMap ReverseMap(JsonMap result)
    {
        if (result[JsonLdKeywords.Reverse] is not JsonMap reverse)
        {
            result[JsonLdKeywords.Reverse] = reverse = new JsonMap(1);
        }

        return reverse;
    }

    private static void AddReverse(JsonMap reverse, string property, JsonItem items)
    {
        foreach (var item in items.Items)
        {
            if (ExpandedForm.IsValue(item) || ExpandedForm.IsList(item))
            {
                throw Error(JsonLdErrorCodes.InvalidReversePropertyValue, $"the value of the reverse property <{property}> is a node, not {Show(item)}");
            }
        }

        if (items is not JsonList { Count: 0 })
        {
            AddValues(reverse, property, items);
        }
    }

    /// <summary>Value Expansion (section 5.3).</summary>
    private JsonMap ExpandValue(ActiveContext active, string property, JsonItem value)
    {
        var definition = active[property];
        var type = definition?.Type;
        if (type is JsonLdKeywords.Id or JsonLdKeywords.Vocab && value is JsonText reference)
        {
            var iri = Contexts.ExpandIri(active, reference.Value, documentRelative: true, vocab: type is JsonLdKeywords.Vocab);
            return new JsonMap(1) { [JsonLdKeywords.Id] = iri is null ? JsonNull.Instance : new JsonText(iri) };
        }

        var result = new JsonMap(2);
        result.Append(JsonLdKeywords.Value, value);
        if (type is not (null or JsonLdKeywords.Id or JsonLdKeywords.Vocab or JsonLdKeywords.None))
        {
            result.Append(JsonLdKeywords.Type, new JsonText(type));
        }
        else if (value is JsonText)
        {
            if ((definition is { HasLanguage: true } ? definition.Language : active.DefaultLanguage) is { } language)
            {
                result.Append(JsonLdKeywords.Language, new JsonText(language));
            }

            if ((definition is { HasDirection: true } ? definition.Direction : active.DefaultDirection) is { } direction)
            {
                result.Append(JsonLdKeywords.Direction, new JsonText(direction));
            }
        }

        return result;
    }
}
