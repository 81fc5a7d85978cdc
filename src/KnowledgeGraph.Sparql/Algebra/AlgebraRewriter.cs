using System.Collections.Immutable;

namespace KnowledgeGraph.Sparql.Algebra;

/// <summary>
/// Copies an algebra with changes: a rewrite overrides the operators that it changes and calls the base for all others.
/// What does not change keeps its identity, so "nothing to do" is seen by reference.
/// </summary>
internal abstract class AlgebraRewriter
{
    public virtual AlgebraNode Rewrite(AlgebraNode node) => RewriteInputs(node);

    public virtual Expression Rewrite(Expression expression) => RewriteOperands(expression);

    protected AlgebraNode RewriteInputs(AlgebraNode node) => node switch
    {
        Join join => Two(join, join.Left, join.Right, static (left, right) => new Join(left, right)),
        Union union => Two(union, union.Left, union.Right, static (left, right) => new Union(left, right)),
        Minus minus => Two(minus, minus.Left, minus.Right, static (left, right) => new Minus(left, right)),
        LeftJoin leftJoin => RewriteLeftJoin(leftJoin),
        Filter filter => RewriteFilter(filter),
        Extend extend => RewriteExtend(extend),
        Group group => RewriteGroup(group),
        OrderBy orderBy => RewriteOrderBy(orderBy),
        Graph graph => One(graph, graph.Input, static (node, input) => node with { Input = input }),
        Project project => One(project, project.Input, static (node, input) => node with { Input = input }),
        Distinct distinct => One(distinct, distinct.Input, static (node, input) => node with { Input = input }),
        Reduced reduced => One(reduced, reduced.Input, static (node, input) => node with { Input = input }),
        Slice slice => One(slice, slice.Input, static (node, input) => node with { Input = input }),
        Service service => One(service, service.Input, static (node, input) => node with { Input = input }),
        _ => node,
    };

    protected Expression RewriteOperands(Expression expression)
    {
        switch (expression)
        {
            case Exists exists:
                var pattern = Rewrite(exists.Pattern);
                return ReferenceEquals(pattern, exists.Pattern) ? exists : exists with { Pattern = pattern };
            case AggregateExpression { Aggregation: var aggregation } aggregate:
                var changed = RewriteAggregation(aggregation);
                return ReferenceEquals(changed, aggregation) ? aggregate : new AggregateExpression(changed);
        }

        var operands = ExpressionTree.Operands(expression);
        var rewritten = RewriteAll(operands, Rewrite);
        return rewritten == operands ? expression : ExpressionTree.WithOperands(expression, rewritten);
    }

    private Aggregation RewriteAggregation(Aggregation aggregation)
    {
        var argument = aggregation.Argument is null ? null : Rewrite(aggregation.Argument);
        return ReferenceEquals(argument, aggregation.Argument) ? aggregation : aggregation with { Argument = argument };
    }

    private LeftJoin RewriteLeftJoin(LeftJoin node)
    {
        var (left, right) = (Rewrite(node.Left), Rewrite(node.Right));
        var condition = node.Condition is null ? null : Rewrite(node.Condition);
        return ReferenceEquals(left, node.Left) && ReferenceEquals(right, node.Right) && ReferenceEquals(condition, node.Condition)
            ? node
            : new LeftJoin(left, right, condition);
    }

    private Filter RewriteFilter(Filter node)
    {
        var (input, condition) = (Rewrite(node.Input), Rewrite(node.Condition));
        return ReferenceEquals(input, node.Input) && ReferenceEquals(condition, node.Condition) ? node : new Filter(condition, input);
    }

    private Extend RewriteExtend(Extend node)
    {
        var (input, expression) = (Rewrite(node.Input), Rewrite(node.Expression));
        return ReferenceEquals(input, node.Input) && ReferenceEquals(expression, node.Expression)
            ? node
            : new Extend(input, node.Variable, expression);
    }

    private Group RewriteGroup(Group node)
    {
        var input = Rewrite(node.Input);
        var keys = RewriteAll(node.Keys, key =>
        {
            var expression = Rewrite(key.Expression);
            return ReferenceEquals(expression, key.Expression) ? key : key with { Expression = expression };
        });
        var aggregates = RewriteAll(node.Aggregates, binding =>
        {
            var aggregation = RewriteAggregation(binding.Aggregation);
            return ReferenceEquals(aggregation, binding.Aggregation) ? binding : binding with { Aggregation = aggregation };
        });
        return ReferenceEquals(input, node.Input) && keys == node.Keys && aggregates == node.Aggregates
            ? node
            : new Group(input, keys, aggregates);
    }

    private OrderBy RewriteOrderBy(OrderBy node)
    {
        var input = Rewrite(node.Input);
        var conditions = RewriteAll(node.Conditions, condition =>
        {
            var expression = Rewrite(condition.Expression);
            return ReferenceEquals(expression, condition.Expression) ? condition : condition with { Expression = expression };
        });
        return ReferenceEquals(input, node.Input) && conditions == node.Conditions ? node : new OrderBy(input, conditions);
    }

    private AlgebraNode Two(AlgebraNode node, AlgebraNode left, AlgebraNode right, Func<AlgebraNode, AlgebraNode, AlgebraNode> make)
    {
        var (newLeft, newRight) = (Rewrite(left), Rewrite(right));
        return ReferenceEquals(left, newLeft) && ReferenceEquals(right, newRight) ? node : make(newLeft, newRight);
    }

    private TNode One<TNode>(TNode node, AlgebraNode input, Func<TNode, AlgebraNode, TNode> make)
        where TNode : AlgebraNode
    {
        var rewritten = Rewrite(input);
        return ReferenceEquals(input, rewritten) ? node : make(node, rewritten);
    }

    /// <summary>The same array (by identity of its storage) if nothing changed.</summary>
    private static ImmutableArray<T> RewriteAll<T>(ImmutableArray<T> items, Func<T, T> rewrite)
        where T : class
    {
        ImmutableArray<T>.Builder? changed = null;
        for (var i = 0; i < items.Length; i++)
        {
            var item = rewrite(items[i]);
            if (changed is null && !ReferenceEquals(item, items[i]))
            {
                changed = items.ToBuilder();
            }

            if (changed is not null)
            {
                changed[i] = item;
            }
        }

        return changed?.MoveToImmutable() ?? items;
    }
}
