namespace KnowledgeGraph.Formats;

/// <summary>What a reader does at an error of syntax. Limits and cancellation always end the reading.</summary>
/// <example><code>var options = new RdfReaderOptions { OnError = RdfErrorPolicy.Skip, MaxErrors = 20 };</code></example>
public enum RdfErrorPolicy
{
    /// <summary>Throws <see cref="RdfSyntaxException"/> at the first error.</summary>
    Throw = 0,

    /// <summary>
    /// Notes the error in <see cref="RdfReadReport.Errors"/> and goes on at the next statement. What the broken statement gave before
    /// the error stays with the sink. In N-Triples and N-Quads a statement is a line. In Turtle and TriG reading goes on behind the next dot
    /// that ends a statement, outside of strings, IRIs, comments and of braces opened on the way; behind the brace that closes the graph;
    /// or at a line that begins with a directive. Where a string is not closed, a dot counts only at the end of a line.
    /// </summary>
    Skip = 1,
}
