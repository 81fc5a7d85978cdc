namespace KnowledgeGraph.Formats.JsonLd.Json;

/// <summary>
/// A JSON value as the JSON-LD algorithms see it: lighter and faster than <c>JsonNode</c>, no parents, numbers as they were written,
/// null as a value of its own (a C# null means that there is nothing). Trees are shared freely; who changes a node made it.
/// </summary>
internal abstract class JsonItem
{
    private protected JsonItem()
    {
    }

    public bool IsNull => this is JsonNull;

    /// <summary>A string, number, boolean or null (JSON-LD 1.1: a scalar, or null).</summary>
    public bool IsScalarOrNull => this is not (JsonMap or JsonList);

    /// <summary>The text of a string; null of everything else.</summary>
    public string? AsString => (this as JsonText)?.Value;

    /// <summary>Whether this is the string.</summary>
    public bool Is(string text) => this is JsonText { Value: var value } && string.Equals(value, text, StringComparison.Ordinal);

    /// <summary>This array's items, or this itself as the only one.</summary>
    public IReadOnlyList<JsonItem> Items => this is JsonList array ? array : [this];

    /// <summary>This itself if it is an array; else an array of it alone.</summary>
    public JsonList AsArray() => this as JsonList ?? new JsonList(this);

    /// <summary>JSON on one line.</summary>
    public override string ToString() => System.Text.Encoding.UTF8.GetString(JsonOutput.Write(this));
}
