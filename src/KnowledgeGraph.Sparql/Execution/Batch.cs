namespace KnowledgeGraph.Sparql.Execution;

/// <summary>
/// Rows of term ids as columns, what cursors hand on. 0 is an unbound variable. The consumer owns the batch; it starts
/// small, so that LIMIT and ASK stay cheap, and grows as long as it comes back full.
/// </summary>
internal sealed class Batch : IColumns
{
    public const int SmallestCapacity = 64;
    public const int LargestCapacity = 1024;

    private readonly ulong[][] _columns;

    public Batch(int width, int capacity = SmallestCapacity)
    {
        _columns = new ulong[width][];
        Capacity = capacity;
        for (var i = 0; i < width; i++)
        {
            _columns[i] = new ulong[capacity];
        }
    }

    public int Width => _columns.Length;

    public int Capacity { get; private set; }

    public int Count { get; set; }

    public bool IsFull => Count == Capacity;

    public ulong this[int column, int row]
    {
        get => _columns[column][row];
        set => _columns[column][row] = value;
    }

    public ulong[] Column(int column) => _columns[column];

    /// <summary>Empties the batch for the next read; a full one comes back twice as large.</summary>
    public void Prepare()
    {
        if (IsFull && Capacity < LargestCapacity)
        {
            Capacity = Math.Min(Capacity * 2, LargestCapacity);
            for (var i = 0; i < _columns.Length; i++)
            {
                _columns[i] = new ulong[Capacity];
            }
        }

        Count = 0;
    }

    /// <summary>Writes the first <paramref name="width"/> columns of a row of another batch into the row after the last.</summary>
    public void CopyRow(Batch source, int row, int width)
    {
        for (var i = 0; i < width; i++)
        {
            _columns[i][Count] = source._columns[i][row];
        }
    }
}
