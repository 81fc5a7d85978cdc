using System.Diagnostics.CodeAnalysis;

namespace KnowledgeGraph.Articles.Json;

/// <summary>What is wrong at an offset of a line, before it is known where the line stands.</summary>
[SuppressMessage("Design", "CA1032", Justification = "Thrown and caught inside this folder.")]
[SuppressMessage("Design", "CA1064", Justification = "Thrown and caught inside this folder.")]
internal sealed class FactsJsonFault(string code, string message, long offset) : Exception(message)
{
    public string Code { get; } = code;

    public long Offset { get; } = offset;
}
