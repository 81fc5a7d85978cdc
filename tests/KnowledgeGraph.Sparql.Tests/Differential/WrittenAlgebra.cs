using System.Collections.Immutable;
using System.Globalization;
using KnowledgeGraph.Sparql.Algebra;

namespace KnowledgeGraph.Sparql.Tests.Differential;

/// <summary>From what is written to the algebra, as section 18.2 says it.</summary>
internal sealed class WrittenAlgebra : AlgebraRewriter
{
    private ImmutableArray<AggregateBinding>.Builder? _aggregates;

    public static AlgebraNode Of(WrittenGroup group)
    {
        var (pattern, filter) = new WrittenAlgebra().Parts(group);
        return filter is null ? pattern : new Filter(filter, pattern);
    }

    /// <summary>Sections 18.2.4 and 18.2.5: grouping, HAVING, VALUES, SELECT expressions, then the modifiers.</summary>
    public static AlgebraNode Of(WrittenSelect select)
    {
        var pattern = Of(select.Where);
        var plain = new WrittenAlgebra();
        var aggregating = new WrittenAlgebra { _aggregates = ImmutableArray.CreateBuilder<AggregateBinding>() };
        var having = select.Having.Select(aggregating.Rewrite).ToList();
        var items = (select.Items ?? []).Where(i => i.Expression is not null).Select(i => (i.Variable, Expression: aggregating.Rewrite(i.Expression!))).ToList();
        var order = select.OrderBy.Select(c => c with { Expression = aggregating.Rewrite(c.Expression) }).ToImmutableArray();
        if (!select.GroupBy.IsEmpty || aggregating._aggregates.Count > 0)
        {
            pattern = new Group(
                pattern,
                [.. select.GroupBy.Select(key => new GroupKey(key.Expression is null ? new VariableExpression(key.Variable) : plain.Rewrite(key.Expression), key.Variable))],
                aggregating._aggregates.ToImmutable());
        }

        pattern = having.Aggregate(pattern, (node, condition) => new Filter(condition, node));
        pattern = select.Data is null ? pattern : new Join(pattern, select.Data);
        pattern = items.Aggregate(pattern, (node, item) => new Extend(node, item.Variable, item.Expression));
        pattern = order.IsEmpty ? pattern : new OrderBy(pattern, order);
        pattern = new Project(pattern, Scope.Projected(select));
        pattern = select.Distinct ? new Distinct(pattern) : select.Reduced ? new Reduced(pattern) : pattern;
        return select.Offset > 0 || select.Limit is not null ? new Slice(pattern, select.Offset, select.Limit) : pattern;
    }

    public override Expression Rewrite(Expression expression)
    {
        switch (expression)
        {
            case WrittenExists exists:
                return new Exists(Of(exists.Group), exists.Negated);
            case AggregateExpression { Aggregation: var aggregation }:
                var argument = aggregation.Argument is null ? null : new WrittenAlgebra().Rewrite(aggregation.Argument);
                var variable = new Variable(".a" + _aggregates!.Count.ToString(CultureInfo.InvariantCulture));
                _aggregates.Add(new AggregateBinding(variable, aggregation with { Argument = argument }));
                return new VariableExpression(variable);
            default:
                return RewriteOperands(expression);
        }
    }

    /// <summary>The pattern of a group and its filters apart: OPTIONAL takes them as the condition of the left join.</summary>
    private (AlgebraNode Pattern, Expression? Filter) Parts(WrittenGroup group)
    {
        AlgebraNode pattern = Bgp.Empty;
        Expression? filter = null;
        foreach (var element in group.Elements)
        {
            switch (element)
            {
                case WrittenFilter { Condition: var condition }:
                    var rewritten = Rewrite(condition);
                    filter = filter is null ? rewritten : new And(filter, rewritten);
                    break;
                case WrittenOptional optional:
                    var (right, on) = Parts(optional.Group);
                    pattern = new LeftJoin(pattern, right, on);
                    break;
                case WrittenMinus minus:
                    pattern = new Minus(pattern, Of(minus.Group));
                    break;
                case WrittenBind bind:
                    pattern = new Extend(pattern, bind.Variable, Rewrite(bind.Expression));
                    break;
                default:
                    pattern = new Join(pattern, Operand(element));
                    break;
            }
        }

        return (pattern, filter);
    }

    private static AlgebraNode Operand(Written element) => element switch
    {
        WrittenTriples triples => triples.Patterns.AsEnumerable().Aggregate(static (left, right) => new Join(left, right)),
        WrittenUnion union => union.Branches.Select(Of).Aggregate((left, right) => new Union(left, right)),
        WrittenGraph graph => new Graph(graph.Name, Of(graph.Group)),
        WrittenValues values => values.Data,
        WrittenGroup group => Of(group),
        WrittenSelect select => Of(select),
        _ => throw new NotSupportedException(element.GetType().Name),
    };
}
