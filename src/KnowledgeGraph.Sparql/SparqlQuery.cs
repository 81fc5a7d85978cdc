using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Text;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Syntax;
using KnowledgeGraph.Sparql.Syntax.Warnings;

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

    private readonly SourceText _source;
    private readonly SparqlParseOptions _options;
    private readonly Query _parsed;
    private readonly Lazy<ImmutableArray<Diagnostic>> _warnings;

    private SparqlQuery(SourceText source, SparqlParseOptions options, string text, Query parsed, ImmutableSortedDictionary<string, Term> parameters)
    {
        (_source, _options, Text) = (source, options, text);
        _warnings = new Lazy<ImmutableArray<Diagnostic>>(() => WarningFinder.OfQuery(source, options, parameters.Keys));
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

    /// <summary>
    /// What the standard allows and hardly anybody means, in the order of the text (at most 100): found when first asked for.
    /// <list type="table">
    /// <item><term>KG3101</term><description>a variable is used that nothing binds</description></item>
    /// <item><term>KG3102</term><description>patterns that nothing links: a Cartesian product</description></item>
    /// <item><term>KG3103</term><description>a prefix is not used (but none of those that everybody declares alike)</description></item>
    /// <item><term>KG3104</term><description>a variable is used outside of the group or subquery that binds it (section 18.2.1)</description></item>
    /// <item><term>KG3105</term><description>a prefix is declared again with another IRI</description></item>
    /// <item><term>KG3106</term><description>a subquery has ORDER BY and neither LIMIT nor OFFSET</description></item>
    /// </list>
    /// A variable that has a term from <see cref="Bind(string, Term)"/> counts as bound.
    /// </summary>
    /// <example>
    /// <code>
    /// var query = SparqlQuery.Parse("SELECT ?naem { ?person &lt;http://xmlns.com/foaf/0.1/name&gt; ?name }");
    /// foreach (var warning in query.Warnings)
    /// {
    ///     Console.WriteLine(warning);   // KG3101 at line 1, column 8, byte 7: ?naem, selected here, has no value: nothing binds it; did you mean ?name?
    /// }
    /// </code>
    /// </example>
    public ImmutableArray<Diagnostic> Warnings => _warnings.Value;

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
            : new SparqlQuery(_source, _options, Text, _parsed, Parameters.SetItem(name, term));
    }

    /// <summary>The text that was parsed.</summary>
    public override string ToString() => Text;

    internal static SparqlQuery Parse(SourceText source, SparqlParseOptions options)
    {
        options.Check();
        return new(source, options, source.Display(), QueryTranslator.Translate(SparqlParser.Parse(source, options), source), NoParameters);
    }
}
