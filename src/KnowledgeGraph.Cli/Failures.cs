using KnowledgeGraph.Formats;

namespace KnowledgeGraph.Cli;

/// <summary>What an exception means to somebody at a shell.</summary>
internal static class Failures
{
    /// <summary>The message and exit code of a failure that data, files or limits cause; null for a fault of the program.</summary>
    public static (string Message, int ExitCode)? TryExplain(Exception exception, CancellationToken cancellation) => exception switch
    {
        UsageException => (exception.Message, ExitCode.Usage),
        RdfSyntaxException error => (error.Diagnostic.ToString(), error.IsLimit ? ExitCode.Limit : ExitCode.Failure),
        OperationCanceledException when cancellation.IsCancellationRequested => ("interrupted", ExitCode.Interrupted),
        NotSupportedException or InvalidDataException or IOException or UnauthorizedAccessException => (exception.Message, ExitCode.Failure),
        _ => null,
    };
}
