namespace KnowledgeGraph.Formats.JsonLd.Json;

/// <summary>True or false.</summary>
internal sealed class JsonBoolean : JsonItem
{
    public static readonly JsonBoolean True = new(true);
    public static readonly JsonBoolean False = new(false);

    private JsonBoolean(bool value) => Value = value;

    public bool Value { get; }

    public static JsonBoolean Of(bool value) => value ? True : False;
}
