using System.Text.Json;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Articles.Json;

/// <summary>Texts in JSON. One that holds half of a surrogate pair is no Unicode text and stands as its code units, so that nothing is lost.</summary>
internal static class JsonWords
{
    public const string CodeUnits = "utf16";

    public static void Write(this Utf8JsonWriter json, string name, string? words)
    {
        if (words is not null)
        {
            json.WritePropertyName(name);
            json.Write(words);
        }
    }

    public static void Write(this Utf8JsonWriter json, string words)
    {
        if (CodePoints.IsWellFormed(words))
        {
            json.WriteStringValue(words);
            return;
        }

        json.WriteStartObject();
        json.WritePropertyName(CodeUnits);
        json.WriteStartArray();
        foreach (var unit in words)
        {
            json.WriteNumberValue((int)unit);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static void Write(this Utf8JsonWriter json, string name, IReadOnlyList<string> words)
    {
        if (words.Count > 0)
        {
            json.WritePropertyName(name);
            json.WriteStartArray();
            foreach (var one in words)
            {
                json.Write(one);
            }

            json.WriteEndArray();
        }
    }

    public static void Write(this Utf8JsonWriter json, string name, int? number)
    {
        if (number is { } value)
        {
            json.WriteNumber(name, value);
        }
    }

    public static void Write(this Utf8JsonWriter json, string name, DateOnly? day)
    {
        if (day is { } value)
        {
            json.WriteString(name, value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        }
    }
}
