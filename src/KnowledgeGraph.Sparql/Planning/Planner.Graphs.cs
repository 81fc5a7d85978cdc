using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Execution;

namespace KnowledgeGraph.Sparql.Planning;

/// <summary>GRAPH.</summary>
internal sealed partial class Planner
{
    private PhysicalOperator PlanGraph(Graph named)
    {
        if (named.Name is TermPattern constant)
        {
            return _patterns.HasGraph(constant.Term, out var id)
                ? Plan(named.Input, GraphSlot.OfId(id))
                : RowValues.Nothing(AlgebraVariables.InScope(named));
        }

        var variable = ((VariablePattern)named.Name).Variable.Name;
        if (named.Input is Bgp { Triples.IsEmpty: true })
        {
            var names = _context.Snapshot.GraphNames.Count();
            return new GraphNamesScan(variable) { EstimatedRows = names, EstimatedCost = names };
        }

        return !_naive && GraphPatterns.CanCarry(named.Input) && !AlgebraVariables.InScope(named.Input).Contains(variable)
            ? PlanCarried(named.Input, variable)
            : PlanLoop(named.Input, variable);
    }

    /// <summary>The graph rides in a hidden variable: filters inside the pattern must not see the name (section 18.5, Graph).</summary>
    private Projection PlanCarried(AlgebraNode input, string variable)
    {
        var hidden = _patterns.NewHidden("g");
        var plan = Plan(input, GraphSlot.OfVariable(hidden));
        return new Projection(plan, [.. plan.Layout.Columns.Select(c => (c.Variable, c.Variable == hidden ? variable : c.Variable))])
        {
            EstimatedCost = plan.EstimatedCost,
        };
    }

    private GraphLoop PlanLoop(AlgebraNode input, string variable)
    {
        var parameter = _context.NewParameter();
        var plan = Plan(input, GraphSlot.OfParameter(parameter));
        var graphs = Math.Max(1, _context.Snapshot.GraphNames.Count());
        return new GraphLoop(plan, variable, parameter) { EstimatedRows = plan.EstimatedRows, EstimatedCost = plan.EstimatedCost * graphs };
    }
}
