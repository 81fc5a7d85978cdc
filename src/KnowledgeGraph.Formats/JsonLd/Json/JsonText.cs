namespace KnowledgeGraph.Formats.JsonLd.Json;

/// <summary>A string, escapes undone.</summary>
internal sealed class JsonText(string value) : JsonItem
{
    /// <summary>The type <c>@json</c>.</summary>
    public static readonly JsonText JsonType = new(JsonLdKeywords.Json);

    public string Value { get; } = value;
}
