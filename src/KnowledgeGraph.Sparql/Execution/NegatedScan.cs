using System.Collections.Immutable;

namespace KnowledgeGraph.Sparql.Execution;

/// <summary>The rows of a triple pattern whose (hidden) predicate column is not in the list: one direction of a negated property set.</summary>
internal sealed class NegatedScan : PhysicalOperator
{
    private readonly string _predicate;
    private readonly ImmutableArray<ulong> _excluded;

    public NegatedScan(PhysicalOperator input, string predicate, ImmutableArray<ulong> excluded)
        : base(input.Layout, [input])
    {
        (_predicate, _excluded) = (predicate, excluded);
        SortedOn = input.SortedOn;
        EstimatedRows = input.EstimatedRows;
    }

    public override string Describe() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"NegatedPropertySet of {_excluded.Length}");

    protected override Cursor OpenCore(QueryContext context) => new RowFilter(Children[0], new NotIn(Layout.ColumnOf(_predicate), _excluded), "").Open(context);

    private sealed class NotIn(int column, ImmutableArray<ulong> excluded) : IRowEvaluator
    {
        public ulong EvaluateId(Batch batch, int row) => 0;

        public Truth Test(Batch batch, int row) => excluded.Contains(batch[column, row]) ? Truth.False : Truth.True;
    }
}
