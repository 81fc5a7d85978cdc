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

            if (ProposalReader.Read(fact, out var proposal) is { } reason)
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
