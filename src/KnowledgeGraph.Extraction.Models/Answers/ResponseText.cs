using KnowledgeGraph.Rdf;
using Microsoft.Extensions.AI;

namespace KnowledgeGraph.Extraction.Models.Answers;

/// <summary>The text of a response, and what makes it no answer whatever the text is.</summary>
internal static class ResponseText
{
    public static string Of(ChatResponse response) => string.Concat(Parts(response).OfType<TextContent>().Select(part => part.Text));

    /// <summary>Why a response is no answer, or null.</summary>
    public static string? Fault(ChatResponse response, int maxLength)
    {
        if (response.FinishReason == ChatFinishReason.ContentFilter)
        {
            return "The provider's filter held the answer back.";
        }

        if (Parts(response).Any(part => part is FunctionCallContent))
        {
            return "The answer calls a tool. There are none, and none was called.";
        }

        var length = Parts(response).OfType<TextContent>().Sum(part => (long)(part.Text?.Length ?? 0));
        if (length > maxLength)
        {
            return $"The answer has {length} UTF-16 code units; the limit is {maxLength}.";
        }

        if (!CodePoints.IsWellFormed(Of(response)))
        {
            return "The answer holds half of a surrogate pair.";
        }

        return response.FinishReason == ChatFinishReason.Length ? "The answer was cut off at the limit of its tokens." : null;
    }

    private static IEnumerable<AIContent> Parts(ChatResponse response) =>
        (response.Messages ?? []).Where(message => message is not null).SelectMany(message => message.Contents ?? []);
}
