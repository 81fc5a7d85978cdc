using System.Globalization;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Sparql;

namespace KnowledgeGraph;

/// <summary>Values of a query's row as .NET values. A name without <c>OrNull</c> throws when the row has no value.</summary>
/// <remarks>Thread-safe.</remarks>
/// <example><code>var names = knowledge.Select("SELECT ?name { ?p a kg:Person ; rdfs:label ?name }", row => row.Text("name"));</code></example>
public static class RowValues
{
    /// <summary>The lexical form of a literal, or the IRI or label of another term.</summary>
    /// <exception cref="KeyNotFoundException">The variable has no value in this row.</exception>
    public static string Text(this SolutionMapping row, string variable) => row.TextOrNull(variable) ?? throw Missing(variable);

    /// <summary>As <see cref="Text"/>, or null.</summary>
    public static string? TextOrNull(this SolutionMapping row, string variable) => Value(row, variable) switch
    {
        null => null,
        Literal literal => literal.LexicalForm,
        Iri iri => iri.Value,
        var other => other.ToString(),
    };

    /// <summary>The IRI.</summary>
    /// <exception cref="KeyNotFoundException">The variable has no value in this row, or one that is no IRI.</exception>
    public static Iri Iri(this SolutionMapping row, string variable) => Value(row, variable) as Iri ?? throw Missing(variable);

    /// <summary>The whole number of a numeric literal.</summary>
    /// <exception cref="KeyNotFoundException">The variable has no value in this row.</exception>
    /// <exception cref="FormatException">The value is no whole number.</exception>
    public static long Integer(this SolutionMapping row, string variable) =>
        long.Parse(row.Text(variable), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    /// <summary>The decimal of a numeric literal.</summary>
    /// <exception cref="KeyNotFoundException">The variable has no value in this row.</exception>
    /// <exception cref="FormatException">The value is no decimal.</exception>
    public static decimal Decimal(this SolutionMapping row, string variable) =>
        decimal.Parse(row.Text(variable), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    /// <summary>The year that a date or year literal begins with, or null.</summary>
    public static int? YearOrNull(this SolutionMapping row, string variable) =>
        row.TextOrNull(variable) is { Length: >= 4 } text
        && int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            ? year
            : null;

    private static Term? Value(SolutionMapping row, string variable)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row[variable];
    }

    private static KeyNotFoundException Missing(string variable) => new($"The row has no value of that kind for ?{variable}.");
}
