using KnowledgeGraph.Sparql.Algebra;

namespace KnowledgeGraph.Sparql.Optimization;

/// <summary>
/// Filters are split into their conjuncts, and each moves down to where it sees the same values as before: into both
/// branches of UNION, to the left of OPTIONAL and MINUS, below BIND, into GRAPH, into subqueries that project what it
/// needs, below GROUP BY on its keys. It never enters the right side of OPTIONAL or MINUS, nor what LIMIT cuts.
/// Groups of triple patterns are left whole: the planner puts filters into them with its counts at hand.
/// </summary>
internal sealed class FilterPushdown : AlgebraRewriter, IRewrite
{
    /// <summary>More conditions than this go into the branches of UNION as one.</summary>
    private const int MostForBranches = 16;

    private readonly Dictionary<Expression, HashSet<string>> _variables = new(ReferenceEqualityComparer.Instance);
    private int _exists;

    public AlgebraNode Apply(AlgebraNode node) => new FilterPushdown().Rewrite(node);

    public override AlgebraNode Rewrite(AlgebraNode node)
    {
        var rewritten = RewriteInputs(node);
        return rewritten is Filter filter ? Push([], filter) : rewritten;
    }

    public override Expression Rewrite(Expression expression)
    {
        if (expression is not Exists)
        {
            return base.Rewrite(expression);
        }

        _exists++;
        var rewritten = base.Rewrite(expression);
        _exists--;
        return rewritten;
    }

    /// <summary>The node with the conditions tested as far down as they may go.</summary>
    private AlgebraNode Push(List<Expression> conditions, AlgebraNode node)
    {
        if (node is Filter filter)
        {
            return PushThrough(conditions, filter);
        }

        if (conditions.Count == 0)
        {
            return node;
        }

        switch (node)
        {
            case Union union:
                List<Expression> shared = conditions.Count > MostForBranches ? [Conditions.Conjunction(conditions)] : conditions;
                return new Union(Push(shared, union.Left), Push(shared, union.Right));
            case Minus minus:
                return new Minus(Push(conditions, minus.Left), minus.Right);
            case Distinct distinct:
                return new Distinct(Push(conditions, distinct.Input));
            case Reduced reduced:
                return new Reduced(Push(conditions, reduced.Input));
            case OrderBy orderBy:
                return orderBy with { Input = Push(conditions, orderBy.Input) };
            case Join join:
                return PushIntoJoin(conditions, join);
            default:
                var (below, above) = Split(conditions, condition => MayEnter(condition, node));
                return Conditions.Filtered(below.Count == 0 ? node : PushBelow(below, node), above);
        }
    }

    private AlgebraNode PushThrough(List<Expression> conditions, Filter filter)
    {
        var (movable, fixedHere) = Split(ExpressionWalk.Conjuncts(filter.Condition), condition => Conditions.CanMove(condition) && VariablesOf(condition).Count > 0);
        movable.InsertRange(0, conditions);
        return Conditions.Filtered(Push(movable, filter.Input), fixedHere);
    }

    /// <summary>Whether the condition sees the same values inside the node's (left) input as on the node.</summary>
    private bool MayEnter(Expression condition, AlgebraNode node)
    {
        var variables = VariablesOf(condition);
        return node switch
        {
            LeftJoin join => IsDecidedBy(variables, join.Left, join.Right),
            Extend extend => !variables.Contains(extend.Variable.Name),
            Graph { Name: VariablePattern { Variable.Name: var name } } => !variables.Contains(name),
            Graph => true,

            // The outer solution of EXISTS goes into the condition but not into the subquery, where what is unbound stays so.
            Project project => variables.IsSubsetOf(project.Variables.Select(static variable => variable.Name)) && (_exists == 0 || AlgebraVariables.Certain(project).IsSupersetOf(variables)),
            Group group => variables.All(variable => group.Keys.Any(key =>
                key.Variable.Name == variable && key.Expression is VariableExpression { Variable.Name: var own } && own == variable)),
            _ => false,
        };
    }

    private AlgebraNode PushBelow(List<Expression> conditions, AlgebraNode node) => node switch
    {
        LeftJoin join => join with { Left = Push(conditions, join.Left) },
        Extend extend => extend with { Input = Push(conditions, extend.Input) },
        Graph graph => graph with { Input = Push(conditions, graph.Input) },
        Project project => project with { Input = Push(conditions, project.Input) },
        Group group => group with { Input = Push(conditions, group.Input) },
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>
    /// Into an operand that is more than triple patterns, if the condition is about its values only and the triple
    /// patterns beside it do not already decide the condition.
    /// </summary>
    private AlgebraNode PushIntoJoin(List<Expression> conditions, Join join)
    {
        var operands = new List<AlgebraNode>();
        Flatten(join, operands);
        var entering = new List<Expression>[operands.Count];
        var above = new List<Expression>();
        var plain = operands.Where(IsPlain).SelectMany(AlgebraVariables.Certain).ToHashSet(StringComparer.Ordinal);
        foreach (var condition in conditions)
        {
            var variables = VariablesOf(condition);
            var target = plain.IsSupersetOf(variables) ? -1 : operands.FindIndex(operand => MayEnterOperand(variables, operand, operands));
            (target < 0 ? above : entering[target] ??= []).Add(condition);
        }

        if (above.Count == conditions.Count)
        {
            return Conditions.Filtered(join, above);
        }

        var pushed = operands.Select((operand, index) => entering[index] is { } found ? Push(found, operand) : operand);
        return Conditions.Filtered(pushed.Aggregate(static (left, right) => new Join(left, right)), above);
    }

    private static bool MayEnterOperand(HashSet<string> variables, AlgebraNode operand, List<AlgebraNode> operands) =>
        !IsPlain(operand)
        && operand is not (Values or Service or Slice)
        && variables.Overlaps(AlgebraVariables.InScope(operand))
        && operands.All(other => ReferenceEquals(other, operand) || IsDecidedBy(variables, operand, other));

    /// <summary>Whether each variable has in the joined solution the value (or none) that it has in the first node's.</summary>
    private static bool IsDecidedBy(HashSet<string> variables, AlgebraNode node, AlgebraNode other) =>
        variables.All(variable => AlgebraVariables.Certain(node).Contains(variable) || !AlgebraVariables.InScope(other).Contains(variable));

    private static void Flatten(AlgebraNode root, List<AlgebraNode> operands)
    {
        var open = new Stack<AlgebraNode>();
        open.Push(root);
        while (open.TryPop(out var next))
        {
            if (next is Join join)
            {
                open.Push(join.Right);
                open.Push(join.Left);
            }
            else
            {
                operands.Add(next);
            }
        }
    }

    private static bool IsPlain(AlgebraNode node) => node switch
    {
        Bgp or PathPattern => true,
        Filter filter => IsPlain(filter.Input),
        Graph graph => IsPlain(graph.Input),
        _ => false,
    };

    private static (List<Expression> Yes, List<Expression> No) Split(List<Expression> conditions, Func<Expression, bool> test)
    {
        var (yes, no) = (new List<Expression>(), new List<Expression>());
        foreach (var condition in conditions)
        {
            (test(condition) ? yes : no).Add(condition);
        }

        return (yes, no);
    }

    private HashSet<string> VariablesOf(Expression condition)
    {
        if (!_variables.TryGetValue(condition, out var variables))
        {
            variables = AlgebraVariables.Of(condition);
            _variables.Add(condition, variables);
        }

        return variables;
    }
}
