using System.Text.Json;
using KnowledgeGraph.Articles;
using KnowledgeGraph.Cli.Io;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Formats;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Sparql;
using KnowledgeGraph.Storage;

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
        SparqlUpdateException or SparqlServiceException => (exception.Message, ExitCode.Failure),
        ArticleReadException error => (error.Diagnostic.ToString(), Of(error)),
        BuildException or BuildStateException or ArticleFactsJsonException => (exception.Message, ExitCode.Failure),
        StoreException error => (OfStore(error), ExitCode.Failure),
        RdfCanonicalizationLimitException => (exception.Message, ExitCode.Limit),
        JsonLdException error => (error.Message, error.IsLimit ? ExitCode.Limit : ExitCode.Failure),
        ArticleFactException => (exception.Message, ExitCode.Failure),
        OperationCanceledException when cancellation.IsCancellationRequested => ("interrupted", ExitCode.Interrupted),
        JsonException => (exception.Message, ExitCode.Failure),
        NotSupportedException or InvalidDataException or IOException or UnauthorizedAccessException => (exception.Message, ExitCode.Failure),
        _ => null,
    };

    /// <summary>What happened to a store, and what can be done.</summary>
    private static string OfStore(StoreException error) => error.Error switch
    {
        StoreError.Corrupt => $"{error.Message} See 'kg store verify'; a backup brings the store back.",
        StoreError.NoSpace => $"{error.Message} (the store is as it was)",
        _ => error.Message,
    };

    /// <summary>The exit code of an input that cannot be used.</summary>
    public static int Of(BuildError error) => error.Exception switch
    {
        ArticleReadException unreadable => Of(unreadable),
        ArticleFactsJsonException { Diagnostic.Code: "KG2204" } => ExitCode.Limit,
        _ => ExitCode.Failure,
    };

    /// <summary>Too large (KG2001) and nested too deep (KG2005) are limits; anything else is wrong with the document itself.</summary>
    public static int Of(ArticleReadException error) => error.Diagnostic.Code is "KG2001" or "KG2005" ? ExitCode.Limit : ExitCode.Failure;
}
