namespace KnowledgeGraph.Formats.JsonLd.Json;

/// <summary>A string, escapes undone.</summary>
internal sealed class JsonText(string value) : JsonItem
{
    public string Value { get; } = value;
}
