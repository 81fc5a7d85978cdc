using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Execution;

namespace KnowledgeGraph.Sparql.Planning;

/// <summary>One thing to join in a group: it can stand alone, and some can start from the rows so far.</summary>
internal abstract class JoinItem
{
    /// <summary>The work of one lookup in an index, in rows of a scan.</summary>
    public const double LookupCost = 10;

    public abstract IReadOnlyList<Column> Columns { get; }

    /// <summary>The rows that it has by itself.</summary>
    public abstract double Rows { get; }

    /// <summary>The work to give these rows.</summary>
    public abstract double Cost { get; }

    /// <summary>How many different values a variable takes.</summary>
    public abstract double Distinct(string variable);

    /// <summary>The item by itself; sorted on the variable if that costs nothing.</summary>
    public abstract PhysicalOperator Alone(string? sortedOn);

    /// <summary>Whether <see cref="Alone"/> can be sorted on the variable.</summary>
    public virtual bool CanSortOn(string variable) => false;

    /// <summary>The work of joining by <see cref="Bind"/> for each row of the input, or infinity if it cannot.</summary>
    public abstract double BindCost(RowLayout input);

    /// <summary>The item joined to the input row by row.</summary>
    public abstract PhysicalOperator Bind(PhysicalOperator input, double estimatedRows, double cost);

    /// <summary>Whether the item cannot be evaluated well before these of its variables are bound.</summary>
    public virtual bool WaitsFor(RowLayout input) => false;

    public bool Mentions(string variable) => Columns.Any(c => c.Variable == variable);
}

/// <summary>A triple pattern.</summary>
internal sealed class QuadItem : JoinItem
{
    private readonly PlanPatterns _patterns;
    private readonly System.Collections.Immutable.ImmutableArray<Rdf.Access.QuadOrder> _orders;
    private readonly Dictionary<string, double> _distinct = new(StringComparer.Ordinal);

    public QuadItem(QuadSpec spec, PlanPatterns patterns, System.Collections.Immutable.ImmutableArray<Rdf.Access.QuadOrder> orders)
    {
        (Spec, _patterns, _orders) = (spec, patterns, orders);
        Rows = patterns.Count(spec);
        Columns = [.. spec.Variables.Select(v => new Column(v, true))];
    }

    public QuadSpec Spec { get; }

    public override IReadOnlyList<Column> Columns { get; }

    public override double Rows { get; }

    public override double Cost => Rows;

    public override double Distinct(string variable)
    {
        if (!_distinct.TryGetValue(variable, out var found))
        {
            found = _patterns.Distinct(Spec, variable);
            _distinct.Add(variable, found);
        }

        return found;
    }

    public override bool CanSortOn(string variable) =>
        IndexScan.OrderOf(Spec, _orders, PositionOf(variable)) is [var first, ..] && first == variable;

    public override PhysicalOperator Alone(string? sortedOn) => PlanPatterns.IsImpossible(Spec)
        ? RowValues.Nothing(Spec.Variables)
        : new IndexScan(Spec, _orders, sortedOn is null ? null : PositionOf(sortedOn)) { EstimatedRows = Rows, EstimatedCost = Rows };

    public override double BindCost(RowLayout input) => LookupCost;

    public override PhysicalOperator Bind(PhysicalOperator input, double estimatedRows, double cost) =>
        PlanPatterns.IsImpossible(Spec)
            ? RowValues.Nothing(RowLayout.Join(input.Layout, new RowLayout([.. Columns])).Columns.Select(c => c.Variable))
            : new IndexJoin(input, Spec) { EstimatedRows = estimatedRows, EstimatedCost = cost };

    private Rdf.Access.QuadPosition? PositionOf(string variable)
    {
        for (var i = 0; i < 4; i++)
        {
            if (Spec[i].Variable == variable)
            {
                return (Rdf.Access.QuadPosition)i;
            }
        }

        return null;
    }
}

/// <summary>A path with a closure.</summary>
internal sealed class PathItem(Slot subject, ClosureStep path, Slot @object, GraphSlot graph, string text, double nodes) : JoinItem
{
    private const double Reach = 10;

    public override IReadOnlyList<Column> Columns { get; } =
        [.. new[] { subject, @object }.Where(s => s.Variable is not null).Select(s => new Column(s.Variable!, true)).Distinct()];

    public override double Rows => Columns.Count switch { 0 => 1, 1 => Reach, _ => nodes * Reach };

    public override double Cost => Rows * JoinItem.LookupCost;

    public override double Distinct(string variable) => Math.Max(1, Columns.Count == 1 ? Reach : nodes);

    public override PhysicalOperator Alone(string? sortedOn) =>
        new PathJoin(RowValues.Unit(), subject, path, @object, graph, text) { EstimatedRows = Rows, EstimatedCost = Cost };

    public override double BindCost(RowLayout input) => Reach * JoinItem.LookupCost;

    public override bool WaitsFor(RowLayout input) => Columns.Count == 2 && !Columns.Any(c => input.IsCertain(c.Variable));

    public override PhysicalOperator Bind(PhysicalOperator input, double estimatedRows, double cost) =>
        new PathJoin(input, subject, path, @object, graph, text) { EstimatedRows = estimatedRows, EstimatedCost = cost };
}

/// <summary>Any other pattern, planned by itself, and as a correlated plan if it can be one.</summary>
internal sealed class PlanItem(PhysicalOperator plan, Func<PhysicalOperator, (PhysicalOperator Plan, double CostPerRow)?> lateral) : JoinItem
{
    private RowLayout? _layout;
    private (PhysicalOperator Plan, double CostPerRow)? _lateral;

    public override IReadOnlyList<Column> Columns => plan.Layout.Columns;

    public override double Rows => plan.EstimatedRows;

    public override double Cost => plan.EstimatedCost;

    public override double Distinct(string variable) => Math.Max(1, plan.EstimatedRows / 2);

    public override bool CanSortOn(string variable) => plan.SortedOn is [var first, ..] && first == variable;

    public override PhysicalOperator Alone(string? sortedOn) => plan;

    public override double BindCost(RowLayout input) => double.PositiveInfinity;

    /// <summary>The lateral join with an input, if there is one.</summary>
    public (PhysicalOperator Plan, double CostPerRow)? Lateral(PhysicalOperator input)
    {
        if (!ReferenceEquals(_layout, input.Layout))
        {
            (_layout, _lateral) = (input.Layout, lateral(input));
        }

        return _lateral;
    }

    public override PhysicalOperator Bind(PhysicalOperator input, double estimatedRows, double cost) => Lateral(input)!.Value.Plan;
}
