using System.Collections.Immutable;

namespace KnowledgeGraph.Sparql.Execution;

/// <summary>VALUES; also the one empty row (unit) and no row at all (empty).</summary>
internal sealed class RowValues : PhysicalOperator
{
    private readonly ImmutableArray<ulong[]> _rows;

    /// <param name="variables">The columns.</param>
    /// <param name="rows">Ids by column; 0 is UNDEF.</param>
    public RowValues(ImmutableArray<string> variables, ImmutableArray<ulong[]> rows)
        : base(new RowLayout([.. variables.Select((v, i) => new Column(v, rows.All(r => r[i] != 0)))]), [])
    {
        _rows = rows;
        EstimatedRows = rows.Length;
    }

    /// <summary>The one solution that binds nothing.</summary>
    public static RowValues Unit() => new([], [[]]);

    /// <summary>No solution, of the given variables.</summary>
    public static RowValues Nothing(IEnumerable<string> variables) => new([.. variables], []);

    public bool IsEmpty => _rows.IsEmpty;

    public bool IsUnit => _rows.Length == 1 && Layout.Width == 0;

    public override string Describe() =>
        _rows.IsEmpty ? "Empty" : IsUnit ? "Unit" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Values {_rows.Length} rows of {Layout}");

    protected override Cursor OpenCore(QueryContext context) => new ValuesCursor(this);

    private sealed class ValuesCursor(RowValues plan) : Cursor
    {
        private int _at;

        public override bool Next(Batch output)
        {
            for (; _at < plan._rows.Length && !output.IsFull; _at++)
            {
                for (var i = 0; i < output.Width; i++)
                {
                    output[i, output.Count] = plan._rows[_at][i];
                }

                output.Count++;
            }

            return output.Count > 0;
        }
    }
}
