using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Execution;

namespace KnowledgeGraph.Sparql.Planning;

/// <summary>OPTIONAL and MINUS, and equalities that make a join of what shares no variable.</summary>
internal sealed partial class Planner
{
    private PhysicalOperator PlanLeftJoin(PhysicalOperator left, LeftJoin join, GraphSlot graph)
    {
        if (_naive)
        {
            var plain = Plan(join.Right, graph);
            return new HashLeftJoin(left, plain, join.Condition is null ? null : Compile(join.Condition, HashLeftJoin.LayoutOf(left, plain), graph));
        }

        var (rightNode, conditions) = PushIntoRight(join);
        var right = Plan(rightNode, graph);
        if (right is RowValues { IsEmpty: true })
        {
            return new Projection(left, [.. RowLayout.Join(left.Layout, right.Layout).Columns.Select(c => c.Variable)]) { EstimatedCost = left.EstimatedCost };
        }

        var seeded = PlanSeeded(rightNode, left.Layout, graph, isSubstitution: false, out var parameters);
        var (linkedLeft, linkedRight) = (left, right);
        var keys = new JoinKeys(left.Layout, right.Layout);
        var linked = LinkByEqualities(conditions, ref linkedLeft, ref linkedRight) || !keys.IsEmpty;
        var hashCost = left.EstimatedCost + right.EstimatedCost + (linked ? (left.EstimatedRows + right.EstimatedRows) * 2 : left.EstimatedRows * right.EstimatedRows);
        var condition = conditions.Count == 0 ? null : conditions.Aggregate((a, b) => new And(a, b));
        if (seeded is not null && left.EstimatedCost + (left.EstimatedRows * (JoinCost.Open + seeded.EstimatedCost)) is var lateralCost && lateralCost < hashCost)
        {
            var layout = LateralJoin.LayoutOf(left, seeded, LateralKind.Left);
            return new LateralJoin(left, seeded, parameters, LateralKind.Left, condition is null ? null : Compile(condition, layout, graph))
            {
                EstimatedRows = left.EstimatedRows,
                EstimatedCost = lateralCost,
            };
        }

        return new HashLeftJoin(linkedLeft, linkedRight, condition is null ? null : Compile(condition, HashLeftJoin.LayoutOf(linkedLeft, linkedRight), graph))
        {
            EstimatedRows = left.EstimatedRows,
            EstimatedCost = hashCost,
        };
    }

    /// <summary>Conditions over variables that the right side always binds hold or fail there as well.</summary>
    private static (AlgebraNode Right, List<Expression> Conditions) PushIntoRight(LeftJoin join)
    {
        var conditions = new List<Expression>();
        var right = join.Right;
        var certain = AlgebraVariables.Certain(right);
        foreach (var condition in join.Condition is null ? [] : ExpressionWalk.Conjuncts(join.Condition))
        {
            if (!ExpressionWalk.HasExists(condition) && !ExpressionWalk.IsVolatile(condition) && AlgebraVariables.Of(condition).All(certain.Contains))
            {
                right = new Filter(condition, right);
            }
            else
            {
                conditions.Add(condition);
            }
        }

        return (right, conditions);
    }

    private PhysicalOperator PlanMinus(Minus minus, GraphSlot graph)
    {
        var left = Plan(minus.Left, graph);
        var right = Plan(minus.Right, graph);
        var shared = right.Layout.Columns.Select(c => c.Variable).Where(left.Layout.Contains).ToList();
        return shared.Count == 0
            ? left
            : new SemiJoin(left, new Projection(right, [.. shared]) { EstimatedCost = right.EstimatedCost }, negated: true, isMinus: true)
            {
                EstimatedRows = left.EstimatedRows,
                EstimatedCost = left.EstimatedCost + right.EstimatedCost + left.EstimatedRows,
            };
    }

    /// <summary>The variables of <c>?a = ?b</c>, one bound on each side and on that side only.</summary>
    private static (string Left, string Right)? EqualityOf(Expression condition, RowLayout left, RowLayout right)
    {
        if (condition is not Comparison { Operator: ComparisonOperator.Equal, Left: VariableExpression a, Right: VariableExpression b })
        {
            return null;
        }

        var (first, second) = (a.Variable.Name, b.Variable.Name);
        return Fits(first, second) ? (first, second) : Fits(second, first) ? (second, first) : null;

        bool Fits(string x, string y) => left.IsCertain(x) && !right.Contains(x) && right.IsCertain(y) && !left.Contains(y);
    }

    /// <summary>Adds a hidden key to both sides for each equality that links them. The conditions stay to be checked.</summary>
    private bool LinkByEqualities(List<Expression> conditions, ref PhysicalOperator left, ref PhysicalOperator right)
    {
        var any = false;
        foreach (var condition in conditions)
        {
            if (EqualityOf(condition, left.Layout, right.Layout) is { } equality)
            {
                var key = _patterns.NewHidden("k");
                left = new JoinKeyColumn(left, equality.Left, key, _order) { EstimatedRows = left.EstimatedRows, EstimatedCost = left.EstimatedCost + left.EstimatedRows };
                right = new JoinKeyColumn(right, equality.Right, key, _order) { EstimatedRows = right.EstimatedRows, EstimatedCost = right.EstimatedCost + right.EstimatedRows };
                any = true;
            }
        }

        return any;
    }
}
