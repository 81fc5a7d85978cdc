namespace KnowledgeGraph.Sparql.Execution;

/// <summary>Rows kept in memory, as columns; the hash tables and sorts are built on it.</summary>
internal sealed class RowTable : IColumns
{
    private readonly ulong[][] _columns;
    private readonly MemoryAccount _memory;
    private int _capacity;

    public RowTable(int width, MemoryAccount memory)
    {
        _memory = memory;
        _columns = new ulong[width][];
        Array.Fill(_columns, []);
    }

    public int Width => _columns.Length;

    public int Count { get; private set; }

    public ulong this[int column, int row] => _columns[column][row];

    public ulong[] Column(int column) => _columns[column];

    public void Clear() => Count = 0;

    public void Append(Batch batch)
    {
        Reserve(Count + batch.Count);
        for (var i = 0; i < _columns.Length; i++)
        {
            Array.Copy(batch.Column(i), 0, _columns[i], Count, batch.Count);
        }

        Count += batch.Count;
    }

    /// <summary>Appends one row of a batch of the same width; returns its number.</summary>
    public int Append(Batch batch, int row)
    {
        Reserve(Count + 1);
        for (var i = 0; i < _columns.Length; i++)
        {
            _columns[i][Count] = batch[i, row];
        }

        return Count++;
    }

    /// <summary>Appends one row of a table of the same width; returns its number.</summary>
    public int Append(RowTable table, int row)
    {
        Reserve(Count + 1);
        for (var i = 0; i < _columns.Length; i++)
        {
            _columns[i][Count] = table._columns[i][row];
        }

        return Count++;
    }

    /// <summary>Gives the memory back; the table is empty.</summary>
    public void Release()
    {
        _memory.Add(-(long)_capacity * _columns.Length * sizeof(ulong));
        Array.Fill(_columns, []);
        (_capacity, Count) = (0, 0);
    }

    /// <summary>Appends the named columns of a row; returns its number.</summary>
    public int Append(Batch batch, int row, int[] columns)
    {
        Reserve(Count + 1);
        for (var i = 0; i < columns.Length; i++)
        {
            _columns[i][Count] = batch[columns[i], row];
        }

        return Count++;
    }

    /// <summary>Makes room for rows whose columns the caller then fills; returns the number of the first.</summary>
    public int AppendEmpty(int rows)
    {
        Reserve(Count + rows);
        Count += rows;
        return Count - rows;
    }

    /// <summary>Reads a child to its end.</summary>
    public void AppendAll(Cursor cursor)
    {
        var batch = new Batch(Width);
        while (cursor.Next(batch))
        {
            Append(batch);
        }
    }

    private void Reserve(int rows)
    {
        if (rows <= _capacity)
        {
            return;
        }

        var capacity = Math.Max(rows, Math.Max(16, _capacity * 2));
        _memory.Add((long)(capacity - _capacity) * _columns.Length * sizeof(ulong));
        for (var i = 0; i < _columns.Length; i++)
        {
            Array.Resize(ref _columns[i], capacity);
        }

        _capacity = capacity;
    }
}
