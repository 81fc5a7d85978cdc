namespace KnowledgeGraph.Sparql.Execution;

/// <summary>Streams the probe side of a hash join through a table that gives pairs: a batch of matches at a time, written by columns.</summary>
internal sealed class PairProbe(Cursor probe, Batch rows, JoinTable table, JoinPairs pairs, bool keepsUnmatched)
{
    private int _row;
    private bool _isProbing;

    public bool Next(Batch output)
    {
        pairs.Prepare(output.Capacity);
        while (pairs.Count == 0)
        {
            if (!_isProbing)
            {
                if (!probe.Next(rows))
                {
                    return false;
                }

                table.StartBatch(rows);
                _row = 0;
            }

            _isProbing = table.FillPairs(pairs, output.Capacity, ref _row, keepsUnmatched);
        }

        if (keepsUnmatched)
        {
            pairs.WriteOptional(output, rows, table.Rows);
        }
        else
        {
            pairs.Write(output, rows, table.Rows);
        }

        return true;
    }
}
