using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Syntax;

namespace KnowledgeGraph.Sparql;

/// <summary>
/// A SPARQL 1.1 query, parsed and checked (with SPARQL 1.2's triple terms, reifiers, annotations and base directions).
/// Immutable and safe to share between threads: parse once, run often, with other values through
/// <see cref="Bind(string, Term)"/> or from <c>SparqlQuery.Parse($"... {value} ...")</c>.
/// </summary>
/// <remarks>
/// An update is refused here by name: <see cref="SparqlUpdate"/> reads it. Codepoint escapes (<c>\u00E9</c>) are read in IRIs and strings only,
/// as SPARQL 1.2 has them.
/// </remarks>
/// <example>
/// <code>
/// var query = SparqlQuery.Parse("SELECT ?work { ?actor &lt;https://example.org/actsIn&gt; ?work }");
/// var forKim = query.Bind("actor", new Iri("https://example.org/kim"));
/// </code>
/// </example>
public sealed class SparqlQuery
{
    private static readonly ImmutableSortedDictionary<string, Term> NoParameters =
        ImmutableSortedDictionary.Create<string, Term>(StringComparer.Ordinal);

    private readonly Query _parsed;

    private SparqlQuery(string text, Query parsed, ImmutableSortedDictionary<string, Term> parameters)
    {
        Text = text;
        _parsed = parsed;
        Parameters = parameters;
        Algebra = parsed;
        foreach (var (name, term) in parameters)
        {
            Algebra = ParameterSubstitution.Apply(Algebra, new Variable(name), term);
        }
    }

    /// <summary>The text that was parsed; values that were put into it are shown in N-Triples syntax.</summary>
    public string Text { get; }

    /// <summary>The variables that <see cref="Bind(string, Term)"/> gave a term, by name without <c>?</c>.</summary>
    public ImmutableSortedDictionary<string, Term> Parameters { get; }

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

    /// <summary>
    /// Parses a query with values in it: <c>SparqlQuery.Parse($$"""SELECT ?p { ?p foaf:name {{name}} }""")</c>. Each value
    /// becomes one term of the query, never text: nothing in a value can change what the query says.
    /// </summary>
    /// <param name="text">The query; a value stands wherever a term can (also after LIMIT and OFFSET), but not inside quotes.</param>
    /// <param name="options">Base, prefixes and limits; null for <see cref="SparqlParseOptions.Default"/>.</param>
    /// <exception cref="SparqlSyntaxException">The text is no query that this version reads, or is past a limit.</exception>
    [OverloadResolutionPriority(1)]
    public static SparqlQuery Parse(SparqlInterpolatedStringHandler text, SparqlParseOptions? options = null) =>
        Parse(text.ToSource(), options ?? SparqlParseOptions.Default);

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

    /// <summary>
    /// The same query with a term in the place of a variable: in patterns, filters and EXISTS, and in subqueries that
    /// project the variable. A column of that name stays and has the term in each row. Binding a variable again replaces
    /// its term.
    /// </summary>
    /// <param name="variable">The variable's name, with or without <c>?</c>.</param>
    /// <param name="term">The term; a blank node means that very node of the data.</param>
    /// <exception cref="ArgumentException">The query has no such variable, or assigns it itself (BIND, AS), or has it
    /// inside SERVICE.</exception>
    public SparqlQuery Bind(string variable, Term term)
    {
        ArgumentNullException.ThrowIfNull(variable);
        ArgumentNullException.ThrowIfNull(term);
        var name = variable.StartsWith('?') || variable.StartsWith('$') ? variable[1..] : variable;
        return name.StartsWith('.')
            ? throw new ArgumentException($"'{variable}' is no variable name.", nameof(variable))
            : new SparqlQuery(Text, _parsed, Parameters.SetItem(name, term));
    }

    /// <summary>The text that was parsed.</summary>
    public override string ToString() => Text;

    internal static SparqlQuery Parse(SourceText source, SparqlParseOptions options)
    {
        options.Check();
        return new(source.Display(), QueryTranslator.Translate(SparqlParser.Parse(source, options), source), NoParameters);
    }
}
