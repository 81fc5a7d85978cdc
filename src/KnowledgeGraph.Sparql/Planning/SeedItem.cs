using KnowledgeGraph.Sparql.Execution;

namespace KnowledgeGraph.Sparql.Planning;

/// <summary>What a correlated plan begins from: the one outer row.</summary>
internal sealed class SeedItem(PhysicalOperator seed) : JoinItem
{
    public override IReadOnlyList<Column> Columns => seed.Layout.Columns;

    public override double Rows => seed.EstimatedRows;

    public override double Cost => seed.EstimatedCost;

    public override double Distinct(string variable) => 1;

    public override PhysicalOperator Alone(string? sortedOn) => seed;

    public override double BindWork(double rows, bool sorted, Func<RowLayout> input) => double.PositiveInfinity;

    public override PhysicalOperator Bind(PhysicalOperator input, double estimatedRows, double cost) =>
        throw new System.Diagnostics.UnreachableException();
}
