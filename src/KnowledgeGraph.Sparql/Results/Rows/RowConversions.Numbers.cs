using System.Numerics;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Datatypes;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Sparql.Results.Rows;

/// <content>Numbers.</content>
internal static partial class RowConversions
{
    // A decimal of .NET is a whole number of 96 bits with up to 28 digits after the point.
    private const int MostDecimalPlaces = 28;

    private static readonly BigInteger MostMantissa = (BigInteger.One << 96) - 1;

    private static string? Integer<T>(Term term, out object? value)
        where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
    {
        value = null;
        if (Big(term, out var whole) is { } fault)
        {
            return fault;
        }

        var number = (BigInteger)whole!;
        if (number < BigInteger.CreateChecked(T.MinValue) || number > BigInteger.CreateChecked(T.MaxValue))
        {
            return $"it is not between {T.MinValue} and {T.MaxValue}";
        }

        value = T.CreateChecked(number);
        return null;
    }

    private static string? Big(Term term, out object? value)
    {
        value = null;
        if (Exact(term, out var number) is { } fault)
        {
            return fault;
        }

        if (!number.IsInteger)
        {
            return "it is not a whole number";
        }

        value = number.Mantissa.ToBigInteger();
        return null;
    }

    private static string? Decimal(Term term, out object? value)
    {
        value = null;
        if (Exact(term, out var number) is { } fault)
        {
            return fault;
        }

        var mantissa = BigInteger.Abs(number.Mantissa.ToBigInteger());
        if (number.Scale > MostDecimalPlaces || mantissa > MostMantissa)
        {
            return "it has more digits than a decimal holds";
        }

        var bits = decimal.GetBits((decimal)mantissa);
        value = new decimal(bits[0], bits[1], bits[2], number.Sign < 0, (byte)number.Scale);
        return null;
    }

    private static string? Double(Term term, out object? value)
    {
        value = null;
        if (term is Literal literal && literal.Datatype.Equals(Xsd.Double) && XsdDouble.TryParse(literal.LexicalForm, out var number))
        {
            value = number;
        }
        else if (term is Literal single && single.Datatype.Equals(Xsd.Float) && XsdFloat.TryParse(single.LexicalForm, out var small))
        {
            value = (double)small;
        }
        else if (Exact(term, out var exact) is null)
        {
            value = exact.ToDouble();
        }

        return value is null ? "it is no number" : null;
    }

    private static string? Float(Term term, out object? value)
    {
        var fault = Double(term, out value);
        if (fault is not null)
        {
            return fault;
        }

        var (number, nearest) = ((double)value!, (float)(double)value!);
        value = nearest;
        var isDouble = ((Literal)term).Datatype.Equals(Xsd.Double);
        return isDouble && !number.Equals(nearest) ? "it is an xsd:double that no float equals" : null;
    }

    /// <summary>The value of an integer or a decimal.</summary>
    private static string? Exact(Term term, out XsdDecimal value)
    {
        value = default;
        if (term is not Literal literal)
        {
            return "it is no literal";
        }

        if (XsdDatatypes.IsInteger(literal.Datatype))
        {
            var fits = XsdInteger.TryParse(literal.LexicalForm, out var whole) && XsdDatatypes.IsInRange(whole, literal.Datatype);
            value = new XsdDecimal(whole);
            return fits ? null : "it is not in the lexical space of its datatype";
        }

        return !literal.Datatype.Equals(Xsd.Decimal) ? "its datatype is not xsd:integer, derived from it, or xsd:decimal"
            : XsdDecimal.TryParse(literal.LexicalForm, out value) ? null
            : "it is not in the lexical space of its datatype";
    }
}
