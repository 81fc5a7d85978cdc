using System.Collections.Immutable;
using KnowledgeGraph.Rdf.Text;

namespace KnowledgeGraph.Sparql;

/// <summary>
/// A text is not a SPARQL query that this version reads. <see cref="Diagnostic"/> says what and where;
/// <see cref="Exception.Message"/> adds the line with a caret under the place.
/// </summary>
/// <example>
/// <code>
/// try
/// {
///     SparqlQuery.Parse("SELECT ?s WHERE { ?s }");
/// }
/// catch (SparqlSyntaxException error)
/// {
///     Console.WriteLine(error.Diagnostic.Start.Line);   // 1
///     Console.WriteLine(error.Message);
/// }
/// </code>
/// </example>
public sealed class SparqlSyntaxException : FormatException
{
    internal SparqlSyntaxException(Diagnostic diagnostic, string? found, ImmutableArray<string> expected, string excerpt)
        : base(diagnostic + "\n" + excerpt)
    {
        Diagnostic = diagnostic;
        Found = found;
        Expected = expected;
        Excerpt = excerpt;
    }

    /// <summary>What is wrong and where: line, column in code points, offset in UTF-8 bytes.</summary>
    public Diagnostic Diagnostic { get; }

    /// <summary>The token at the place, as written (cut when long); null where a rule over several tokens is broken.</summary>
    public string? Found { get; }

    /// <summary>What could have stood there, in the order of the grammar; empty where a rule over several tokens is broken.</summary>
    public ImmutableArray<string> Expected { get; }

    /// <summary>The line of the text (cut when long) and under it a caret.</summary>
    public string Excerpt { get; }
}
