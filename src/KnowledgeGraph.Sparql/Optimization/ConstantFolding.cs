using KnowledgeGraph.Sparql.Algebra;

namespace KnowledgeGraph.Sparql.Optimization;

/// <summary>
/// Truth values that need no data, by the three-valued tables of section 17.2: <c>false &amp;&amp; x</c> is false and
/// <c>true || x</c> is true even where x is an error. Filters lose conditions that are true.
/// </summary>
internal sealed class ConstantFolding : AlgebraRewriter, IRewrite
{
    public AlgebraNode Apply(AlgebraNode node) => Rewrite(node);

    public override AlgebraNode Rewrite(AlgebraNode node)
    {
        var rewritten = RewriteInputs(node);
        if (rewritten is not Filter filter)
        {
            return rewritten;
        }

        var conditions = ExpressionWalk.Conjuncts(filter.Condition);
        var count = conditions.RemoveAll(static condition => Conditions.Constant(condition) is true);
        return count == 0 ? filter : Conditions.Filtered(filter.Input, conditions);
    }

    public override Expression Rewrite(Expression expression) => RewriteOperands(expression) switch
    {
        Not { Operand: var operand } not => Conditions.Constant(operand) is { } value ? Truth(!value) : not,
        And and => Fold(and, and.Left, and.Right, absorbing: false),
        Or or => Fold(or, or.Left, or.Right, absorbing: true),
        BuiltInCall { Function: BuiltInFunction.SameTerm, Arguments: [TermExpression left, TermExpression right] } =>
            Truth(left.Term.Equals(right.Term)),
        var rewritten => rewritten,
    };

    private static Expression Fold(Expression whole, Expression left, Expression right, bool absorbing)
    {
        var (first, second) = (Conditions.Constant(left), Conditions.Constant(right));
        return first == absorbing || second == absorbing ? Truth(absorbing)
            : first is not null && second is not null ? Truth(!absorbing)
            : whole;
    }

    private static TermExpression Truth(bool value) => value ? Conditions.True : Conditions.False;
}
