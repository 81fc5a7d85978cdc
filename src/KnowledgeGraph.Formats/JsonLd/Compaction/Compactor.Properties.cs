using KnowledgeGraph.Formats.JsonLd.Contexts;
using KnowledgeGraph.Formats.JsonLd.Expansion;
using KnowledgeGraph.Formats.JsonLd.Json;

namespace KnowledgeGraph.Formats.JsonLd.Compaction;

/// <content>Properties and their containers (section 6.1, steps 12.7 and 12.8).</content>
internal sealed partial class Compactor
{
    private void CompactProperty(in Place place, IriCompactor names, string key, JsonItem value)
    {
        var insideReverse = place.Property is "@reverse";
        if (value is JsonList { Count: 0 })
        {
            var empty = names.Property(key, value, insideReverse);
            NestOf(place, empty).AddValue(empty, new JsonList(), asArray: true);
        }

        foreach (var item in value.Items)
        {
            var name = names.Property(key, item, insideReverse);
            if (isLossless && !TermFitness.CanHold(place.Context, place.Context[name], item, value.Items.Count, isTaken: NestOf(place, name).Contains(name)))
            {
                name = names.Untyped(key);
            }

            var container = ContainerOf(place.Context, name);
            var target = new Target(
                NestOf(place, name), name, container, AsArray: !_compactArrays || (container & ContainerKinds.Set) != 0 || name is "@graph" or "@list");
            CompactItem(place.Context, names, target, item);
        }
    }

    private void CompactItem(ActiveContext context, IriCompactor names, in Target target, JsonItem item)
    {
        var map = item as JsonMap;
        var list = map?["@list"];
        var isGraph = map is not null && ExpandedForm.IsGraph(map);
        var compacted = Compact(context, target.Name, list ?? (isGraph ? map!["@graph"]! : item));
        if (list is not null)
        {
            AddList(names, target, map!, compacted);
        }
        else if (isGraph)
        {
            AddGraph(names, target, map!, compacted);
        }
        else if ((target.Container & (ContainerKinds.Language | ContainerKinds.Index | ContainerKinds.Id | ContainerKinds.Type)) != 0
            && (target.Container & ContainerKinds.Graph) == 0)
        {
            AddToMap(context, names, target, item, compacted);
        }
        else
        {
            target.Holder.AddValue(target.Name, compacted, target.AsArray);
        }
    }

    private static void AddList(IriCompactor names, in Target target, JsonMap expanded, JsonItem compacted)
    {
        var items = compacted.AsArray();
        if ((target.Container & ContainerKinds.List) != 0)
        {
            target.Holder[target.Name] = items;
            return;
        }

        var wrapped = new JsonMap { [names.Vocabulary("@list")] = items };
        if (expanded["@index"] is { } index)
        {
            wrapped[names.Vocabulary("@index")] = index;
        }

        target.Holder.AddValue(target.Name, wrapped, target.AsArray);
    }

    private static void AddGraph(IriCompactor names, in Target target, JsonMap expanded, JsonItem compacted)
    {
        var id = expanded.Text("@id");
        if (target.Container.HasFlag(ContainerKinds.Graph | ContainerKinds.Id))
        {
            target.MapObject().AddValue(id is null ? names.Vocabulary("@none") : names.Document(id), compacted, target.AsArray);
        }
        else if (id is null && target.Container.HasFlag(ContainerKinds.Graph | ContainerKinds.Index))
        {
            target.MapObject().AddValue(expanded.Text("@index") ?? names.Vocabulary("@none"), compacted, target.AsArray);
        }
        else if (id is null && (target.Container & ContainerKinds.Graph) != 0)
        {
            // Several nodes in an array would be read as several graphs.
            target.Holder.AddValue(
                target.Name, compacted is JsonList { Count: > 1 } ? new JsonMap { [names.Vocabulary("@included")] = compacted } : compacted, target.AsArray);
        }
        else
        {
            var graph = new JsonMap { [names.Vocabulary("@graph")] = compacted };
            if (id is not null)
            {
                graph[names.Vocabulary("@id")] = new JsonText(names.Document(id));
            }

            if (expanded["@index"] is { } index)
            {
                graph[names.Vocabulary("@index")] = index;
            }

            target.Holder.AddValue(target.Name, graph, target.AsArray);
        }
    }

    private void AddToMap(ActiveContext context, IriCompactor names, in Target target, JsonItem item, JsonItem compacted)
    {
        var expanded = item as JsonMap;
        string? key = null;
        if ((target.Container & ContainerKinds.Language) != 0)
        {
            if (expanded is not null && expanded.Contains("@value"))
            {
                compacted = expanded["@value"]!;
            }

            key = expanded?.Text("@language");
        }
        else if ((target.Container & ContainerKinds.Index) != 0)
        {
            key = IndexOf(context, names, target, expanded, compacted);
        }
        else if ((target.Container & ContainerKinds.Id) != 0)
        {
            var alias = names.Vocabulary("@id");
            key = (compacted as JsonMap)?.Text(alias);
            (compacted as JsonMap)?.Remove(alias);
        }
        else
        {
            (key, compacted) = TypeOf(context, names, target, expanded, compacted);
        }

        target.MapObject().AddValue(key ?? names.Vocabulary("@none"), compacted, target.AsArray);
    }

    private string? IndexOf(ActiveContext context, IriCompactor names, in Target target, JsonMap? expanded, JsonItem compacted)
    {
        var index = context[target.Name]?.IndexMapping ?? "@index";
        return index is "@index" ? expanded?.Text("@index") : TakeFirst(compacted, KeyOf(context, names, compacted, index));
    }

    /// <summary>The key under which a property stands in an object; which term it is depends on the value.</summary>
    private string KeyOf(ActiveContext context, IriCompactor names, JsonItem compacted, string property)
    {
        var iri = session.Contexts.ExpandIri(context, property, vocab: true) ?? property;
        var name = names.Vocabulary(iri);
        if (compacted is JsonMap map && !map.Contains(name))
        {
            foreach (var (key, _) in map.Members)
            {
                if (string.Equals(session.Contexts.ExpandIri(context, key, vocab: true), iri, StringComparison.Ordinal))
                {
                    return key;
                }
            }
        }

        return name;
    }

    private (string? Key, JsonItem Compacted) TypeOf(ActiveContext context, IriCompactor names, in Target target, JsonMap? expanded, JsonItem compacted)
    {
        var key = TakeFirst(compacted, names.Vocabulary("@type"));

        // A string is read in the context of the type in the key, which may know the property as something else.
        var mayBeString = !isLossless || key is null || context[key]?.LocalContext is null;
        if (mayBeString && compacted is JsonMap { Count: 1 } rest && rest.Contains(names.Vocabulary("@id")) && expanded?["@id"] is { } id)
        {
            // With its type in the key a bare reference may be a string.
            compacted = Compact(context, target.Name, new JsonMap { ["@id"] = id });
        }

        return (key, compacted);
    }

    /// <summary>Takes the first value of an entry out of a map if it is a string, which then becomes a key above.</summary>
    private static string? TakeFirst(JsonItem item, string key)
    {
        if (item is not JsonMap map || map[key] is not { } value)
        {
            return null;
        }

        if (value is JsonText text)
        {
            map.Remove(key);
            return text.Value;
        }

        if (value is not JsonList { Count: > 0 } list || list[0] is not JsonText first)
        {
            return null;
        }

        map.Remove(key);
        for (var i = 1; i < list.Count; i++)
        {
            map.AddValue(key, list[i], asArray: false);
        }

        return first.Value;
    }

    /// <summary>The map that holds a property: the node itself, or one under a @nest term.</summary>
    private static JsonMap NestOf(in Place place, string name)
    {
        if (place.Context[name]?.NestValue is not { } nest)
        {
            return place.Result;
        }

        if (nest is not "@nest" && place.Context[nest]?.Iri is not "@nest")
        {
            throw new JsonLdException(
                JsonLdErrorCodes.InvalidNestValue, $"The @nest of the term '{name}' is neither '@nest' nor a term for it, but '{nest}'.");
        }

        if (place.Result[nest] is JsonMap inner)
        {
            return inner;
        }

        var created = new JsonMap();
        place.Result[nest] = created;
        return created;
    }

    /// <summary>Where a value goes: into which map, under which name, in which shape.</summary>
    private readonly record struct Target(JsonMap Holder, string Name, ContainerKinds Container, bool AsArray)
    {
        public JsonMap MapObject()
        {
            if (Holder[Name] is JsonMap map)
            {
                return map;
            }

            var created = new JsonMap();
            Holder[Name] = created;
            return created;
        }
    }
}
