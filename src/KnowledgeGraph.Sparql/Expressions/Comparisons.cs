using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Datatypes;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Execution;

namespace KnowledgeGraph.Sparql.Expressions;

/// <summary><c>=</c>, <c>&lt;</c> and their kin (section 17.3, operator mapping; section 17.4.1.7, RDFterm-equal).</summary>
internal static class Comparisons
{
    public static Truth Compare(ComparisonOperator comparison, in Value left, in Value right)
    {
        if (left.IsError || right.IsError)
        {
            return Truth.Error;
        }

        switch (comparison)
        {
            case ComparisonOperator.Equal:
                return AreEqual(left, right);
            case ComparisonOperator.NotEqual:
                return Negate(AreEqual(left, right));
            default:
                return TryOrder(left, right, out var order) ? Holds(comparison, order) : Truth.Error;
        }
    }

    public static Truth Negate(Truth truth) => truth switch { Truth.True => Truth.False, Truth.False => Truth.True, _ => truth };

    public static Truth AreEqual(in Value left, in Value right)
    {
        if (Value.TryCompareInline(left, right, out var inline))
        {
            return Of(inline == 0);
        }

        var (a, b) = (left.Family, right.Family);
        if (a == b)
        {
            switch (a)
            {
                case ValueFamily.Number:
                    return Of(left.TryInteger(out var x) && right.TryInteger(out var y) ? x == y : TryOrder(left, right, out var order) && order == 0);
                case ValueFamily.String:
                    return Of(string.Equals(left.LexicalForm, right.LexicalForm, StringComparison.Ordinal));
                case ValueFamily.Boolean:
                    return Of(left.AsBoolean() == right.AsBoolean());
                case ValueFamily.Temporal:
                    return EqualTemporal(left, right);
                case ValueFamily.Duration:
                    left.TryDuration(out var d);
                    right.TryDuration(out var e);
                    return Of(d.Equals(e));
                case ValueFamily.Opaque:
                    return left.ToTerm()!.Equals(right.ToTerm()) ? Truth.True : Truth.Error;
                case ValueFamily.TripleTerm:
                    return SameValue(left.ToTerm()!, right.ToTerm()!);
                default:
                    return Of(left.ToTerm()!.Equals(right.ToTerm()));
            }
        }

        // Two literals of which one has a value that nobody knows may or may not be equal; known value spaces are apart, and
        // a language-tagged string is equal to no literal with a written datatype.
        return a != ValueFamily.LanguageString && b != ValueFamily.LanguageString && IsLiteral(a) && IsLiteral(b) && (a == ValueFamily.Opaque || b == ValueFamily.Opaque) ? Truth.Error : Truth.False;
    }

    /// <summary>The order of two values if <c>&lt;</c> is defined for them; NaN compares as neither, which comes out as 2.</summary>
    public static bool TryOrder(in Value left, in Value right, out int order)
    {
        if (Value.TryCompareInline(left, right, out order))
        {
            return true;
        }

        if (left.Family != right.Family)
        {
            return false;
        }

        int? found = null;
        switch (left.Family)
        {
            case ValueFamily.Number:
                if (left.TryInteger(out var x) && right.TryInteger(out var y))
                {
                    order = x.CompareTo(y);
                    return true;
                }

                left.TryNumber(out var a);
                right.TryNumber(out var b);
                order = XsdNumber.Compare(a, b) ?? 2;
                return true;
            case ValueFamily.String:
                // Only the sign: 2 has a meaning here.
                found = Math.Sign(CodePoints.Compare(left.LexicalForm, right.LexicalForm));
                break;
            case ValueFamily.Boolean:
                found = left.AsBoolean().CompareTo(right.AsBoolean());
                break;
            case ValueFamily.Temporal:
                left.TryDateTime(out var c);
                right.TryDateTime(out var d);
                found = c.Kind == d.Kind ? XsdDateTime.Compare(c, d) : null;
                break;
            case ValueFamily.Duration:
                left.TryDuration(out var e);
                right.TryDuration(out var f);
                found = XsdDuration.Compare(e, f);
                break;
        }

        order = found ?? 0;
        return found is not null;
    }

    private static Truth EqualTemporal(in Value left, in Value right)
    {
        left.TryDateTime(out var a);
        right.TryDateTime(out var b);
        if (a.Kind != b.Kind)
        {
            return Truth.False;
        }

        return XsdDateTime.Compare(a, b) is { } order ? Of(order == 0) : Truth.Error;
    }

    /// <summary>
    /// sameValue (SPARQL 1.2, section 17.4.2.2) of triple terms and their parts: the same term always has the same value, NaN too, and
    /// an error of one part is one of the whole.
    /// </summary>
    private static Truth SameValue(Term left, Term right)
    {
        if (left.Equals(right))
        {
            return Truth.True;
        }

        if (left is TripleTerm { Triple: var a } && right is TripleTerm { Triple: var b })
        {
            System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
            var node = SameValue(a.Object, b.Object);
            return node == Truth.Error || (a.Subject.Equals(b.Subject) && a.Predicate.Equals(b.Predicate)) ? node : Truth.False;
        }

        var (x, y) = (Value.Of(left), Value.Of(right));
        return IsNaN(x) && IsNaN(y) ? Truth.True : AreEqual(x, y);
    }

    private static bool IsNaN(in Value value) => value.TryNumber(out var number) && double.IsNaN(number.ToDouble());

    private static bool IsLiteral(ValueFamily family) => family is >= ValueFamily.Number and <= ValueFamily.Opaque;

    private static Truth Holds(ComparisonOperator comparison, int order) => Of(comparison switch
    {
        ComparisonOperator.Less => order < 0,
        ComparisonOperator.LessOrEqual => order <= 0,
        ComparisonOperator.Greater => order is > 0 and not 2,
        _ => order is >= 0 and not 2,
    });

    private static Truth Of(bool value) => value ? Truth.True : Truth.False;
}
