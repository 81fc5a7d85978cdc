using KnowledgeGraph.Rdf.Text;

namespace KnowledgeGraph.Formats;

/// <summary>A document that is not in the language it claims to be in, or that passes a limit of <see cref="RdfReaderOptions"/>.</summary>
/// <example>
/// <code>
/// try
/// {
///     RdfReader.Parse("&lt;a&gt; &lt;b&gt;", RdfFormat.Turtle);
/// }
/// catch (RdfSyntaxException error)
/// {
///     Console.WriteLine(error.Diagnostic.Start);   // line 1, column 1, byte 0
/// }
/// </code>
/// </example>
public sealed class RdfSyntaxException : Exception
{
    /// <summary>Wraps a diagnostic.</summary>
    public RdfSyntaxException(Diagnostic diagnostic)
        : base(diagnostic?.ToString())
    {
        ArgumentNullException.ThrowIfNull(diagnostic);
        Diagnostic = diagnostic;
    }

    internal RdfSyntaxException(Diagnostic diagnostic, Exception innerException)
        : base(diagnostic.ToString(), innerException) => Diagnostic = diagnostic;

    /// <summary>What is wrong, and where.</summary>
    public Diagnostic Diagnostic { get; }

    /// <summary>Whether the document may be right but passes a limit of the options.</summary>
    public bool IsLimit => string.Equals(Diagnostic.Code, Syntax.DiagnosticCodes.Limit, StringComparison.Ordinal);
}
