using System.Collections.Immutable;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Execution;
using KnowledgeGraph.Sparql.Expressions;

namespace KnowledgeGraph.Sparql.Planning;

/// <summary>Plans that begin from an outer row: EXISTS, and lateral joins.</summary>
internal sealed partial class Planner
{
    /// <summary>
    /// Each correlated plan is made beside a plain one, and so are the ones inside both; without bounds on depth and number, nested
    /// groups would take exponential time to plan.
    /// </summary>
    private const int MaxSeededDepth = 2;
    private const int MaxSeededPlans = 200;

    private int _seededDepth;
    private int _seededPlans;

    /// <summary>A plan of the pattern over a <see cref="ParameterRow"/> of the outer variables that it mentions; null where that would change the answer.</summary>
    private PhysicalOperator? PlanSeeded(
        AlgebraNode node, RowLayout outer, GraphSlot graph, bool isSubstitution, out ImmutableArray<(string Variable, int Parameter)> parameters)
    {
        parameters = [];
        if (_seededDepth >= MaxSeededDepth || ++_seededPlans > MaxSeededPlans)
        {
            return null;
        }

        var safe = isSubstitution
            ? CorrelationRules.IsSafeSubstitution(node, outer.Contains)
            : CorrelationRules.IsSafe(node, outer.Contains, isSubstitution: false);
        if (!safe)
        {
            return null;
        }

        var mentioned = AlgebraVariables.Mentioned(node);
        var seeds = outer.Columns.Where(c => mentioned.Contains(c.Variable)).Select(c => (Column: c, Parameter: _context.NewParameter())).ToImmutableArray();
        parameters = [.. seeds.Select(s => (s.Column.Variable, s.Parameter))];
        _seededDepth++;
        try
        {
            return PlanFrom(() => new ParameterRow(seeds), node, graph);
        }
        finally
        {
            _seededDepth--;
        }
    }

    private PhysicalOperator? PlanFrom(Func<PhysicalOperator> seed, AlgebraNode node, GraphSlot graph)
    {
        switch (node)
        {
            case Bgp or PathPattern or Join or Filter or Graph or Values:
                var group = new GroupItems();
                Flatten(node, graph, group, isTop: true);
                return new GroupPlanner(this, group, graph).Plan(seed());
            case Union union:
                var branches = Branches(union).Select(b => PlanFrom(seed, b, graph)).ToList();
                return branches.Contains(null) ? null : UnionOf([.. branches!]);
            case LeftJoin join:
                return PlanFrom(seed, join.Left, graph) is { } left ? PlanLeftJoin(left, join, graph) : null;
            case Extend extend:
                return PlanFrom(seed, extend.Input, graph) is { } input ? PlanExtend(input, extend.Variable.Name, extend.Expression, graph) : null;
            default:
                return null;
        }
    }

    private LateralPlan? PlanLateral(RowLayout outer, AlgebraNode node, GraphSlot graph) =>
        PlanSeeded(node, outer, graph, isSubstitution: false, out var parameters) is { } seeded ? new LateralPlan(seeded, parameters) : null;

    private PhysicalOperator PlanExistsFilter(PhysicalOperator input, Exists exists, GraphSlot graph)
    {
        var seeded = PlanSeeded(exists.Pattern, input.Layout, graph, isSubstitution: true, out var parameters);
        if (seeded is null || _naive)
        {
            return new RowFilter(input, PlanExistsEvaluator(exists, input.Layout, graph), exists.Negated ? "not exists" : "exists")
            {
                EstimatedRows = Math.Max(1, input.EstimatedRows / 2),
                EstimatedCost = input.EstimatedCost * 100,
            };
        }

        var rows = Math.Max(1, input.EstimatedRows / 2);
        var lateralCost = input.EstimatedCost + (input.EstimatedRows * (JoinCost.Open + seeded.EstimatedCost));
        if (CorrelationRules.IsSafe(exists.Pattern, input.Layout.Contains, isSubstitution: true))
        {
            var pattern = Plan(exists.Pattern, graph);
            var semiCost = input.EstimatedCost + pattern.EstimatedCost + pattern.EstimatedRows + input.EstimatedRows;
            if (semiCost < lateralCost)
            {
                var shared = pattern.Layout.Columns.Select(c => c.Variable).Where(input.Layout.Contains);
                var right = new Projection(pattern, [.. shared]) { EstimatedCost = pattern.EstimatedCost };
                return new SemiJoin(input, right, exists.Negated, isMinus: false) { EstimatedRows = rows, EstimatedCost = semiCost };
            }
        }

        return new LateralJoin(input, seeded, parameters, exists.Negated ? LateralKind.Anti : LateralKind.Semi) { EstimatedRows = rows, EstimatedCost = lateralCost };
    }

    private ExistsEvaluator PlanExistsEvaluator(Exists exists, RowLayout layout, GraphSlot graph)
    {
        var mentioned = AlgebraVariables.Mentioned(exists.Pattern);
        var outer = layout.Columns.Where(c => mentioned.Contains(c.Variable)).Select(c => c.Variable).ToImmutableArray();
        var parameters = ImmutableArray<(string Variable, int Parameter)>.Empty;
        var seeded = _naive ? null : PlanSeeded(exists.Pattern, layout, graph, isSubstitution: true, out parameters);
        Func<ulong[], PhysicalOperator> planOf = seeded is null
            ? row => Plan(Substitution.Apply(exists.Pattern, Bindings(outer, row)), graph)
            : row =>
            {
                for (var i = 0; i < row.Length; i++)
                {
                    _context.SetParameter(parameters[i].Parameter, row[i]);
                }

                return seeded;
            };
        var graphParameter = graph.Parameter;
        return new ExistsEvaluator(_context, [.. outer.Select(layout.ColumnOf)], graphParameter, planOf, exists.Negated);
    }

    private Dictionary<string, Rdf.Term> Bindings(ImmutableArray<string> variables, ulong[] row)
    {
        var bindings = new Dictionary<string, Rdf.Term>(StringComparer.Ordinal);
        for (var i = 0; i < row.Length; i++)
        {
            if (row[i] != 0)
            {
                bindings.Add(variables[i], _context.Terms.GetTerm(new Rdf.Access.TermId(row[i])));
            }
        }

        return bindings;
    }
}
