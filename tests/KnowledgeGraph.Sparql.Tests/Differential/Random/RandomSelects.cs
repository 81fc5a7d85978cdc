using System.Collections.Immutable;
using CsCheck;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;
using KnowledgeGraph.Sparql.Algebra;

namespace KnowledgeGraph.Sparql.Tests.Differential.Random;

/// <summary>Random SELECTs: plain and grouped, with their modifiers.</summary>
internal static class RandomSelects
{
    private static readonly Gen<WrittenItem> Column = RandomTerms.Variables.Select(v => new WrittenItem(null, v));

    private static readonly Gen<Expression> Aggregate = Gen.Select(
        Gen.Enum<AggregateFunction>(), Gen.Frequency((3, RandomTerms.Variables.Select(v => (Expression)new VariableExpression(v))), (1, RandomExpressions.Value)), Gen.Bool, Gen.Int[0, 3],
        (function, argument, distinct, star) => function == AggregateFunction.Count && star == 0
            ? new AggregateExpression(new Aggregation(function, null, distinct, null))
            : function == AggregateFunction.GroupConcat
            // The order of the parts is open, the length is not.
            ? (Expression)new BuiltInCall(BuiltInFunction.StrLen, [new AggregateExpression(new Aggregation(function, argument, distinct, star == 1 ? ", " : null))])
            : new AggregateExpression(new Aggregation(function, argument, distinct, null)));

    private static readonly Gen<Expression> AroundAggregate = Gen.Frequency(
        (4, Aggregate),
        (1, Gen.Select(Aggregate, Aggregate, (a, b) => (Expression)new Arithmetic(ArithmeticOperator.Add, a, b))),
        (1, Aggregate.Select(a => (Expression)new BuiltInCall(BuiltInFunction.Coalesce, [a, Number(0)]))));

    private static readonly Gen<WrittenItem> Aggregated = Gen.Select(AroundAggregate, RandomTerms.Variables, (e, v) => new WrittenItem(e, v));

    private static readonly Gen<Expression> Having = Gen.Select(Aggregate, Gen.Enum<ComparisonOperator>(), Gen.Int[0, 2], (a, op, n) => (Expression)new Comparison(op, a, Number(n)));

    private static readonly Gen<OrderCondition> Order = Gen.Select(
        Gen.Frequency((6, RandomTerms.Variables.Select(v => (Expression)new VariableExpression(v))), (1, RandomExpressions.Value), (1, Aggregate)), Gen.Bool,
        (e, descending) => new OrderCondition(e, descending));

    private static readonly Gen<(long Offset, long? Limit)> Cut = Gen.Frequency(
        (6, Gen.Const((0L, (long?)null))), (2, Gen.Long[0, 6].Select(n => (0L, (long?)n))), (1, Gen.Long[0, 3].Select(n => (n, (long?)null))), (1, Gen.Select(Gen.Long[0, 3], Gen.Long[0, 3], (a, b) => (a, (long?)b))));

    /// <summary>A subquery.</summary>
    public static Gen<WrittenSelect> Inside(Gen<WrittenGroup> groups) => Any(groups, Gen.Const((Values?)null));

    /// <summary>A whole query's body.</summary>
    public static Gen<WrittenSelect> Whole => Any(RandomGroups.Any, RandomGroups.TrailingValues);

    private static Gen<WrittenSelect> Any(Gen<WrittenGroup> groups, Gen<Values?> data)
    {
        var computed = Gen.Select(RandomExpressions.ValueWith(groups), RandomTerms.Variables, (e, v) => new WrittenItem(e, v));
        var having = Gen.Frequency((4, Having), (1, Gen.Select(groups, Gen.Bool, (g, negated) => (Expression)new WrittenExists(g, negated))));
        var order = Gen.Frequency((2, Gen.Const(Array.Empty<OrderCondition>())), (1, Order.Array[1, 2]), (1, AllVariables()));
        var plain = Gen.Select(
            Gen.Int[0, 7], Gen.Frequency((2, Gen.Const((WrittenItem[]?)null)), (3, Gen.Frequency((4, Column), (1, computed)).Array[1, 4].Select(i => (WrittenItem[]?)i))), groups, order, Cut, data,
            (unique, items, where, conditions, cut, values) =>
                new WrittenSelect(unique < 2, unique == 2, items is null ? null : [.. items], where, [], [], [.. conditions], cut.Offset, cut.Limit, values));
        var grouped = Gen.Select(
            Gen.Frequency((3, Column), (1, computed)).Array[0, 2], Gen.Frequency((1, Column), (3, Aggregated)).Array[1, 3], groups,
            Gen.Frequency((3, Gen.Const(Array.Empty<Expression>())), (1, having.Array[1])), order, Cut, data,
            (keys, items, where, having, conditions, cut, values) =>
                new WrittenSelect(false, false, [.. items], where, [.. keys.DistinctBy(k => k.Variable)], [.. having], [.. conditions], cut.Offset, cut.Limit, values));
        return Gen.Frequency((3, plain), (1, grouped));
    }

    /// <summary>An order that leaves little open, so that what LIMIT keeps is known.</summary>
    private static Gen<OrderCondition[]> AllVariables() => Gen.Shuffle((string[])["x", "y", "z", "w"]).Select(names => names.Select(n => new OrderCondition(new VariableExpression(new Variable(n)), n == "y")).ToArray());

    private static TermExpression Number(int n) => new(new Literal(n.ToString(System.Globalization.CultureInfo.InvariantCulture), Xsd.Integer));
}
