using KnowledgeGraph.Rdf.Datatypes;
using KnowledgeGraph.Sparql.Algebra;

namespace KnowledgeGraph.Sparql.Expressions;

/// <summary><c>+ - * /</c> on numbers (section 17.3), and on dates with durations (XPath and XQuery Functions and Operators, section 10).</summary>
internal static class Arithmetics
{
    public static Value Apply(ArithmeticOperator arithmetic, in Value left, in Value right)
    {
        if (left.TryInteger(out var x) && right.TryInteger(out var y) && TryFast(arithmetic, x, y, out var fast))
        {
            return Value.Of(fast);
        }

        if (!left.TryNumber(out var a) || !right.TryNumber(out var b))
        {
            return OnDates(arithmetic, left, right);
        }

        try
        {
            return arithmetic switch
            {
                ArithmeticOperator.Add => Value.Of(a + b),
                ArithmeticOperator.Subtract => Value.Of(a - b),
                ArithmeticOperator.Multiply => Value.Of(a * b),
                _ => XsdNumber.TryDivide(a, b, out var quotient) ? Value.Of(quotient) : Value.Error,
            };
        }
        catch (OverflowException)
        {
            // More digits than a number may have is XPath's FOAR0002: an error of the expression.
            return Value.Error;
        }
    }

    public static Value Negate(in Value operand) =>
        operand.TryNumber(out var number) ? Value.Of(-number)
        : operand.TryDuration(out var duration) ? Value.Of(duration.Negate())
        : Value.Error;

    private static bool TryFast(ArithmeticOperator arithmetic, long x, long y, out long result)
    {
        result = 0;
        const long Small = 1L << 31;
        if (x is <= -Small or >= Small || y is <= -Small or >= Small || arithmetic == ArithmeticOperator.Divide)
        {
            return false;
        }

        result = arithmetic switch
        {
            ArithmeticOperator.Add => x + y,
            ArithmeticOperator.Subtract => x - y,
            _ => x * y,
        };
        return true;
    }

    private static Value OnDates(ArithmeticOperator arithmetic, in Value left, in Value right)
    {
        if (arithmetic is not (ArithmeticOperator.Add or ArithmeticOperator.Subtract))
        {
            return Value.Error;
        }

        var subtract = arithmetic == ArithmeticOperator.Subtract;
        if (left.TryDateTime(out var date) && right.TryDuration(out var duration))
        {
            return XsdDateTime.TryAdd(date, subtract ? duration.Negate() : duration, out var moved)
                ? Value.Of(moved, ((Rdf.Literal)left.ToTerm()!).Datatype)
                : Value.Error;
        }

        if (left.TryDateTime(out var a) && right.TryDateTime(out var b))
        {
            return subtract && a.Kind == b.Kind && a.Kind <= XsdDateTimeKind.Time ? Value.Of(XsdDateTime.Subtract(a, b)) : Value.Error;
        }

        if (left.TryDuration(out var c) && right.TryDuration(out var d))
        {
            return XsdDuration.TryAdd(c, subtract ? d.Negate() : d, out var sum) ? Value.Of(sum) : Value.Error;
        }

        return Value.Error;
    }
}
