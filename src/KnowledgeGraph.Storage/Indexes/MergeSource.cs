using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Storage.Indexes;

/// <summary>One of the scans that a <see cref="MergeCursor"/> reads, with the rows that it has read ahead.</summary>
internal sealed class MergeSource(QuadCursor cursor, QuadOrder order, bool adds) : IDisposable
{
    private const int RowsAhead = 256;

    private readonly QuadBatch _ahead = new(RowsAhead);
    private int _row;

    /// <summary>Whether its rows are quads to be there, or quads to be gone.</summary>
    public bool Adds => adds;

    /// <summary>The row that comes next.</summary>
    public QuadIds Current { get; private set; }

    /// <summary>Reads the first row; false if there is none.</summary>
    public bool Start() => Fill();

    /// <summary>Goes to the next row; false at the end.</summary>
    public bool Advance()
    {
        _row++;
        return Load();
    }

    public bool Seek(ReadOnlySpan<ulong> ids, ReadOnlySpan<TermId> key)
    {
        _row = FirstNotBefore(ids);
        if (_row < _ahead.Count)
        {
            return Load();
        }

        cursor.Seek(key);
        return Fill();
    }

    /// <summary>How many of the rows read ahead, at most <paramref name="limit"/>, come before the quad.</summary>
    public int CountBefore(in QuadIds quad, int limit)
    {
        var positions = QuadOrders.Positions(order);
        Span<ulong> ids = [quad[positions[0]], quad[positions[1]], quad[positions[2]], quad[positions[3]]];
        return Math.Min(FirstNotBefore(ids) - _row, limit);
    }

    /// <summary>The rows read ahead.</summary>
    public int Ahead => _ahead.Count - _row;

    /// <summary>Copies the next rows and goes behind them; false at the end.</summary>
    public bool Take(int rows, QuadPositions columns, QuadBatch target, int at)
    {
        for (var position = QuadPosition.Subject; position <= QuadPosition.Graph; position++)
        {
            if ((columns & (QuadPositions)(1 << (int)position)) != 0)
            {
                _ahead.Column(position).Slice(_row, rows).CopyTo(target.Column(position)[at..]);
            }
        }

        return Skip(rows);
    }

    /// <summary>Goes behind the next rows; false at the end.</summary>
    public bool Skip(int rows)
    {
        _row += rows;
        return Load();
    }

    public void Dispose() => cursor.Dispose();

    private bool Fill()
    {
        _row = 0;
        return cursor.Read(_ahead) && Load();
    }

    private bool Load()
    {
        if (_row >= _ahead.Count)
        {
            return Fill();
        }

        Current = new QuadIds(
            _ahead.Column(QuadPosition.Subject)[_row],
            _ahead.Column(QuadPosition.Predicate)[_row],
            _ahead.Column(QuadPosition.Object)[_row],
            _ahead.Column(QuadPosition.Graph)[_row]);
        return true;
    }

    private int FirstNotBefore(ReadOnlySpan<ulong> ids)
    {
        var (low, high) = (_row, _ahead.Count);
        var positions = QuadOrders.Positions(order);
        for (var step = 1; low + step <= high && IsBefore(low + step - 1, ids, positions); step *= 2)
        {
            low += step;
        }

        high = Math.Min(high, low + (low - _row) + 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = IsBefore(middle, ids, positions) ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private bool IsBefore(int row, ReadOnlySpan<ulong> ids, ReadOnlySpan<QuadPosition> positions)
    {
        for (var depth = 0; depth < 4; depth++)
        {
            var id = _ahead.Column(positions[depth])[row];
            if (id != ids[depth])
            {
                return id < ids[depth];
            }
        }

        return false;
    }
}
