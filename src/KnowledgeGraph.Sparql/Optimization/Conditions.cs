using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;
using KnowledgeGraph.Sparql.Algebra;

namespace KnowledgeGraph.Sparql.Optimization;

/// <summary>Conditions of filters: their conjunctions, whether they move, and what is constant about them.</summary>
internal static class Conditions
{
    public static readonly TermExpression True = new(new Literal("true", Xsd.Boolean));
    public static readonly TermExpression False = new(new Literal("false", Xsd.Boolean));

    /// <summary>The conjunction as a tree of least depth, so that thousands of conditions stay shallow.</summary>
    public static Expression Conjunction(IReadOnlyList<Expression> conditions) => Conjunction(conditions, 0, conditions.Count);

    /// <summary>The node under the conditions, or the node itself if there are none.</summary>
    public static AlgebraNode Filtered(AlgebraNode node, IReadOnlyList<Expression> conditions) =>
        conditions.Count == 0 ? node : new Filter(Conjunction(conditions), node);

    /// <summary>The value of a constant <c>true</c> or <c>false</c>; null for any other expression.</summary>
    public static bool? Constant(Expression expression) =>
        expression is TermExpression { Term: Literal literal } && literal.Datatype.Equals(Xsd.Boolean)
            ? literal.LexicalForm switch
            {
                "true" or "1" => true,
                "false" or "0" => false,
                _ => null,
            }
            : null;

    /// <summary>
    /// Whether the condition may be tested elsewhere on the same values: EXISTS looks at the whole solution, and RAND and
    /// its like give another value each time.
    /// </summary>
    public static bool CanMove(Expression condition) => !ExpressionWalk.HasExists(condition) && !ExpressionWalk.IsVolatile(condition);

    private static Expression Conjunction(IReadOnlyList<Expression> conditions, int start, int count)
    {
        if (count == 1)
        {
            return conditions[start];
        }

        var left = (count + 1) / 2;
        return new And(Conjunction(conditions, start, left), Conjunction(conditions, start + left, count - left));
    }
}
