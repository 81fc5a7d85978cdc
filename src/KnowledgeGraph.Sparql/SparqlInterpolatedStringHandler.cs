using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;
using KnowledgeGraph.Sparql.Syntax;

namespace KnowledgeGraph.Sparql;

/// <summary>
/// Turns the values of an interpolated query into terms: the compiler uses it for
/// <see cref="SparqlQuery.Parse(SparqlInterpolatedStringHandler, SparqlParseOptions)"/>. A string becomes an
/// <c>xsd:string</c>, a number, truth value or date the literal of its datatype; a <see cref="Term"/> stays itself.
/// </summary>
/// <example>
/// <code>
/// var name = "O'Neil \" } DROP";                    // stays a string, whatever is in it
/// var query = SparqlQuery.Parse($$"""
///     PREFIX rdfs: &lt;http://www.w3.org/2000/01/rdf-schema#&gt;
///     SELECT ?who { ?who rdfs:label {{name}} }
///     """);
/// </code>
/// </example>
[InterpolatedStringHandler]
public ref struct SparqlInterpolatedStringHandler
{
    private readonly StringBuilder _text;
    private readonly ImmutableArray<(int Index, Term Value)>.Builder _holes;

    /// <summary>Called by the compiler.</summary>
    /// <param name="literalLength">The length of the text without the values.</param>
    /// <param name="formattedCount">The number of values.</param>
    public SparqlInterpolatedStringHandler(int literalLength, int formattedCount)
    {
        _text = new StringBuilder(literalLength + formattedCount);
        _holes = ImmutableArray.CreateBuilder<(int Index, Term Value)>(formattedCount);
    }

    /// <summary>Adds text of the query itself.</summary>
    public readonly void AppendLiteral(string value) => _text.Append(value);

    /// <summary>Adds a term.</summary>
    public readonly void AppendFormatted(Term value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _holes.Add((_text.Length, value));
        _text.Append('\0');
    }

    /// <summary>Adds an <c>xsd:string</c>.</summary>
    public readonly void AppendFormatted(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        AppendFormatted(new Literal(value));
    }

    /// <summary>Adds an <c>xsd:integer</c>.</summary>
    public readonly void AppendFormatted(int value) => AppendFormatted((long)value);

    /// <summary>Adds an <c>xsd:integer</c>.</summary>
    public readonly void AppendFormatted(long value) =>
        AppendFormatted(new Literal(value.ToString(CultureInfo.InvariantCulture), Xsd.Integer));

    /// <summary>Adds an <c>xsd:decimal</c>.</summary>
    public readonly void AppendFormatted(decimal value) =>
        AppendFormatted(new Literal(value.ToString(CultureInfo.InvariantCulture), Xsd.Decimal));

    /// <summary>Adds an <c>xsd:double</c>.</summary>
    public readonly void AppendFormatted(double value) =>
        AppendFormatted(new Literal(
            double.IsPositiveInfinity(value) ? "INF" : double.IsNegativeInfinity(value) ? "-INF" : value.ToString("R", CultureInfo.InvariantCulture),
            Xsd.Double));

    /// <summary>Adds an <c>xsd:boolean</c>.</summary>
    public readonly void AppendFormatted(bool value) => AppendFormatted(new Literal(value ? "true" : "false", Xsd.Boolean));

    /// <summary>Adds an <c>xsd:date</c>.</summary>
    public readonly void AppendFormatted(DateOnly value) =>
        AppendFormatted(new Literal(value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Xsd.Date));

    /// <summary>Adds an <c>xsd:dateTime</c> with its time zone.</summary>
    public readonly void AppendFormatted(DateTimeOffset value) =>
        AppendFormatted(new Literal(value.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture), Xsd.DateTime));

    /// <summary>Adds an <c>xsd:dateTime</c>: with <c>Z</c> if the time is UTC, without time zone if its kind is unspecified.</summary>
    /// <exception cref="ArgumentException">The time is local and would mean another moment on another machine: give a <see cref="DateTimeOffset"/>.</exception>
    public readonly void AppendFormatted(DateTime value)
    {
        if (value.Kind == DateTimeKind.Local)
        {
            throw new ArgumentException("A local time means another moment on each machine; give a DateTimeOffset, or a time of kind Utc or Unspecified.", nameof(value));
        }

        var zone = value.Kind == DateTimeKind.Utc ? "Z" : string.Empty;
        AppendFormatted(new Literal(value.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture) + zone, Xsd.DateTime));
    }

    internal readonly SourceText ToSource() => new(_text.ToString(), _holes.ToImmutable());
}
