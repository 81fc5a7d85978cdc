using System.Collections.Immutable;

namespace KnowledgeGraph.Sparql.Execution;

/// <summary>One row of parameters that an outer operator has set: the seed of a correlated plan.</summary>
internal sealed class ParameterRow(ImmutableArray<(Column Column, int Parameter)> parameters)
    : PhysicalOperator(new RowLayout([.. parameters.Select(p => p.Column)]), [])
{
    public override string Describe() => "Given " + Layout;

    protected override Cursor OpenCore(QueryContext context)
    {
        var row = parameters.Select(p => context.GetParameter(p.Parameter)).ToArray();
        return new RowCursor(row);
    }

    private sealed class RowCursor(ulong[] row) : Cursor
    {
        private bool _given;

        public override bool Next(Batch output)
        {
            if (_given)
            {
                return false;
            }

            _given = true;
            for (var i = 0; i < row.Length; i++)
            {
                output[i, 0] = row[i];
            }

            output.Count = 1;
            return true;
        }
    }
}
