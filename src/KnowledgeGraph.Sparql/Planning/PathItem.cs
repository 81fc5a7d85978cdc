using KnowledgeGraph.Sparql.Execution;

namespace KnowledgeGraph.Sparql.Planning;

/// <summary>A path with a closure.</summary>
internal sealed class PathItem(Slot subject, ClosureStep path, Slot @object, GraphSlot graph, string text, double nodes) : JoinItem
{
    private const double Reach = 10;

    public override IReadOnlyList<Column> Columns { get; } =
        [.. new[] { subject, @object }.Where(s => s.Variable is not null).Select(s => new Column(s.Variable!, true)).Distinct()];

    public override double Rows => Columns.Count switch { 0 => 1, 1 => Reach, _ => nodes * Reach };

    public override double Cost => Rows * JoinCost.Open;

    public override double Distinct(string variable) => Math.Max(1, Columns.Count == 1 ? Reach : nodes);

    public override PhysicalOperator Alone(string? sortedOn) =>
        new PathJoin(RowValues.Unit(), subject, path, @object, graph, text) { EstimatedRows = Rows, EstimatedCost = Cost };

    public override double BindWork(double rows, bool sorted, Func<RowLayout> input) => rows * Reach * JoinCost.Open;

    public override bool WaitsFor(RowLayout input) => Columns.Count == 2 && !Columns.Any(c => input.IsCertain(c.Variable));

    public override PhysicalOperator Bind(PhysicalOperator input, double estimatedRows, double cost) =>
        new PathJoin(input, subject, path, @object, graph, text) { EstimatedRows = estimatedRows, EstimatedCost = cost };
}
