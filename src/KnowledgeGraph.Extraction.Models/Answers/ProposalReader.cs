using System.Text.Json;
using KnowledgeGraph.Extraction.Models.Checking;

namespace KnowledgeGraph.Extraction.Models.Answers;

/// <summary>Reads one fact of an answer: members of the right types and sizes, each once; members that nobody asked for are passed over.</summary>
internal static class ProposalReader
{
    private const int MaxName = 300;
    private const int MaxWords = 4_000;
    private const int MaxValues = 100;

    private static readonly string[] TextFields = ["quote", "text", "before"];
    private static readonly string[] NameFields = ["relation", "subject", "subjectKind", "object", "objectKind", "outcome", "category", "work", "workKind", "character", "job"];

    /// <summary>Why a fact cannot be read, or null.</summary>
    public static string? Read(JsonElement fact, out Proposal? proposal)
    {
        proposal = null;
        if (fact.ValueKind != JsonValueKind.Object)
        {
            return "it is no object.";
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        int? year = null;
        decimal? confidence = null;
        try
        {
            foreach (var member in fact.EnumerateObject())
            {
                var name = member.Name;
                if (!seen.Add(name))
                {
                    return $"it has two members \"{Shown.Of(name)}\".";
                }

                var fault = name switch
                {
                    "year" => ReadYear(member.Value, out year),
                    "confidence" => ReadConfidence(member.Value, out confidence),
                    "values" => ReadValues(member.Value, values),
                    _ when TextFields.Contains(name, StringComparer.Ordinal) => ReadText(name, member.Value, MaxWords, fields),
                    _ when NameFields.Contains(name, StringComparer.Ordinal) => ReadText(name, member.Value, MaxName, fields),
                    _ => null,
                };
                if (fault is not null)
                {
                    return fault;
                }
            }
        }
        catch (InvalidOperationException)
        {
            return "a string holds half of a surrogate pair.";
        }

        if (!fields.TryGetValue("relation", out var relation) || !fields.TryGetValue("quote", out var quote) || confidence is not { } sure)
        {
            return "it lacks relation, quote or confidence.";
        }

        proposal = new Proposal(relation, quote, sure, year, fields) { Values = values };
        return null;
    }

    private static string? ReadText(string name, JsonElement value, int longest, Dictionary<string, string> fields)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (value.ValueKind != JsonValueKind.String)
        {
            return $"\"{name}\" is no string.";
        }

        var text = value.GetString()!.Trim();
        if (text.Length > longest)
        {
            return $"\"{name}\" has {text.Length} UTF-16 code units; the limit is {longest}.";
        }

        if (text.Length > 0)
        {
            fields[name] = text;
        }

        return null;
    }

    /// <summary>A list of slots with their values.</summary>
    private static string? ReadValues(JsonElement list, Dictionary<string, string> values)
    {
        if (list.ValueKind is JsonValueKind.Null)
        {
            return null;
        }

        if (list.ValueKind != JsonValueKind.Array || list.GetArrayLength() > MaxValues)
        {
            return $"\"values\" is no list of at most {MaxValues} slots.";
        }

        foreach (var item in list.EnumerateArray())
        {
            var pair = new Dictionary<string, string>(StringComparer.Ordinal);
            if (item.ValueKind != JsonValueKind.Object || item.EnumerateObject().Any(member => ReadText(member.Name, member.Value, MaxName, pair) is not null)
                || !pair.TryGetValue("slot", out var slot) || !pair.TryGetValue("value", out var value))
            {
                return "an item of \"values\" is no object with the strings \"slot\" and \"value\".";
            }

            if (!values.TryAdd(slot, value))
            {
                return $"\"values\" has two of the slot \"{Shown.Of(slot)}\".";
            }
        }

        return null;
    }

    private static string? ReadYear(JsonElement value, out int? year)
    {
        year = null;
        if (value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (value.ValueKind != JsonValueKind.Number || !value.TryGetInt32(out var number) || number is < 1 or > 9999)
        {
            return "\"year\" is no whole number from 1 to 9999.";
        }

        year = number;
        return null;
    }

    private static string? ReadConfidence(JsonElement value, out decimal? confidence)
    {
        confidence = null;
        if (value.ValueKind != JsonValueKind.Number || !value.TryGetDecimal(out var number) || number is < 0 or > 1)
        {
            return "\"confidence\" is no number from 0 to 1.";
        }

        confidence = number;
        return null;
    }
}
