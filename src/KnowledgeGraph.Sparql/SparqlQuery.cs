using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Syntax;

namespace KnowledgeGraph.Sparql;

/// <summary>
/// A SPARQL 1.1 query, parsed and checked (with SPARQL 1.2's triple terms, reifiers, annotations and base directions).
/// Immutable and safe to share between threads: parse once, run often.
/// </summary>
/// <remarks>
/// SPARQL Update is recognised and refused by name. Codepoint escapes (<c>\u00E9</c>) are read in IRIs and strings only,
/// as SPARQL 1.2 has them.
/// </remarks>
/// <example>
/// <code>
/// var query = SparqlQuery.Parse("SELECT ?work { ?actor &lt;https://example.org/actsIn&gt; ?work }");
/// </code>
/// </example>
public sealed class SparqlQuery
{
    private SparqlQuery(string text, Query algebra)
    {
        Text = text;
        Algebra = algebra;
    }

    /// <summary>The text that was parsed.</summary>
    public string Text { get; }

    /// <summary>SELECT, ASK, CONSTRUCT or DESCRIBE.</summary>
    public SparqlQueryForm Form => Algebra switch
    {
        SelectQuery => SparqlQueryForm.Select,
        AskQuery => SparqlQueryForm.Ask,
        ConstructQuery => SparqlQueryForm.Construct,
        _ => SparqlQueryForm.Describe,
    };

    /// <summary>The columns of a SELECT query in their order, without <c>?</c>; empty for the other forms.</summary>
    public ImmutableArray<string> Variables =>
        Algebra is SelectQuery select ? [.. select.Variables.Select(static variable => variable.Name)] : [];

    internal Query Algebra { get; }

    /// <summary>Parses a query.</summary>
    /// <param name="text">The query.</param>
    /// <param name="options">Base, prefixes and limits; null for <see cref="SparqlParseOptions.Default"/>.</param>
    /// <exception cref="SparqlSyntaxException">The text is no query that this version reads, or is past a limit.</exception>
    public static SparqlQuery Parse(string text, SparqlParseOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse(new SourceText(text, []), options ?? SparqlParseOptions.Default);
    }

    /// <summary>Parses a query, or says why not.</summary>
    /// <param name="text">The query.</param>
    /// <param name="query">The query, or null.</param>
    /// <param name="error">What is wrong, or null.</param>
    /// <param name="options">Base, prefixes and limits; null for <see cref="SparqlParseOptions.Default"/>.</param>
    public static bool TryParse(
        string text, [NotNullWhen(true)] out SparqlQuery? query, [NotNullWhen(false)] out SparqlSyntaxException? error, SparqlParseOptions? options = null)
    {
        try
        {
            (query, error) = (Parse(text, options), null);
            return true;
        }
        catch (SparqlSyntaxException exception)
        {
            (query, error) = (null, exception);
            return false;
        }
    }

    /// <summary>The text that was parsed.</summary>
    public override string ToString() => Text;

    internal static SparqlQuery Parse(SourceText source, SparqlParseOptions options) =>
        new(source.Text, QueryTranslator.Translate(SparqlParser.Parse(source, options), source));
}
