using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Benchmarks;

/// <summary>All triples in one order as a plain sorted array: what a plan written by hand has at best.</summary>
internal sealed class SortedRows
{
    private SortedRows(SortedRow[] rows) => Rows = rows;

    public SortedRow[] Rows { get; }

    public static SortedRows Read(IQuadSnapshot snapshot, QuadOrder order, QuadPosition first, QuadPosition second, QuadPosition third)
    {
        var rows = new SortedRow[snapshot.Count(default)];
        var batch = new QuadBatch(4096);
        using var cursor = snapshot.Scan(default, order, QuadPositions.Subject | QuadPositions.Predicate | QuadPositions.Object);
        for (var end = 0; cursor.Read(batch);)
        {
            var a = batch.Column(first);
            var b = batch.Column(second);
            var c = batch.Column(third);
            for (var i = 0; i < batch.Count; i++)
            {
                rows[end++] = new SortedRow(a[i], b[i], c[i]);
            }
        }

        return new SortedRows(rows);
    }

    /// <summary>The rows that begin with a value.</summary>
    public RowRange Of(ulong first)
    {
        var start = LowerBound(0, first, 0);
        return new RowRange(start, LowerBound(start, first + 1, 0));
    }

    /// <summary>The rows that begin with two values.</summary>
    public RowRange Of(ulong first, ulong second)
    {
        var start = LowerBound(0, first, second);
        return new RowRange(start, LowerBound(start, first, second + 1));
    }

    /// <summary>The first row of a range of one first value whose second is not less, looked for from the start with growing steps.</summary>
    public int Gallop(int start, int end, ulong second)
    {
        var rows = Rows;
        if (start >= end || rows[start].Second >= second)
        {
            return start;
        }

        var step = 1;
        while (start + step < end && rows[start + step].Second < second)
        {
            start += step;
            step <<= 1;
        }

        var last = Math.Min(end, start + step);
        start++;
        while (start < last)
        {
            var middle = (start + last) >>> 1;
            (start, last) = rows[middle].Second < second ? (middle + 1, last) : (start, middle);
        }

        return start;
    }

    /// <summary>The end of the run of equal second values that starts here.</summary>
    public int RunEnd(int start, int end)
    {
        var second = Rows[start].Second;
        var next = start + 1;
        while (next < end && Rows[next].Second == second)
        {
            next++;
        }

        return next;
    }

    /// <summary>The first row from a place on that is not less than the two values.</summary>
    public int LowerBound(int start, ulong first, ulong second)
    {
        var end = Rows.Length;
        while (start < end)
        {
            var middle = (start + end) >>> 1;
            ref var row = ref Rows[middle];
            (start, end) = row.First < first || (row.First == first && row.Second < second) ? (middle + 1, end) : (start, middle);
        }

        return start;
    }
}
