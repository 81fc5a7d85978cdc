using System.Text.Json;
using KnowledgeGraph.Articles;
using KnowledgeGraph.Cli.Io;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Formats;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Sparql;

namespace KnowledgeGraph.Cli;

/// <summary>What an exception means to somebody at a shell.</summary>
internal static class Failures
{
    /// <summary>The message and exit code of a failure that data, files or limits cause; null for a fault of the program.</summary>
    public static (string Message, int ExitCode)? TryExplain(Exception exception, CancellationToken cancellation) => exception switch
    {
        UsageException => (exception.Message, ExitCode.Usage),
        UnreadableException error => (error.Message, error.IsLimit ? ExitCode.Limit : ExitCode.Failure),
        RdfSyntaxException error => (error.Diagnostic.ToString(), error.IsLimit ? ExitCode.Limit : ExitCode.Failure),
        SparqlSyntaxException error => (error.Message, ExitCode.Failure),
        SparqlLimitException error => ($"{error.Limit}: {error.Message}", ExitCode.Limit),
        ArticleReadException error => (error.Diagnostic.ToString(), Of(error)),
        RdfCanonicalizationLimitException => (exception.Message, ExitCode.Limit),
        JsonLdException error => (error.Message, error.IsLimit ? ExitCode.Limit : ExitCode.Failure),
        ArticleFactException => (exception.Message, ExitCode.Failure),
        OperationCanceledException when cancellation.IsCancellationRequested => ("interrupted", ExitCode.Interrupted),
        JsonException => (exception.Message, ExitCode.Failure),
        NotSupportedException or InvalidDataException or IOException or UnauthorizedAccessException => (exception.Message, ExitCode.Failure),
        _ => null,
    };

    /// <summary>Too large (KG2001) and nested too deep (KG2005) are limits; anything else is wrong with the document itself.</summary>
    public static int Of(ArticleReadException error) => error.Diagnostic.Code is "KG2001" or "KG2005" ? ExitCode.Limit : ExitCode.Failure;
}
