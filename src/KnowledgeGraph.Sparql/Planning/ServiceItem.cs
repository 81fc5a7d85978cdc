using KnowledgeGraph.Sparql.Execution;

namespace KnowledgeGraph.Sparql.Planning;

/// <summary>SERVICE with a variable endpoint: another pattern has to bind it first.</summary>
internal sealed class ServiceItem(string endpoint, IReadOnlyList<string> variables, Func<PhysicalOperator, PhysicalOperator> call) : JoinItem
{
    private const double Answer = 100;

    public override IReadOnlyList<Column> Columns { get; } = [.. variables.Where(v => v != endpoint).Prepend(endpoint).Select(v => new Column(v, false))];

    public override double Rows => Answer;

    public override double Cost => double.PositiveInfinity;

    public override double Distinct(string variable) => 1;

    public override PhysicalOperator Alone(string? sortedOn) => call(RowValues.Unit());

    public override double BindWork(double rows, bool sorted, Func<RowLayout> input) => rows * Answer;

    public override bool WaitsFor(RowLayout input) => !input.Contains(endpoint);

    public override PhysicalOperator Bind(PhysicalOperator input, double estimatedRows, double cost) => call(input);
}
