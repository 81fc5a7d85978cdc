using System.Collections.Immutable;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Rdf.Datatypes;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Execution;

namespace KnowledgeGraph.Sparql.Planning;

/// <summary>
/// Where in an index the values stand that a comparison with a constant may hold for. Ids that hold numbers and times order as these do, so a
/// comparison is a range in each of their kinds; what the dictionary has may be anything. The ranges may be wider than the condition, which is
/// still tested.
/// </summary>
internal static class ValueRanges
{
    /// <summary>More than the low bits of a payload that only say how a value is written.</summary>
    private const ulong WritingBits = (1 << 12) - 1;

    private const double FloatRounding = 1e-6;

    /// <summary>The ranges for a variable under conditions that all must hold; empty if no condition limits it.</summary>
    public static ImmutableArray<IdRange> Of(string variable, IEnumerable<Expression> conditions)
    {
        var bounds = conditions.Select(c => BoundOf(variable, c)).OfType<(ComparisonOperator Operator, Literal Value)>().ToList();
        if (bounds.Count == 0)
        {
            return [];
        }

        if (bounds.TrueForAll(b => XsdNumber.TryFrom(b.Value, out _)))
        {
            return Numbers(bounds);
        }

        return bounds.TrueForAll(b => InlineTerms.TryEncode(b.Value, out var id) && IsTime(id.Tag)) ? Times(bounds) : [];
    }

    /// <summary>The condition as a comparison of the variable with a literal, the variable on the left.</summary>
    private static (ComparisonOperator Operator, Literal Value)? BoundOf(string variable, Expression condition) => condition switch
    {
        Comparison { Left: VariableExpression v, Right: TermExpression { Term: Literal value }, Operator: not ComparisonOperator.NotEqual } comparison
            when v.Variable.Name == variable => (comparison.Operator, value),
        Comparison { Right: VariableExpression v, Left: TermExpression { Term: Literal value }, Operator: not ComparisonOperator.NotEqual } comparison
            when v.Variable.Name == variable => (Turned(comparison.Operator), value),
        _ => null,
    };

    private static ComparisonOperator Turned(ComparisonOperator comparison) => comparison switch
    {
        ComparisonOperator.Less => ComparisonOperator.Greater,
        ComparisonOperator.LessOrEqual => ComparisonOperator.GreaterOrEqual,
        ComparisonOperator.Greater => ComparisonOperator.Less,
        ComparisonOperator.GreaterOrEqual => ComparisonOperator.LessOrEqual,
        _ => comparison,
    };

    private static ImmutableArray<IdRange> Numbers(List<(ComparisonOperator Operator, Literal Value)> bounds)
    {
        var (least, most) = (double.NegativeInfinity, double.PositiveInfinity);
        foreach (var (comparison, literal) in bounds)
        {
            XsdNumber.TryFrom(literal, out var number);
            var value = number.ToDouble();
            least = HasLower(comparison) ? Math.Max(least, value) : least;
            most = HasUpper(comparison) ? Math.Min(most, value) : most;
        }

        // Wider than a float rounds, to which an integer may be promoted.
        var from = PayloadOf(Math.Floor(least - 1 - Math.Abs(least * FloatRounding)), 0);
        var to = PayloadOf(Math.Ceiling(most + 1 + Math.Abs(most * FloatRounding)), TermId.MaxPayload);
        var ranges = new List<IdRange> { Whole(TermIdTag.Literal) };
        for (var tag = TermIdTag.Integer; tag <= TermIdTag.UnsignedByte; tag++)
        {
            if (tag is TermIdTag.Integer or >= TermIdTag.Int)
            {
                AddRange(ranges, tag, from, to);
            }
            else if (tag is >= TermIdTag.Decimal and <= TermIdTag.FloatExponent)
            {
                ranges.Add(Whole(tag));
            }
        }

        return [.. ranges];
    }

    /// <summary>The payload of an integer; a given one for what no payload can hold, and for NaN.</summary>
    private static ulong PayloadOf(double value, ulong otherwise) =>
        value is > -1e16 and < 1e16 && InlineTerms.TryEncode((long)value, out var id) ? id.Payload : otherwise;

    private static ImmutableArray<IdRange> Times(List<(ComparisonOperator Operator, Literal Value)> bounds)
    {
        var ranges = new List<IdRange> { Whole(TermIdTag.Literal) };
        for (var tag = TermIdTag.Date; tag <= TermIdTag.GYearMonth; tag++)
        {
            var (from, to) = (0UL, TermId.MaxPayload);
            foreach (var (comparison, literal) in bounds)
            {
                InlineTerms.TryEncode(literal, out var id);
                if (id.Tag == tag)
                {
                    from = HasLower(comparison) ? Math.Max(from, id.Payload & ~WritingBits) : from;
                    to = HasUpper(comparison) ? Math.Min(to, id.Payload | WritingBits) : to;
                }
            }

            AddRange(ranges, tag, from, to);
        }

        return [.. ranges];
    }

    private static bool HasLower(ComparisonOperator comparison) => comparison is ComparisonOperator.Greater or ComparisonOperator.GreaterOrEqual or ComparisonOperator.Equal;

    private static bool HasUpper(ComparisonOperator comparison) => comparison is ComparisonOperator.Less or ComparisonOperator.LessOrEqual or ComparisonOperator.Equal;

    private static bool IsTime(TermIdTag tag) => tag is >= TermIdTag.Date and <= TermIdTag.GYearMonth;

    private static IdRange Whole(TermIdTag tag) => new(new TermId(tag, 0).Value, new TermId(tag, TermId.MaxPayload).Value);

    private static void AddRange(List<IdRange> ranges, TermIdTag tag, ulong from, ulong to)
    {
        if (from <= to)
        {
            ranges.Add(new IdRange(new TermId(tag, from).Value, new TermId(tag, to).Value));
        }
    }
}
