namespace KnowledgeGraph.Formats.JsonLd.Json;

/// <summary>The JSON null.</summary>
internal sealed class JsonNull : JsonItem
{
    public static readonly JsonNull Instance = new();

    private JsonNull()
    {
    }
}
