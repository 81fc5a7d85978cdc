using System.Collections.Immutable;
using System.Globalization;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Syntax.Tree;

namespace KnowledgeGraph.Sparql.Syntax;

/// <summary>
/// GROUP BY and aggregates to <see cref="Group"/> (SPARQL 1.1, section 18.2.4.1). Each aggregate becomes a hidden
/// variable, equal ones the same. A variable of HAVING or ORDER BY outside aggregates that is no key is sampled.
/// </summary>
internal sealed class AggregateTranslator : AlgebraRewriter
{
    private readonly ExpressionTranslator _expressions;
    private readonly ImmutableArray<GroupKey> _keys;
    private readonly HashSet<Variable> _sampled;
    private readonly Dictionary<string, Variable> _known = new(StringComparer.Ordinal);
    private readonly ImmutableArray<AggregateBinding>.Builder _aggregates = ImmutableArray.CreateBuilder<AggregateBinding>();

    public AggregateTranslator(SelectSyntax select, SelectScope scope, ExpressionTranslator expressions)
    {
        _expressions = expressions;
        _keys = [.. select.Modifier.GroupBy.Select(Key)];
        _sampled = [.. scope.InWhere];
        _sampled.ExceptWith(_keys.Select(static key => key.Variable));
        _sampled.ExceptWith(select.Items.Select(static item => item.Variable));
        _sampled.ExceptWith(select.Data?.Variables ?? []);
    }

    /// <summary>The group; call it when all expressions over it are rewritten.</summary>
    public Group Group(AlgebraNode input) => new(input, _keys, _aggregates.ToImmutable());

    public override Expression Rewrite(Expression expression) => expression switch
    {
        AggregateExpression aggregate => new VariableExpression(VariableOf(aggregate.Aggregation)),
        VariableExpression { Variable: var variable } when _sampled.Contains(variable) =>
            new VariableExpression(VariableOf(new Aggregation(AggregateFunction.Sample, expression, false, null))),
        BuiltInCall { Function: BuiltInFunction.Bound } => expression,
        ExistsGroup => _expressions.Rewrite(expression),
        _ => RewriteOperands(expression),
    };

    private Variable VariableOf(Aggregation aggregation)
    {
        if (aggregation.Argument is { } argument)
        {
            aggregation = aggregation with { Argument = _expressions.Rewrite(argument) };
        }

        var key = AlgebraPrinter.Print(new AggregateExpression(aggregation));
        if (!_known.TryGetValue(key, out var variable))
        {
            variable = Hidden(".agg", _aggregates.Count);
            _known.Add(key, variable);
            _aggregates.Add(new AggregateBinding(variable, aggregation));
        }

        return variable;
    }

    private GroupKey Key(GroupCondition condition, int index) =>
        new(_expressions.Rewrite(condition.Expression), condition.Name ?? Hidden(".key", index));

    private static Variable Hidden(string kind, int number) => new(kind + number.ToString(CultureInfo.InvariantCulture));
}
