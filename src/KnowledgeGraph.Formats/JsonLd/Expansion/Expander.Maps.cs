using KnowledgeGraph.Formats.JsonLd.Contexts;
using KnowledgeGraph.Formats.JsonLd.Json;

namespace KnowledgeGraph.Formats.JsonLd.Expansion;

/// <content>Language maps and the other maps of containers (steps 13.7 and 13.8).</content>
internal sealed partial class Expander
{
    private JsonList ExpandLanguageMap(ActiveContext active, TermDefinition definition, JsonMap map)
    {
        var direction = definition.HasDirection ? definition.Direction : active.DefaultDirection;
        var result = new JsonList();
        foreach (var (language, values) in map.InOrder(_ordered))
        {
            foreach (var item in values.Items)
            {
                if (item.IsNull)
                {
                    continue;
                }

                if (item is not JsonText)
                {
                    throw Error(JsonLdErrorCodes.InvalidLanguageMapValue, $"a language map holds strings, not {Show(item)}");
                }

                var value = new JsonMap(3) { [JsonLdKeywords.Value] = item };
                if (language is not JsonLdKeywords.None && Contexts.ExpandIri(active, language, vocab: true) is not JsonLdKeywords.None)
                {
                    value.Append(JsonLdKeywords.Language, new JsonText(language));
                }

                if (direction is not null)
                {
                    value.Append(JsonLdKeywords.Direction, new JsonText(direction));
                }

                result.Add(value);
            }
        }

        return result;
    }

    private JsonList ExpandIndexMap(NodeExpansion node, TermDefinition definition, string key, JsonMap map)
    {
        var result = new JsonList();
        foreach (var (index, value) in map.InOrder(_ordered))
        {
            var context = MapContext(node.Active, definition, index);
            var expandedIndex = Contexts.ExpandIri(node.Active, index, vocab: true);
            if (Expand(context, key, value.AsArray(), node.Frame, fromMap: true) is not { } items)
            {
                continue;
            }

            foreach (var item in items.Items)
            {
                var entry = definition.Has(ContainerKinds.Graph) && !ExpandedForm.IsGraph(item)
                    ? new JsonMap(2) { [JsonLdKeywords.Graph] = item.AsArray() }
                    : (JsonMap)item;
                if (expandedIndex is not JsonLdKeywords.None)
                {
                    AddIndex(node.Active, definition, entry, index, expandedIndex);
                }

                result.Add(entry);
            }
        }

        return result;
    }

    /// <summary>Steps 13.8.3.1 to 13.8.3.3.</summary>
    private ActiveContext MapContext(ActiveContext active, TermDefinition definition, string index)
    {
        if ((definition.Container & (ContainerKinds.Id | ContainerKinds.Type)) == 0)
        {
            return active;
        }

        var context = active.PreviousContext ?? active;
        return definition.Has(ContainerKinds.Type) && context[index] is { LocalContext: not null } type
            ? Contexts.ProcessScoped(context, type, propagate: false)
            : context;
    }

    /// <summary>Steps 13.8.3.7.2 to 13.8.3.7.5.</summary>
    private void AddIndex(ActiveContext active, TermDefinition definition, JsonMap item, string index, string? expandedIndex)
    {
        if (definition.Has(ContainerKinds.Index))
        {
            if (definition.IndexMapping is { } indexKey)
            {
                AddIndexProperty(active, item, indexKey, index);
            }
            else if (!item.Contains(JsonLdKeywords.Index))
            {
                item[JsonLdKeywords.Index] = new JsonText(index);
            }
        }
        else if (definition.Has(ContainerKinds.Id))
        {
            RequireNoValue(item, JsonLdKeywords.Id);
            if (!item.Contains(JsonLdKeywords.Id) && Contexts.ExpandIri(active, index, documentRelative: true) is { } id)
            {
                item[JsonLdKeywords.Id] = new JsonText(id);
            }
        }
        else if (definition.Has(ContainerKinds.Type) && expandedIndex is not null)
        {
            RequireNoValue(item, JsonLdKeywords.Type);
            var types = new JsonList(new JsonText(expandedIndex));
            if (item[JsonLdKeywords.Type] is { } present)
            {
                types.AddItems(present);
            }

            item[JsonLdKeywords.Type] = types;
        }
    }

    /// <summary>Step 13.8.3.7.2.</summary>
    private void AddIndexProperty(ActiveContext active, JsonMap item, string indexKey, string index)
    {
        var values = new JsonList(ExpandValue(active, indexKey, new JsonText(index)));
        var property = Contexts.ExpandIri(active, indexKey, vocab: true)!;
        if (item[property] is { } present)
        {
            values.AddItems(present);
        }

        item[property] = values;
        RequireNoValue(item, property);
    }

    private static void RequireNoValue(JsonMap item, string property)
    {
        if (item.Contains(JsonLdKeywords.Value))
        {
            throw Error(JsonLdErrorCodes.InvalidValueObject, $"a value cannot have the {property} that its key in the map stands for");
        }
    }
}
