using KnowledgeGraph.Formats.JsonLd.Contexts;
using KnowledgeGraph.Formats.JsonLd.Json;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Formats.JsonLd.Expansion;

/// <summary>The Expansion Algorithm (JSON-LD 1.1 API, section 5.1). Results are C# null where the algorithm gives null.</summary>
/// <param name="session">Options and contexts.</param>
/// <param name="baseUrl">Where the document is.</param>
/// <param name="frameExpansion">Whether the document is a frame.</param>
internal sealed partial class Expander(JsonLdSession session, string? baseUrl, bool frameExpansion = false)
{
    private readonly bool _ordered = session.Options.Ordered;
    private int _depth;

    private ContextProcessor Contexts => session.Contexts;

    public JsonItem? Expand(ActiveContext active, JsonItem element) => Begin(active, null, element);

    /// <summary>An item of an <c>@graph</c>.</summary>
    public JsonItem? ExpandGraphItem(ActiveContext active, JsonItem item) => Begin(active, JsonLdKeywords.Graph, item);

    /// <summary>An error may have left the work before at any depth.</summary>
    private JsonItem? Begin(ActiveContext active, string? property, JsonItem element)
    {
        _depth = 0;
        return Expand(active, property, element, frameExpansion);
    }

    private JsonItem? Expand(ActiveContext active, string? property, JsonItem element, bool frame, bool fromMap = false)
    {
        switch (element)
        {
            case JsonNull:
                return null;
            case JsonList list:
                return ExpandList(active, property, list, frame, fromMap);
            case JsonMap map:
                session.RequireNesting(++_depth);
                var result = ExpandMap(active, property, map, frame && property is not JsonLdKeywords.Default, fromMap);
                _depth--;
                return result;
            default:
                return ExpandScalar(active, property, element);
        }
    }

    /// <summary>Step 4.</summary>
    private JsonMap? ExpandScalar(ActiveContext active, string? property, JsonItem element)
    {
        if (property is null or JsonLdKeywords.Graph)
        {
            return null;
        }

        if (active[property] is { LocalContext: not null } definition)
        {
            // As for objects, also protected terms may change: what stands in the property does not matter for that.
            active = Contexts.ProcessScoped(active, definition, overrideProtected: true);
        }

        return ExpandValue(active, property, element);
    }

    /// <summary>Step 5.</summary>
    private JsonList ExpandList(ActiveContext active, string? property, JsonList element, bool frame, bool fromMap)
    {
        session.RequireNesting(++_depth);
        var isList = property is not null && active[property] is { } definition && definition.Has(ContainerKinds.List);
        var result = new JsonList();
        foreach (var item in element)
        {
            switch (Expand(active, property, item, frame, fromMap))
            {
                case null:
                    break;
                case JsonList expanded when isList:
                    result.Add(new JsonMap(1) { [JsonLdKeywords.List] = expanded });
                    break;
                case var expanded:
                    result.AddItems(expanded);
                    break;
            }
        }

        _depth--;
        return result;
    }

    /// <summary>Steps 7 to 12.</summary>
    private JsonItem? ExpandMap(ActiveContext active, string? property, JsonMap element, bool frame, bool fromMap)
    {
        var definition = property is null ? null : active[property];
        if (active.PreviousContext is { } previous && !fromMap && !KeepsContext(active, element))
        {
            active = previous;
        }

        if (definition?.LocalContext is not null)
        {
            active = Contexts.ProcessScoped(active, definition, overrideProtected: true);
        }

        if (element[JsonLdKeywords.Context] is { } context)
        {
            active = Contexts.Process(active, context, baseUrl);
        }

        var typeScoped = active;
        var types = TypeEntries(typeScoped, element);
        foreach (var type in types)
        {
            active = ProcessTypeScoped(active, typeScoped, type);
        }

        var node = new NodeExpansion(active, typeScoped, property, IsJson(active, types), frame);
        ExpandMembers(node, element);
        return FinishMap(node);
    }

    /// <summary>Step 7: values, and references to nodes, belong to the node around them.</summary>
    private bool KeepsContext(ActiveContext active, JsonMap element)
    {
        foreach (var (key, _) in element.Members)
        {
            var expanded = Contexts.ExpandIri(active, key, vocab: true);
            if (expanded is JsonLdKeywords.Value || (expanded is JsonLdKeywords.Id && element.Count == 1))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The values of entries that expand to <c>@type</c>, by the code points of their keys.</summary>
    private JsonItem[] TypeEntries(ActiveContext active, JsonMap element)
    {
        var count = 0;
        JsonItem? only = null;
        foreach (var (key, value) in element.Members)
        {
            if (Contexts.ExpandIri(active, key, vocab: true) is JsonLdKeywords.Type)
            {
                count++;
                only = value;
            }
        }

        return count switch
        {
            0 => [],
            1 => [only!],
            _ => [.. element.Sorted().Where(entry => Contexts.ExpandIri(active, entry.Key, vocab: true) is JsonLdKeywords.Type).Select(entry => entry.Value)],
        };
    }

    /// <summary>Step 11.2.</summary>
    private ActiveContext ProcessTypeScoped(ActiveContext active, ActiveContext typeScoped, JsonItem types)
    {
        if (types is JsonText only)
        {
            return ProcessTypeScoped(active, typeScoped, only.Value);
        }

        if (types is JsonList list)
        {
            foreach (var type in list.OfType<JsonText>().Select(type => type.Value).Order(Comparer<string>.Create(CodePoints.Compare)))
            {
                active = ProcessTypeScoped(active, typeScoped, type);
            }
        }

        return active;
    }

    private ActiveContext ProcessTypeScoped(ActiveContext active, ActiveContext typeScoped, string type) =>
        typeScoped[type] is { LocalContext: not null } definition ? Contexts.ProcessScoped(active, definition, propagate: false) : active;

    /// <summary>Step 12: whether the input type is <c>@json</c>.</summary>
    private bool IsJson(ActiveContext active, JsonItem[] types)
    {
        if (types is [])
        {
            return false;
        }

        var last = types[0] is JsonList { Count: > 0 } list ? list[^1] : types[0];
        return last.AsString is { } text && Contexts.ExpandIri(active, text, vocab: true) is JsonLdKeywords.Json;
    }

    /// <summary>Adds a value, or each value of an array, to an entry that is an array (add value, as array).</summary>
    private static void AddValues(JsonMap map, string property, JsonItem value)
    {
        if (map[property] is JsonList values)
        {
            values.AddItems(value);
        }
        else
        {
            var all = new JsonList();
            if (map[property] is { } only)
            {
                all.Add(only);
            }

            all.AddItems(value);
            map[property] = all;
        }
    }

    private static JsonLdException Error(string code, string message) => new(code, message);

    private static string Show(JsonItem item)
    {
        var text = item.ToString();
        return text.Length <= 100 ? text : text[..100] + "...";
    }
}
