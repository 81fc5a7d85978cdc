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
///     Console.WriteLine(error.Diagnostic.Start.Line);           // 1
///     Console.WriteLine(string.Join(", ", error.Expected));     // what could have stood there
///     Console.WriteLine(error.Message);
/// }
/// </code>
/// </example>
public sealed class SparqlSyntaxException : FormatException
{
    internal SparqlSyntaxException(Diagnostic diagnostic, string? found, ImmutableArray<string> expected, string? suggestion, string excerpt)
        : base(diagnostic + "\n" + excerpt)
    {
        Diagnostic = diagnostic;
        Found = found;
        Expected = expected;
        Suggestion = suggestion;
        Excerpt = excerpt;
    }

    /// <summary>What is wrong and where: line, column in code points, offset in UTF-8 bytes.</summary>
    public Diagnostic Diagnostic { get; }

    /// <summary>The token at the place, as written (cut when long); null where a rule over several tokens is broken.</summary>
    public string? Found { get; }

    /// <summary>What could have stood there, in the order of the grammar; empty where a rule over several tokens is broken.</summary>
    public ImmutableArray<string> Expected { get; }

    /// <summary>
    /// What was probably meant, as text to put in: a keyword or a declared prefix in place of the token, or a declaration such as
    /// <c>PREFIX foaf: &lt;http://xmlns.com/foaf/0.1/&gt;</c> for the prologue. Null if nothing is near.
    /// </summary>
    public string? Suggestion { get; }

    /// <summary>
    /// The line of the text and under it carets. A long line is cut around the place, with <c>...</c> where something is left out; a tab
    /// is shown as one blank, so that the carets stand under the place however wide tabs are.
    /// </summary>
    public string Excerpt { get; }
}
