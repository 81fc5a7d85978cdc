namespace KnowledgeGraph.Sparql.Execution;

/// <summary>Search in a column that ascends.</summary>
internal static class SortedColumn
{
    /// <summary>The first row from <paramref name="from"/> on, and before <paramref name="to"/>, that is not below the id, in steps that double.</summary>
    public static int Gallop(ulong[] column, int from, int to, ulong id)
    {
        if (from >= to || column[from] >= id)
        {
            return from;
        }

        var step = 1;
        while (from + step < to && column[from + step] < id)
        {
            from += step;
            step *= 2;
        }

        var (low, high) = (from + 1, Math.Min(from + step, to));
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = column[middle] < id ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
