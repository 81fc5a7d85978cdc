using System.Text.Json;
using KnowledgeGraph.Extraction.Models.Checking;

namespace KnowledgeGraph.Extraction.Models.Answers;

/// <summary>
/// Reads an answer. What is not the JSON that was asked for is malformed as a whole; a fact with a wrong member is refused alone. Members that
/// nobody asked for are passed over.
/// </summary>
internal static class AnswerReader
{
    private const int MaxDepth = 8;
    private const int MaxName = 300;
    private const int MaxWords = 4_000;
    private const int MaxValues = 100;

    private static readonly string[] TextFields = ["quote", "text", "before"];
    private static readonly string[] NameFields = ["relation", "subject", "subjectKind", "object", "objectKind", "outcome", "category", "work", "workKind", "character", "job"];

    public static Answer Read(string text, ChatExtractionOptions options)
    {
        if (text.Length > options.MaxAnswerLength)
        {
            return Answer.Malformed($"The answer has {text.Length} UTF-16 code units; the limit is {options.MaxAnswerLength}.");
        }

        try
        {
            using var document = JsonDocument.Parse(WithoutMarkdown(text).AsMemory(), new JsonDocumentOptions { MaxDepth = MaxDepth });
            return ReadRoot(document.RootElement, options.MaxFactsPerAnswer);
        }
        catch (Exception e) when (e is JsonException or ArgumentException or InvalidOperationException)
        {
            return Answer.Malformed($"The answer is not the JSON that was asked for: {Shown.Of(e.Message)} It begins: {Shown.Of(text)}");
        }
    }

    private static Answer ReadRoot(JsonElement root, int maxFacts)
    {
        if (root.ValueKind != JsonValueKind.Object || root.EnumerateObject().Count(member => member.NameEquals("facts")) != 1
            || !root.TryGetProperty("facts", out var facts) || facts.ValueKind != JsonValueKind.Array)
        {
            return Answer.Malformed("The answer is not an object with one array \"facts\".");
        }

        var proposals = new List<Proposal>();
        var faults = new List<ProposalFault>();
        var number = 0;
        foreach (var fact in facts.EnumerateArray())
        {
            if (++number > maxFacts)
            {
                faults.Add(new ProposalFault(MissCodes.TooMany, $"The answer has {facts.GetArrayLength()} facts; the first {maxFacts} were looked at."));
                break;
            }

            if (ReadFact(fact, out var proposal) is { } reason)
            {
                faults.Add(new ProposalFault(MissCodes.BadField, $"Fact {number} of the answer cannot be read: {reason}"));
            }
            else
            {
                proposals.Add(proposal!);
            }
        }

        return new Answer(proposals, faults, null);
    }

    /// <summary>Why a fact cannot be read, or null.</summary>
    private static string? ReadFact(JsonElement fact, out Proposal? proposal)
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

    /// <summary>Models put JSON between marks of Markdown though told not to.</summary>
    private static string WithoutMarkdown(string text)
    {
        var trimmed = text.Trim();
        if (!trimmed.StartsWith("```", StringComparison.Ordinal) || !trimmed.EndsWith("```", StringComparison.Ordinal) || trimmed.Length < 6)
        {
            return trimmed;
        }

        var line = trimmed.IndexOf('\n', StringComparison.Ordinal);
        return line < 0 ? trimmed : trimmed[line..^3];
    }
}
