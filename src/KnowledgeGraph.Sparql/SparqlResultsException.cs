using KnowledgeGraph.Rdf.Text;
using KnowledgeGraph.Sparql.Results.Reading;

namespace KnowledgeGraph.Sparql;

/// <summary>A document is not of the form of query results that it claims to be, or passes a limit of <see cref="SparqlResultsReaderOptions"/>.</summary>
/// <example>
/// <code>
/// try
/// {
///     SparqlResultsReader.Read("{ \"head\": [] }"u8.ToArray(), SparqlResultsFormat.Json);
/// }
/// catch (SparqlResultsException error)
/// {
///     Console.WriteLine(error.Diagnostic.Start);   // line 1, column 11, byte 10
/// }
/// </code>
/// </example>
public sealed class SparqlResultsException : FormatException
{
    internal SparqlResultsException(Diagnostic diagnostic, Exception? innerException = null)
        : base(diagnostic.ToString(), innerException) => Diagnostic = diagnostic;

    /// <summary>What is wrong, what was expected, and where: line, column in code points, offset in bytes.</summary>
    public Diagnostic Diagnostic { get; }

    /// <summary>Whether the document may be right but passes a limit of the options.</summary>
    public bool IsLimit => string.Equals(Diagnostic.Code, ResultsCode.Limit, StringComparison.Ordinal);
}
