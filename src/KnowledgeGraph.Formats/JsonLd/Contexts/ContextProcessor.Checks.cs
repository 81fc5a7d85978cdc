using KnowledgeGraph.Formats.JsonLd.Json;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Formats.JsonLd.Contexts;

/// <content>What entries of contexts must be like.</content>
internal sealed partial class ContextProcessor
{
    public static bool IsIriOrBlankNode(string text) => IriReference.IsAbsolute(text) || text.StartsWith("_:", StringComparison.Ordinal);

    private static JsonLdException Error(string code, string message) => new(code, message);

    private static string Show(JsonItem item)
    {
        var text = item.ToString();
        return text.Length <= 100 ? text : text[..100] + "...";
    }

    private void Require11(string code, string keyword)
    {
        if (session.Is10)
        {
            throw Error(code, $"{keyword} is of JSON-LD 1.1, and the processing mode is json-ld-1.0");
        }
    }

    private static bool Boolean(JsonItem value, string code, string keyword) =>
        (value as JsonBoolean ?? throw Error(code, $"{keyword} is true or false, not {Show(value)}")).Value;

    private static string? TextOrNull(JsonItem value, string code, string keyword) =>
        value.IsNull ? null : value.AsString ?? throw Error(code, $"{keyword} is a string or null, not {Show(value)}");

    private static string? Direction(JsonItem value) => value switch
    {
        JsonNull => null,
        JsonText { Value: "ltr" or "rtl" } text => text.Value,
        _ => throw Error(JsonLdErrorCodes.InvalidBaseDirection, $"@direction is \"ltr\", \"rtl\" or null, not {Show(value)}"),
    };

    /// <summary>Section 4.2.2, step 21.1 and 21.2.</summary>
    private ContainerKinds Container(JsonItem value)
    {
        if (session.Is10 && !(value.AsString is JsonLdKeywords.Index or JsonLdKeywords.Language or JsonLdKeywords.List or JsonLdKeywords.Set))
        {
            throw Error(JsonLdErrorCodes.InvalidContainerMapping, $"{Show(value)} is no @container of JSON-LD 1.0");
        }

        var kinds = ContainerKinds.None;
        foreach (var item in value.Items)
        {
            var kind = Kind(item.AsString);
            if (kind == ContainerKinds.None || kinds.HasFlag(kind))
            {
                throw Error(JsonLdErrorCodes.InvalidContainerMapping, $"{Show(value)} is no @container");
            }

            kinds |= kind;
        }

        var withoutSet = kinds & ~ContainerKinds.Set;
        var isAllowed = kinds == ContainerKinds.Set
            || kinds == ContainerKinds.List
            || (withoutSet is ContainerKinds.Graph or ContainerKinds.Id or ContainerKinds.Index or ContainerKinds.Type or ContainerKinds.Language)
            || withoutSet == (ContainerKinds.Graph | ContainerKinds.Id)
            || withoutSet == (ContainerKinds.Graph | ContainerKinds.Index);
        return isAllowed ? kinds : throw Error(JsonLdErrorCodes.InvalidContainerMapping, $"{Show(value)} is no @container");
    }

    private static ContainerKinds Kind(string? keyword) => keyword switch
    {
        JsonLdKeywords.Graph => ContainerKinds.Graph,
        JsonLdKeywords.Id => ContainerKinds.Id,
        JsonLdKeywords.Index => ContainerKinds.Index,
        JsonLdKeywords.Language => ContainerKinds.Language,
        JsonLdKeywords.List => ContainerKinds.List,
        JsonLdKeywords.Set => ContainerKinds.Set,
        JsonLdKeywords.Type => ContainerKinds.Type,
        _ => ContainerKinds.None,
    };
}
