using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Sparql.Execution;
using KnowledgeGraph.Sparql.Expressions;

namespace KnowledgeGraph.Sparql.Planning;

/// <summary>EXISTS inside an expression: runs the pattern for each different row of the variables that it mentions, once.</summary>
internal sealed class ExistsEvaluator(QueryContext context, int[] columns, int graphParameter, Func<ulong[], PhysicalOperator> planOf, bool negated)
    : RowEvaluator(context.Terms)
{
    private readonly Dictionary<ulong, (RowSet Rows, List<bool> Answers)> _known = [];

    public override Value Evaluate(Batch batch, int row) => Value.Of(Test(batch, row) == Truth.True);

    public override Truth Test(Batch batch, int row)
    {
        // The active graph is part of the question where an outer loop sets it.
        var graph = graphParameter >= 0 ? context.GetParameter(graphParameter) : TermId.DefaultGraph.Value;
        if (!_known.TryGetValue(graph, out var known))
        {
            known = (new RowSet(columns.Length, context.Memory), []);
            _known.Add(graph, known);
        }

        if (known.Rows.Add(batch, row, columns, out var number))
        {
            known.Answers.Add(Run(batch, row));
        }

        return known.Answers[number] != negated ? Truth.True : Truth.False;
    }

    private bool Run(Batch batch, int row)
    {
        var before = context.Memory.Tables;
        var plan = planOf([.. columns.Select(c => batch[c, row])]);
        using var cursor = plan.Open(context);
        var any = cursor.Next(new Batch(plan.Layout.Width));
        context.Memory.Add(before - context.Memory.Tables);
        return any;
    }
}
