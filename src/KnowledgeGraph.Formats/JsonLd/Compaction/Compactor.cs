using KnowledgeGraph.Formats.JsonLd.Contexts;
using KnowledgeGraph.Formats.JsonLd.Json;

namespace KnowledgeGraph.Formats.JsonLd.Compaction;

/// <summary>Expanded JSON-LD in the words of a context (JSON-LD 1.1 API, section 6.1, Compaction).</summary>
/// <param name="session">Options, limits, contexts.</param>
/// <param name="isLossless">
/// Whether names and terms are passed over that the standard's algorithm would choose, but a reader would take for something else.
/// </param>
internal sealed partial class Compactor(JsonLdSession session, bool isLossless = false)
{
    private readonly ScopedContexts _scoped = new(session.Contexts, isLossless);
    private readonly bool _compactArrays = session.Options.CompactArrays;
    private int _depth;

    public JsonItem Compact(ActiveContext context, string? property, JsonItem element)
    {
        switch (element)
        {
            case JsonList list:
                return CompactList(context, property, list);
            case JsonMap map:
                session.RequireNesting(++_depth);
                var result = CompactMap(context, property, map);
                _depth--;
                return result;
            default:
                return element;
        }
    }

    private JsonItem CompactList(ActiveContext context, string? property, JsonList list)
    {
        var result = new JsonList();
        foreach (var item in list)
        {
            if (Compact(context, property, item) is var compacted and not JsonNull)
            {
                result.Add(compacted);
            }
        }

        var keepsArray = property is "@graph" or "@set" || (ContainerOf(context, property) & (ContainerKinds.List | ContainerKinds.Set)) != 0;
        return result.Count != 1 || !_compactArrays || keepsArray ? result : result[0];
    }

    private JsonItem CompactMap(ActiveContext context, string? property, JsonMap element)
    {
        var typeScoped = context;

        // Also where the context ends here, its terms say what is in the property.
        var definition = property is null ? null : context[property];

        // A type-scoped context ends at the next node object.
        if (context.PreviousContext is { } previous && !element.Contains("@value") && !(element.Count == 1 && element.Contains("@id")))
        {
            context = previous;
        }

        context = _scoped.OfProperty(context, definition);
        if ((element.Contains("@value") || element.Contains("@id")) && ValueCompaction.TryCompact(context, _scoped.Names(context), property, element, out var scalar))
        {
            return scalar;
        }

        if (element["@list"] is { } items && (ContainerOf(context, property) & ContainerKinds.List) != 0)
        {
            return Compact(context, property, items);
        }

        context = _scoped.OfTypes(context, typeScoped, element["@type"]);
        var result = new JsonMap();
        foreach (var (key, value) in element.InOrder(session.Options.Ordered))
        {
            CompactEntry(new Place(context, typeScoped, property, result), key, value);
        }

        return result;
    }

    private void CompactEntry(in Place place, string key, JsonItem value)
    {
        var names = _scoped.Names(place.Context);
        switch (key)
        {
            case "@id":
                place.Result[names.Vocabulary(key)] = value is JsonText id ? new JsonText(names.Document(id.Value)) : value;
                break;
            case "@type":
                CompactTypes(place, names, value);
                break;
            case "@reverse":
                CompactReverse(place, names, value);
                break;
            case "@preserve":
                var preserved = Compact(place.Context, place.Property, value);
                if (value is not JsonList { Count: 0 })
                {
                    place.Result[key] = preserved;
                }

                break;
            case "@index" when (ContainerOf(place.Context, place.Property) & ContainerKinds.Index) != 0:
                break;
            case "@direction" or "@index" or "@language" or "@value":
                place.Result[names.Vocabulary(key)] = value;
                break;
            default:
                CompactProperty(place, names, key, value);
                break;
        }
    }

    private void CompactTypes(in Place place, IriCompactor names, JsonItem value)
    {
        var typeNames = _scoped.Names(place.TypeScoped);
        var alias = names.Vocabulary("@type");

        // The type of a value object is no array, whatever the alias of @type says.
        var asArray = value is JsonList && (!_compactArrays || (!session.Is10 && (ContainerOf(place.Context, alias) & ContainerKinds.Set) != 0));
        foreach (var type in value.Items)
        {
            place.Result.AddValue(alias, type is JsonText text ? new JsonText(typeNames.Vocabulary(text.Value)) : type, asArray);
        }

        if (value is JsonList { Count: 0 })
        {
            place.Result.AddValue(alias, value, asArray);
        }
    }

    private void CompactReverse(in Place place, IriCompactor names, JsonItem value)
    {
        if (Compact(place.Context, "@reverse", value) is not JsonMap compacted)
        {
            return;
        }

        foreach (var (property, item) in compacted.ToArray())
        {
            if (place.Context[property] is { IsReverse: true } definition)
            {
                var asArray = !_compactArrays || (definition.Container & ContainerKinds.Set) != 0;
                place.Result.AddValue(property, item, asArray);
                compacted.Remove(property);
            }
        }

        if (compacted.Count > 0)
        {
            place.Result[names.Vocabulary("@reverse")] = compacted;
        }
    }

    private static ContainerKinds ContainerOf(ActiveContext context, string? property) =>
        property is not null && context[property] is { } definition ? definition.Container : ContainerKinds.None;

    /// <summary>Where a map is being compacted: its contexts, the property that holds it, and what comes of it.</summary>
    private readonly record struct Place(ActiveContext Context, ActiveContext TypeScoped, string? Property, JsonMap Result);
}
