using System.Text.Json;

namespace KnowledgeGraph.Extraction.Models.Asking;

/// <summary>The JSON schema of an answer, for models that can be held to one. It is advice: every answer is checked as if there were none.</summary>
internal static class AnswerSchema
{
    public const string Name = "facts";

    private static readonly string[] Members =
        ["relation", "subject", "subjectKind", "object", "objectKind", "outcome", "category", "year", "work", "workKind", "character", "job", "text", "quote", "before", "confidence"];

    /// <summary>The schema of answers with these relations.</summary>
    public static JsonElement Make(IReadOnlyList<string> relations, bool hasRecords)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("type", "object");
            json.WriteBoolean("additionalProperties", false);
            Required(json, ["facts"]);
            json.WriteStartObject("properties");
            json.WriteStartObject("facts");
            json.WriteString("type", "array");
            json.WriteStartObject("items");
            Fact(json, relations, hasRecords);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        using var document = JsonDocument.Parse(stream.ToArray());
        return document.RootElement.Clone();
    }

    private static void Fact(Utf8JsonWriter json, IReadOnlyList<string> relations, bool hasRecords)
    {
        json.WriteString("type", "object");
        json.WriteBoolean("additionalProperties", false);
        Required(json, [.. Members, .. hasRecords ? ["values"] : Array.Empty<string>()]);
        json.WriteStartObject("properties");
        Words(json, "relation", canBeNull: false, [.. relations]);
        Words(json, "subject", canBeNull: hasRecords);
        Words(json, "subjectKind", canBeNull: hasRecords, [.. ThingWords.Words(ThingKinds.Person | ThingKinds.Organization | ThingKinds.AnyWork)]);
        Words(json, "object", canBeNull: true);
        Words(json, "objectKind", canBeNull: true, [.. ThingWords.Words(ThingKinds.Person | ThingKinds.Organization | ThingKinds.AnyWork | ThingKinds.Award)]);
        Words(json, "outcome", canBeNull: true, ["won", "nominated", "not-won"]);
        Words(json, "category", canBeNull: true);
        Typed(json, "year", ["integer", "null"]);
        Words(json, "work", canBeNull: true);
        Words(json, "workKind", canBeNull: true, [.. ThingWords.Words(ThingKinds.AnyWork)]);
        foreach (var name in (ReadOnlySpan<string>)["character", "job", "text"])
        {
            Words(json, name, canBeNull: true);
        }

        Words(json, "quote", canBeNull: false);
        Words(json, "before", canBeNull: true);
        Typed(json, "confidence", ["number"]);
        if (hasRecords)
        {
            Values(json);
        }

        json.WriteEndObject();
    }

    private static void Values(Utf8JsonWriter json)
    {
        json.WriteStartObject("values");
        Types(json, ["array", "null"]);
        json.WriteStartObject("items");
        json.WriteString("type", "object");
        json.WriteBoolean("additionalProperties", false);
        Required(json, ["slot", "value"]);
        json.WriteStartObject("properties");
        Words(json, "slot", canBeNull: false);
        Words(json, "value", canBeNull: false);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Words(Utf8JsonWriter json, string name, bool canBeNull, params ReadOnlySpan<string> values)
    {
        json.WriteStartObject(name);
        Types(json, canBeNull ? ["string", "null"] : ["string"]);
        if (values.Length > 0)
        {
            json.WriteStartArray("enum");
            foreach (var value in values)
            {
                json.WriteStringValue(value);
            }

            if (canBeNull)
            {
                json.WriteNullValue();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Typed(Utf8JsonWriter json, string name, ReadOnlySpan<string> types)
    {
        json.WriteStartObject(name);
        Types(json, types);
        json.WriteEndObject();
    }

    private static void Types(Utf8JsonWriter json, ReadOnlySpan<string> types)
    {
        if (types.Length == 1)
        {
            json.WriteString("type", types[0]);
            return;
        }

        List(json, "type", types);
    }

    private static void Required(Utf8JsonWriter json, ReadOnlySpan<string> names) => List(json, "required", names);

    private static void List(Utf8JsonWriter json, string name, ReadOnlySpan<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
