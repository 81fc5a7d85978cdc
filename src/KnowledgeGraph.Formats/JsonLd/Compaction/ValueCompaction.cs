using System.Diagnostics.CodeAnalysis;
using KnowledgeGraph.Formats.JsonLd.Contexts;
using KnowledgeGraph.Formats.JsonLd.Json;

namespace KnowledgeGraph.Formats.JsonLd.Compaction;

/// <summary>Value objects and references as bare values (JSON-LD 1.1 API, section 6.4, Value Compaction).</summary>
internal static class ValueCompaction
{
    /// <summary>The value without its object if the property's definition brings back the rest; false if it does not.</summary>
    public static bool TryCompact(ActiveContext context, IriCompactor names, string? property, JsonMap value, [NotNullWhen(true)] out JsonItem? result)
    {
        result = null;
        var definition = property is null ? null : context[property];
        var index = value.Contains("@index");
        if (value.Text("@id") is { } id && value.Count == (index ? 2 : 1))
        {
            result = definition?.Type switch
            {
                "@id" => new JsonText(names.Document(id)),
                "@vocab" => new JsonText(names.Vocabulary(id)),
                _ => null,
            };
            return result is not null;
        }

        if (!value.Contains("@value") || (index && ((definition?.Container ?? default) & ContainerKinds.Index) == 0))
        {
            return false;
        }

        result = value["@value"]!;
        if (value["@type"] is { } type)
        {
            return type is JsonText text && string.Equals(text.Value, definition?.Type, StringComparison.Ordinal)
                && (result is not (JsonList or JsonMap or JsonNull) || definition!.Type is "@json");
        }

        if (definition?.Type is "@none")
        {
            return false;
        }

        return result is not JsonText || HasDefaults(context, definition, value);
    }

    /// <summary>Whether language and direction are those that a bare string gets here.</summary>
    private static bool HasDefaults(ActiveContext context, TermDefinition? definition, JsonMap value)
    {
        var language = definition is { HasLanguage: true } ? definition.Language : context.DefaultLanguage;
        var direction = definition is { HasDirection: true } ? definition.Direction : context.DefaultDirection;
        return string.Equals(value.Text("@language"), language, StringComparison.OrdinalIgnoreCase)
            && string.Equals(value.Text("@direction"), direction, StringComparison.Ordinal);
    }
}
