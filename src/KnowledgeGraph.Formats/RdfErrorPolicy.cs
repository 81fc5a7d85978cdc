namespace KnowledgeGraph.Formats;

/// <summary>What a reader does at an error of syntax. Limits and cancellation always end the reading.</summary>
/// <example><code>var options = new RdfReaderOptions { OnError = RdfErrorPolicy.Skip, MaxErrors = 20 };</code></example>
public enum RdfErrorPolicy
{
    /// <summary>Throws <see cref="RdfSyntaxException"/> at the first error.</summary>
    Throw = 0,

    /// <summary>
    /// Notes the error in <see cref="RdfReadReport.Errors"/> and goes on at the next statement. What the broken statement gave before
    /// the error stays with the sink.
    /// </summary>
    Skip = 1,
}
