using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Execution;
using KnowledgeGraph.Sparql.Expressions;

namespace KnowledgeGraph.Sparql.Planning;

/// <summary>
/// Algebra to physical plan, by the exact counts of the snapshot. One planner makes one plan for one run. The parts of
/// this class: groups (join order), optional and negation, GRAPH, EXISTS, paths, correlated plans.
/// </summary>
internal sealed partial class Planner
{
    private readonly QueryContext _context;
    private readonly PlanPatterns _patterns;
    private readonly ImmutableArray<QuadOrder> _orders;
    private readonly CancellationToken _cancellation;
    private readonly TypedTerms _values;
    private readonly TermOrder _order;
    private readonly bool _naive;
    private int _chains;

    public Planner(QueryContext context, CancellationToken cancellation)
    {
        _context = context;
        _patterns = new PlanPatterns(context);
        _orders = [.. context.Snapshot.Orders];
        _cancellation = cancellation;
        _values = new TypedTerms(context.Terms);
        _order = new TermOrder(_values);
        _naive = !context.Options.Optimize;
    }

    /// <param name="node">The pattern.</param>
    /// <param name="limit">How many rows the caller will read, if it knows.</param>
    public PhysicalOperator Plan(AlgebraNode node, long? limit = null) => Plan(node, GraphSlot.Default, limit);

    /// <param name="node">The pattern.</param>
    /// <param name="graph">The active graph.</param>
    /// <param name="limit">How many rows the caller will read, if it knows.</param>
    /// <param name="needed">Where repeated rows do not matter, the variables that the caller looks at; null where they do.</param>
    private PhysicalOperator Plan(AlgebraNode node, GraphSlot graph, long? limit = null, IReadOnlyCollection<string>? needed = null)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        _context.Tick();
        switch (node)
        {
            case Bgp or PathPattern or Join or Filter:
                return PlanGroup(node, graph, limit, needed);
            case Values values:
                return PlanValues(values);
            case LeftJoin join:
                return PlanLeftJoin(Plan(join.Left, graph), join, graph);
            case Minus minus:
                return PlanMinus(minus, graph);
            case Union union:
                return PlanUnion(union, graph, needed);
            case Graph named:
                return PlanGraph(named);
            case Service service:
                return PlanService(RowValues.Unit(), service);
            case Extend extend:
                return PlanExtend(Plan(extend.Input, graph, limit), extend.Variable.Name, extend.Expression, graph);
            case Group group:
                return PlanAggregation(group, graph);
            case OrderBy order:
                return PlanOrder(order, graph, limit);
            case Project project:
                var projected = Plan(project.Input, graph, limit, needed is null ? null : [.. project.Variables.Select(v => v.Name)]);
                return new Projection(projected, [.. project.Variables.Select(v => v.Name)]) { EstimatedCost = projected.EstimatedCost };
            case Distinct distinct:
                var repeated = Plan(distinct.Input, graph, needed: [.. AlgebraVariables.InScope(distinct.Input)]);
                return new DistinctRows(repeated) { EstimatedRows = Math.Max(1, repeated.EstimatedRows / 2), EstimatedCost = repeated.EstimatedCost + repeated.EstimatedRows };
            case Reduced reduced:
                // No limit: a sort that kept only so many rows would have too few when some of them go.
                var rows = Plan(reduced.Input, graph);
                return new ReducedRows(rows) { EstimatedRows = rows.EstimatedRows, EstimatedCost = rows.EstimatedCost };
            case Slice slice:
                return PlanSlice(slice, graph);
            default:
                throw new System.Diagnostics.UnreachableException($"no plan for {node.GetType().Name}");
        }
    }

    private RowEvaluator Compile(Expression expression, RowLayout layout, GraphSlot graph) =>
        new ExpressionCompiler(_context, _values, layout, exists => PlanExistsEvaluator(exists, layout, graph)).Compile(expression);

    private RowValues PlanValues(Values values) => new(
        [.. values.Variables.Select(v => v.Name)],
        [.. values.Rows.Select(row => row.Select(term => term is null ? 0UL : _context.Terms.GetId(term).Value).ToArray())])
    {
        EstimatedRows = values.Rows.Length,
        EstimatedCost = values.Rows.Length,
    };

    private UnionAll PlanUnion(Union union, GraphSlot graph, IReadOnlyCollection<string>? needed)
    {
        var children = Branches(union).Select(branch => Plan(branch, graph, needed: needed)).ToImmutableArray();
        return UnionOf(children);
    }

    private static UnionAll UnionOf(ImmutableArray<PhysicalOperator> children) =>
        new(children) { EstimatedRows = children.Sum(c => c.EstimatedRows), EstimatedCost = children.Sum(c => c.EstimatedCost) };

    /// <summary>The branches of a union of unions, from left to right; long chains are no recursion.</summary>
    private static List<AlgebraNode> Branches(AlgebraNode node)
    {
        var found = new List<AlgebraNode>();
        var stack = new Stack<AlgebraNode>();
        stack.Push(node);
        while (stack.TryPop(out var next))
        {
            if (next is Union union)
            {
                stack.Push(union.Right);
                stack.Push(union.Left);
            }
            else
            {
                found.Add(next);
            }
        }

        return found;
    }

    private Extension PlanExtend(PhysicalOperator input, string variable, Expression expression, GraphSlot graph) =>
        PlanExtend(input, input.Layout, variable, expression, graph);

    /// <param name="input">The rows.</param>
    /// <param name="seen">What the expression sees: the first columns of the rows.</param>
    /// <param name="variable">The new column.</param>
    /// <param name="expression">Its value.</param>
    /// <param name="graph">The active graph.</param>
    private Extension PlanExtend(PhysicalOperator input, RowLayout seen, string variable, Expression expression, GraphSlot graph)
    {
        var certain = expression is TermExpression || (expression is VariableExpression v && seen.IsCertain(v.Variable.Name));
        return new Extension(input, variable, Compile(expression, seen, graph), certain, AlgebraPrinter.Print(expression), input is Extension { Chain: var chain } ? chain : _chains++)
        {
            EstimatedRows = input.EstimatedRows,
            EstimatedCost = input.EstimatedCost + input.EstimatedRows,
        };
    }

    private PhysicalOperator PlanAggregation(Group group, GraphSlot graph)
    {
        var input = Plan(group.Input, graph, needed: NeededBy(group));
        if (group is { Keys.IsEmpty: true, Aggregates: [{ Aggregation: { Function: AggregateFunction.Count, Argument: null, Distinct: false } } only] }
            && input is IndexScan { Spec: var spec } && !spec.Graph.IsVariable && _context.Snapshot is not DatasetView { IsMerged: true } && spec.Variables.Count() == Enumerable.Range(0, 3).Count(i => spec[i].Variable is not null))
        {
            return new CountScan(spec, only.Variable.Name);
        }

        if (input is IndexScan { Spec: var counted } && CountsOf(group, counted) is { } counts)
        {
            return counts;
        }

        // Keys and aggregates are expressions over the pattern's solutions (section 18.5.1): none sees the names of the keys.
        var solutions = input.Layout;
        foreach (var key in group.Keys)
        {
            if (key.Expression is not VariableExpression variable || variable.Variable != key.Variable)
            {
                input = PlanExtend(input, solutions, key.Variable.Name, key.Expression, graph);
            }
            else if (!input.Layout.Contains(key.Variable.Name))
            {
                input = new Projection(input, [.. input.Layout.Columns.Select(c => c.Variable), key.Variable.Name]) { EstimatedCost = input.EstimatedCost };
            }
        }

        var aggregates = group.Aggregates.Select(a => (
            a.Variable.Name,
            a.Aggregation.Function == AggregateFunction.Count,
            Aggregates.Compile(a.Aggregation, a.Aggregation.Argument is { } argument ? Compile(argument, solutions, graph) : null, solutions, _context, _values, _order)));
        return new HashGroup(input, [.. group.Keys.Select(k => k.Variable.Name).Distinct(StringComparer.Ordinal)], [.. aggregates])
        {
            EstimatedRows = group.Keys.IsEmpty ? 1 : Math.Max(1, input.EstimatedRows / 10),
            EstimatedCost = input.EstimatedCost + input.EstimatedRows,
        };
    }

    /// <summary>Counts that the index of one pattern has: for each value of a key, or of different values.</summary>
    private ValueCountScan? CountsOf(Group group, QuadSpec spec)
    {
        if (_naive || spec.Graph.Parameter >= 0)
        {
            return null;
        }

        if (group is { Keys.IsEmpty: true, Aggregates: [{ Aggregation: { Function: AggregateFunction.Count, Distinct: true, Argument: VariableExpression counted } } only] })
        {
            return spec.Variables.Contains(counted.Variable.Name) ? ValueCountScan.Distinct(spec, counted.Variable.Name, only.Variable.Name, _context.Snapshot) : null;
        }

        return group is { Keys: [{ Expression: VariableExpression key } only1], Aggregates.IsEmpty: false }
            && key.Variable == only1.Variable
            && spec.Variables.Contains(key.Variable.Name)
            && group.Aggregates.All(a => a.Aggregation is { Function: AggregateFunction.Count, Distinct: false }
                && (a.Aggregation.Argument is null || (a.Aggregation.Argument is VariableExpression v && spec.Variables.Contains(v.Variable.Name))))
                ? ValueCountScan.Groups(spec, key.Variable.Name, [.. group.Aggregates.Select(a => a.Variable.Name)], _context.Snapshot)
                : null;
    }

    /// <summary>The variables that keys and aggregates look at if none of the aggregates minds repeated rows.</summary>
    private static string[]? NeededBy(Group group) =>
        group.Aggregates.All(a => a.Aggregation is { Argument: not null, Distinct: true } or { Function: AggregateFunction.Min or AggregateFunction.Max })
        && !group.Aggregates.IsEmpty
        && !group.Keys.Select(k => k.Expression).Concat(group.Aggregates.Select(a => a.Aggregation.Argument!)).Any(e => ExpressionWalk.HasExists(e) || ExpressionWalk.IsVolatile(e))
            ? [.. group.Keys.SelectMany(k => AlgebraVariables.Of(k.Expression)).Concat(group.Aggregates.SelectMany(a => AlgebraVariables.Of(a.Aggregation.Argument!))).Distinct(StringComparer.Ordinal)]
            : null;

    private Sort PlanOrder(OrderBy order, GraphSlot graph, long? limit)
    {
        var input = Plan(order.Input, graph);
        var conditions = order.Conditions.Select(c => ((IRowEvaluator)Compile(c.Expression, input.Layout, graph), c.Descending));
        return new Sort(input, [.. conditions], _order, limit)
        {
            EstimatedRows = Math.Min(input.EstimatedRows, limit ?? double.MaxValue),
            EstimatedCost = input.EstimatedCost + (input.EstimatedRows * 5),
        };
    }

    private PhysicalOperator PlanSlice(Slice slice, GraphSlot graph)
    {
        if (slice.Limit == 0)
        {
            return RowValues.Nothing(AlgebraVariables.InScope(slice));
        }

        var input = Plan(slice.Input, graph, slice.Limit is { } limit && limit < long.MaxValue - slice.Offset ? limit + slice.Offset : null);
        return new RowSlice(input, slice.Offset, slice.Limit)
        {
            EstimatedRows = Math.Min(input.EstimatedRows, slice.Limit ?? double.MaxValue),
            EstimatedCost = input.EstimatedCost,
        };
    }

    private ServiceCall PlanService(PhysicalOperator input, Service service) =>
        new(input, _patterns.SlotOf(service.Endpoint), [.. AlgebraVariables.InScope(service.Input)], service.PatternText, service.Silent, _cancellation)
        {
            EstimatedRows = 100 * input.EstimatedRows,
            EstimatedCost = 10000,
        };
}
