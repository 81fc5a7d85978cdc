namespace KnowledgeGraph.Sparql.Execution;

/// <summary>A set of rows that numbers them in the order of arrival: DISTINCT and GROUP BY.</summary>
internal sealed class RowSet
{
    private readonly RowTable _rows;
    private readonly MemoryAccount _memory;
    private readonly int[] _ownColumns;
    private int[] _heads = [];
    private int[] _next = [];
    private uint _mask;

    public RowSet(int width, MemoryAccount memory)
    {
        _rows = new RowTable(width, memory);
        _memory = memory;
        _ownColumns = [.. Enumerable.Range(0, width)];
        Rehash(64);
    }

    public int Count => _rows.Count;

    public RowTable Rows => _rows;

    /// <summary>Gives the memory back; the set must not be used again.</summary>
    public void Release()
    {
        _memory.Add(-(long)_next.Length * 2 * sizeof(int));
        _rows.Release();
        (_heads, _next) = ([], []);
    }

    /// <summary>Adds the named columns of a row if they are new; gives the number of the row in the set.</summary>
    public bool Add(Batch batch, int row, int[] columns, out int number)
    {
        var hash = RowHash.Of(batch, row, columns);
        for (number = _heads[hash & _mask]; number >= 0; number = _next[number])
        {
            if (Matches(batch, row, columns, number))
            {
                return false;
            }
        }

        if (_rows.Count == _next.Length)
        {
            Rehash(_next.Length * 2);
        }

        number = _rows.Append(batch, row, columns);
        ref var head = ref _heads[hash & _mask];
        _next[number] = head;
        head = number;
        return true;
    }

    private bool Matches(Batch batch, int row, int[] columns, int number)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            if (_rows[i, number] != batch[columns[i], row])
            {
                return false;
            }
        }

        return true;
    }

    private void Rehash(int capacity)
    {
        _memory.Add((long)(capacity - _next.Length) * 2 * sizeof(int));
        Array.Resize(ref _next, capacity);
        _heads = new int[capacity];
        Array.Fill(_heads, -1);
        _mask = (uint)capacity - 1;
        for (var i = 0; i < _rows.Count; i++)
        {
            ref var head = ref _heads[RowHash.Of(_rows, i, _ownColumns) & _mask];
            _next[i] = head;
            head = i;
        }
    }
}
