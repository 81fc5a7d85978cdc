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
/// A SPARQL 1.1 Update request, parsed and checked: operations with <c>;</c> between them. Immutable and safe to share
/// between threads: parse once, run often, with other values through <see cref="Bind(string, Term)"/> or from
/// <c>SparqlUpdate.Parse($"... {value} ...")</c>. <see cref="SparqlEngine.Update"/> runs it.
/// </summary>
/// <example>
/// <code>
/// var update = SparqlUpdate.Parse("DELETE WHERE { ?actor &lt;https://example.org/actsIn&gt; ?work }");
/// var forKim = update.Bind("actor", new Iri("https://example.org/kim"));
/// </code>
/// </example>
public sealed class SparqlUpdate
{
    private static readonly ImmutableSortedDictionary<string, Term> NoParameters =
        ImmutableSortedDictionary.Create<string, Term>(StringComparer.Ordinal);

    private readonly SourceText _source;
    private readonly SparqlParseOptions _options;
    private readonly ImmutableArray<UpdateOperation> _parsed;
    private readonly Lazy<ImmutableArray<Diagnostic>> _warnings;

    private SparqlUpdate(SourceText source, SparqlParseOptions options, string text, ImmutableArray<UpdateOperation> parsed, ImmutableSortedDictionary<string, Term> parameters)
    {
        (_source, _options, Text) = (source, options, text);
        _warnings = new Lazy<ImmutableArray<Diagnostic>>(() => WarningFinder.OfUpdate(source, options, parameters.Keys));
        _parsed = parsed;
        Parameters = parameters;
        Operations = parsed;
        foreach (var (name, term) in parameters)
        {
            Operations = Substitute(Operations, new Variable(name), term);
        }
    }

    /// <summary>The text that was parsed; values that were put into it are shown in N-Triples syntax.</summary>
    public string Text { get; }

    /// <summary>The variables that <see cref="Bind(string, Term)"/> gave a term, by name without <c>?</c>.</summary>
    public ImmutableSortedDictionary<string, Term> Parameters { get; }

    /// <summary>The number of operations; a request may have none.</summary>
    public int OperationCount => _parsed.Length;

    /// <summary>
    /// What the standard allows and hardly anybody means, in the order of the text (at most 100): found when first asked for.
    /// <list type="table">
    /// <item><term>KG3101</term><description>a variable is used, also in a template, that nothing binds</description></item>
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
    /// var update = SparqlUpdate.Parse("INSERT { ?person a ?kind } WHERE { ?person &lt;http://xmlns.com/foaf/0.1/name&gt; ?name }");
    /// foreach (var warning in update.Warnings)
    /// {
    ///     Console.WriteLine(warning);   // KG3101 at line 1, column 20, byte 19: ?kind, in the template here, has no value: nothing binds it
    /// }
    /// </code>
    /// </example>
    public ImmutableArray<Diagnostic> Warnings => _warnings.Value;

    internal ImmutableArray<UpdateOperation> Operations { get; }

    /// <summary>Parses an update.</summary>
    /// <param name="text">The update.</param>
    /// <param name="options">Base, prefixes and limits; null for <see cref="SparqlParseOptions.Default"/>.</param>
    /// <exception cref="SparqlSyntaxException">The text is no update, or is past a limit.</exception>
    public static SparqlUpdate Parse(string text, SparqlParseOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse(new SourceText(text, []), options ?? SparqlParseOptions.Default);
    }

    /// <summary>
    /// Parses an update with values in it: <c>SparqlUpdate.Parse($$"""INSERT DATA { ex:kim foaf:name {{name}} }""")</c>. Each
    /// value becomes one term, never text: nothing in a value can change what the update says.
    /// </summary>
    /// <param name="text">The update; a value stands wherever a term can, but not inside quotes.</param>
    /// <param name="options">Base, prefixes and limits; null for <see cref="SparqlParseOptions.Default"/>.</param>
    /// <exception cref="SparqlSyntaxException">The text is no update, or is past a limit.</exception>
    [OverloadResolutionPriority(1)]
    public static SparqlUpdate Parse(SparqlInterpolatedStringHandler text, SparqlParseOptions? options = null) =>
        Parse(text.ToSource(), options ?? SparqlParseOptions.Default);

    /// <summary>Parses an update, or says why not.</summary>
    /// <param name="text">The update.</param>
    /// <param name="update">The update, or null.</param>
    /// <param name="error">What is wrong, or null.</param>
    /// <param name="options">Base, prefixes and limits; null for <see cref="SparqlParseOptions.Default"/>.</param>
    public static bool TryParse(
        string text, [NotNullWhen(true)] out SparqlUpdate? update, [NotNullWhen(false)] out SparqlSyntaxException? error, SparqlParseOptions? options = null)
    {
        try
        {
            (update, error) = (Parse(text, options), null);
            return true;
        }
        catch (SparqlSyntaxException exception)
        {
            (update, error) = (null, exception);
            return false;
        }
    }

    /// <summary>
    /// The same update with a term in the place of a variable, in each operation that has it: in its pattern as
    /// <see cref="SparqlQuery.Bind"/> says, and in its templates. Binding a variable again replaces its term.
    /// </summary>
    /// <param name="variable">The variable's name, with or without <c>?</c>.</param>
    /// <param name="term">The term; a blank node means that very node of the data.</param>
    /// <exception cref="ArgumentException">No operation has such a variable, or one assigns it itself (BIND, AS), or has it
    /// inside SERVICE.</exception>
    public SparqlUpdate Bind(string variable, Term term)
    {
        ArgumentNullException.ThrowIfNull(variable);
        ArgumentNullException.ThrowIfNull(term);
        var name = variable.StartsWith('?') || variable.StartsWith('$') ? variable[1..] : variable;
        return name.StartsWith('.')
            ? throw new ArgumentException($"'{variable}' is no variable name.", nameof(variable))
            : new SparqlUpdate(_source, _options, Text, _parsed, Parameters.SetItem(name, term));
    }

    /// <summary>The text that was parsed.</summary>
    public override string ToString() => Text;

    private static SparqlUpdate Parse(SourceText source, SparqlParseOptions options)
    {
        options.Check();
        return new(source, options, source.Display(), SparqlParser.ParseUpdate(source, options).Operations, NoParameters);
    }

    private static ImmutableArray<UpdateOperation> Substitute(ImmutableArray<UpdateOperation> operations, Variable variable, Term term)
    {
        ImmutableArray<UpdateOperation> changed = [.. operations.Select(operation => ParameterSubstitution.Apply(operation, variable, term))];
        return changed.Where((operation, i) => !ReferenceEquals(operation, operations[i])).Any()
            ? changed
            : throw new ArgumentException($"The update has no variable {variable}.", nameof(variable));
    }
}
