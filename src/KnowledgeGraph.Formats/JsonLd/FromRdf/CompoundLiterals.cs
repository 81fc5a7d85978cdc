using System.Text;
using KnowledgeGraph.Formats.JsonLd.Json;
using KnowledgeGraph.Formats.Syntax;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Formats.JsonLd.FromRdf;

/// <summary>
/// Blank nodes that stand for a string with a direction (the option <c>rdfDirection: compound-literal</c>): <c>rdf:value</c>,
/// <c>rdf:direction</c>, and maybe <c>rdf:language</c>.
/// </summary>
internal static class CompoundLiterals
{
    public const string Direction = RdfVocabulary.Namespace + "direction";
    private const string Language = RdfVocabulary.Namespace + "language";
    private static readonly string Value = RdfVocabulary.Value.Value;

    /// <exception cref="JsonLdException">A language or a direction is malformed.</exception>
    public static void Convert(RdfGraph graph, Func<RdfNode, RdfUsage?> onlyUsage)
    {
        foreach (var node in graph.CompoundLiterals)
        {
            if (!node.IsGone && onlyUsage(node) is { } usage && IsCompoundLiteral(node.Map))
            {
                Replace(node, usage.Value);
            }
        }
    }

    private static bool IsCompoundLiteral(JsonMap map) =>
        TextOf(map, Value) is not null
        && TextOf(map, Direction) is not null
        && (!map.Contains(Language) || TextOf(map, Language) is not null)
        && map.Count == (map.Contains(Language) ? 4 : 3);

    private static void Replace(RdfNode node, JsonMap value)
    {
        var language = TextOf(node.Map, Language);
        if (language is not null && !LanguageTags.IsWellFormed(Encoding.UTF8.GetBytes(language)))
        {
            throw new JsonLdException(JsonLdErrorCodes.InvalidLanguageTaggedString, $"The rdf:language '{language}' is no language tag.");
        }

        var direction = TextOf(node.Map, Direction)!;
        if (direction is not ("ltr" or "rtl"))
        {
            throw new JsonLdException(JsonLdErrorCodes.InvalidBaseDirection, $"The rdf:direction is 'ltr' or 'rtl', not '{direction}'.");
        }

        value.Remove("@id");
        value["@value"] = new JsonText(TextOf(node.Map, Value)!);
        if (language is not null)
        {
            value["@language"] = new JsonText(language);
        }

        value["@direction"] = new JsonText(direction);
        node.IsGone = true;
    }

    /// <summary>The only value of a property if that is a plain string.</summary>
    private static string? TextOf(JsonMap map, string property) =>
        map[property] is JsonList values && values is [JsonMap { Count: 1 } value] ? value.Text("@value") : null;
}
