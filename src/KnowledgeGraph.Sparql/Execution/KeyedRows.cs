namespace KnowledgeGraph.Sparql.Execution;

/// <summary>The rows of a batch in the order of one or two of their columns.</summary>
internal sealed class KeyedRows(int[] columns)
{
    private ulong[] _first = [];
    private int[] _rows = [];

    /// <summary>The numbers of the batch's rows by their keys; valid until the next call.</summary>
    public ReadOnlySpan<int> Sort(Batch rows)
    {
        if (_rows.Length < rows.Count)
        {
            (_first, _rows) = (new ulong[rows.Capacity], new int[rows.Capacity]);
        }

        var keys = rows.Column(columns[0]).AsSpan(0, rows.Count);
        keys.CopyTo(_first);
        var isSorted = true;
        for (var i = 0; i < keys.Length; i++)
        {
            _rows[i] = i;
            isSorted &= i == 0 || keys[i - 1] <= keys[i];
        }

        if (!isSorted)
        {
            Array.Sort(_first, _rows, 0, rows.Count);
        }

        if (columns.Length == 2)
        {
            SortSecond(rows.Column(columns[1]), rows.Count);
        }

        return _rows.AsSpan(0, rows.Count);
    }

    public bool HaveSameKeys(Batch rows, int row, int other)
    {
        foreach (var column in columns)
        {
            if (rows[column, row] != rows[column, other])
            {
                return false;
            }
        }

        return true;
    }

    private void SortSecond(ulong[] second, int count)
    {
        for (var start = 0; start < count;)
        {
            var end = start + 1;
            while (end < count && _first[end] == _first[start])
            {
                end++;
            }

            if (end - start > 1)
            {
                _rows.AsSpan(start, end - start).Sort((x, y) => second[x].CompareTo(second[y]));
            }

            start = end;
        }
    }
}
