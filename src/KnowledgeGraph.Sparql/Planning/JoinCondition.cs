using KnowledgeGraph.Sparql.Algebra;

namespace KnowledgeGraph.Sparql.Planning;

/// <summary>What the order of joins has to know of a filter.</summary>
/// <param name="Variables">The variables that it needs.</param>
/// <param name="Selectivity">The part of the rows that it keeps.</param>
/// <param name="Work">What it costs for a row, in rows of a scan.</param>
internal sealed record JoinCondition(IReadOnlyList<string> Variables, double Selectivity, double Work)
{
    private const double Step = 5;
    private const double TextStep = 60;
    private const double PatternStep = 150;

    /// <summary>The work of an expression for one row: steps over ids and values are cheap, text has to be fetched.</summary>
    public static double WorkOf(Expression expression)
    {
        var work = 0.0;
        foreach (var part in ExpressionWalk.All(expression))
        {
            work += part switch
            {
                BuiltInCall { Function: BuiltInFunction.Regex or BuiltInFunction.Replace } => PatternStep,
                BuiltInCall { Function: BuiltInFunction.Bound or BuiltInFunction.SameTerm or BuiltInFunction.IsIri or BuiltInFunction.IsBlank or BuiltInFunction.IsLiteral } => Step,
                BuiltInCall => TextStep,
                Comparison { Operator: ComparisonOperator.Equal or ComparisonOperator.NotEqual } => Step,
                Comparison => Step * 2,
                _ => 1,
            };
        }

        return work;
    }
}
