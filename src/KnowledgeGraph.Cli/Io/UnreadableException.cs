using KnowledgeGraph.Formats;

namespace KnowledgeGraph.Cli.Io;

/// <summary>An input that is broken or passes a limit; the message names the file and shows the place.</summary>
internal sealed class UnreadableException(string message, RdfSyntaxException error) : Exception(message, error)
{
    public bool IsLimit { get; } = error.IsLimit;
}
