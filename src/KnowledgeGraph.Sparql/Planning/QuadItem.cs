using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Execution;

namespace KnowledgeGraph.Sparql.Planning;

/// <summary>A triple pattern.</summary>
internal sealed class QuadItem : JoinItem
{
    private readonly PlanPatterns _patterns;
    private readonly System.Collections.Immutable.ImmutableArray<Rdf.Access.QuadOrder> _orders;
    // The part of the matches that is thought to be in ranges.
    private const double InRanges = 0.3;

    private System.Collections.Immutable.ImmutableArray<IdRange> _ranges = [];
    private bool? _isMostlyOneGraph;
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
        IndexScan.OrderOf(Spec, _orders, PositionOf(variable)) is [var first, ..] && first == variable
        && (IndexScan.OrderOf(Spec, _orders, null) is [var usual, ..] && usual == variable || IsMostlyOneGraph);

    /// <summary>Whether orders that begin with the graph are no better, since most matches of all graphs are in this one.</summary>
    private bool IsMostlyOneGraph => _isMostlyOneGraph ??= Spec.Graph.IsVariable || (Spec.Graph.Parameter < 0 && Rows * 2 >= _patterns.CountInAllGraphs(Spec));

    /// <summary>Says which comparisons limit the object; a scan that is sorted by it then reads only where they may hold.</summary>
    public void Limit(IReadOnlyList<Expression> conditions)
    {
        if (Spec.Object.Variable is { } value && !Spec.Graph.IsVariable && Spec.Subject.Variable != value && Spec.Predicate.Variable != value && CanSortOn(value))
        {
            _ranges = ValueRanges.Of(value, conditions);
        }
    }

    public override double AloneCost(string? sortedOn) => UsesRanges(sortedOn) ? Rows * InRanges : Rows;

    public override PhysicalOperator Alone(string? sortedOn)
    {
        if (PlanPatterns.IsImpossible(Spec))
        {
            return RowValues.Nothing(Spec.Variables);
        }

        return UsesRanges(sortedOn)
            ? new IndexScan(Spec, _orders, Rdf.Access.QuadPosition.Object) { EstimatedRows = Rows * InRanges, EstimatedCost = Rows * InRanges, Ranges = _ranges }
            : new IndexScan(Spec, _orders, sortedOn is null ? null : PositionOf(sortedOn)) { EstimatedRows = Rows, EstimatedCost = Rows };
    }

    private bool UsesRanges(string? sortedOn) => !_ranges.IsEmpty && (sortedOn is null || sortedOn == Spec.Object.Variable);

    public override double BindWork(double rows, bool sorted, Func<RowLayout> input) => JoinCost.Lookups(rows, Rows, sorted);

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
