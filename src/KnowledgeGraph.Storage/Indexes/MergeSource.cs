using System.Runtime.CompilerServices;
using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Storage.Indexes;

/// <summary>One of the scans that a <see cref="MergeCursor"/> reads, with the rows that it has read ahead.</summary>
internal sealed class MergeSource(QuadCursor cursor, QuadOrder order, bool adds) : IDisposable
{
    // Look-ups read few rows, scans many.
    private const int RowsAheadFirst = 16;
    private const int RowsAheadMost = 1024;

    private QuadBatch _ahead = new(RowsAheadFirst);
    private int _row;
    private ulong _first;
    private ulong _second;
    private ulong _third;
    private ulong _fourth;

    /// <summary>Whether its rows are quads to be there, or quads to be gone.</summary>
    public bool Adds => adds;

    /// <summary>The rows read ahead.</summary>
    public int Ahead => _ahead.Count - _row;

    /// <summary>Reads the first row; false if there is none.</summary>
    public bool Start() => Fill();

    /// <summary>Compares the row that comes next with that of another scan in the same order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int CompareTo(MergeSource other) =>
        _first != other._first ? (_first < other._first ? -1 : 1)
        : _second != other._second ? (_second < other._second ? -1 : 1)
        : _third != other._third ? (_third < other._third ? -1 : 1)
        : _fourth.CompareTo(other._fourth);

    public bool Seek(ReadOnlySpan<ulong> ids, ReadOnlySpan<TermId> key)
    {
        _row = FirstNotBefore(ids, _ahead.Count);
        if (_row < _ahead.Count)
        {
            return Load();
        }

        cursor.Seek(key);
        return Fill();
    }

    /// <summary>How many of the rows read ahead, at most <paramref name="limit"/>, come before the next row of the other scan.</summary>
    public int CountBefore(MergeSource other, int limit) =>
        FirstNotBefore([other._first, other._second, other._third, other._fourth], Math.Min(_ahead.Count, _row + limit)) - _row;

    /// <summary>Copies the next rows and goes behind them; false at the end.</summary>
    public bool Take(int rows, QuadPositions columns, QuadBatch target, int at)
    {
        for (var position = QuadPosition.Subject; position <= QuadPosition.Graph; position++)
        {
            if ((columns & (QuadPositions)(1 << (int)position)) == 0)
            {
                continue;
            }

            var from = _ahead.Column(position).Slice(_row, rows);
            var to = target.Column(position).Slice(at, rows);
            if (rows == 1)
            {
                to[0] = from[0];
            }
            else
            {
                from.CopyTo(to);
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
        if (_ahead.Count == _ahead.Capacity && _ahead.Capacity < RowsAheadMost)
        {
            _ahead = new QuadBatch(Math.Min(RowsAheadMost, 8 * _ahead.Capacity));
        }

        _row = 0;
        return cursor.Read(_ahead) && Load();
    }

    private bool Load()
    {
        if (_row >= _ahead.Count)
        {
            return Fill();
        }

        var positions = QuadOrders.Positions(order);
        _first = _ahead.Column(positions[0])[_row];
        _second = _ahead.Column(positions[1])[_row];
        _third = _ahead.Column(positions[2])[_row];
        _fourth = _ahead.Column(positions[3])[_row];
        return true;
    }

    private int FirstNotBefore(ReadOnlySpan<ulong> ids, int end)
    {
        var (low, high) = (_row, end);
        var positions = QuadOrders.Positions(order);
        if (low < high && IsBefore(high - 1, ids, positions))
        {
            // Few changes to a large set: mostly all rows come first.
            return high;
        }

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
