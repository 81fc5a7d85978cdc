using System.CommandLine;

namespace KnowledgeGraph.Cli;

/// <summary>A verb of the program and command lines that show its use.</summary>
internal sealed record Verb(Command Command, IReadOnlyList<string> Examples)
{
    /// <summary>The verbs that come after this one, as in <c>kg store load</c>.</summary>
    public IReadOnlyList<Verb> Parts { get; init; } = [];
}
