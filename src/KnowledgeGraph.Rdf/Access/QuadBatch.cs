namespace KnowledgeGraph.Rdf.Access;

/// <summary>
/// Rows of ids as four columns, filled by <see cref="QuadCursor.Read"/>. Only the columns that the scan was asked for
/// hold meaning; the caller owns the batch and gives it to one cursor at a time.
/// </summary>
/// <example><code>var batch = new QuadBatch(capacity: 1024);</code></example>
public sealed class QuadBatch
{
    private readonly ulong[][] _columns;

    /// <summary>Makes room for <paramref name="capacity"/> rows.</summary>
    public QuadBatch(int capacity)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(capacity);
        Capacity = capacity;
        _columns = [new ulong[capacity], new ulong[capacity], new ulong[capacity], new ulong[capacity]];
    }

    /// <summary>The most rows that a read may give.</summary>
    public int Capacity { get; }

    /// <summary>The rows that the last read gave.</summary>
    public int Count { get; set; }

    /// <summary>The bits of the ids of one column; <see cref="Count"/> of them mean something.</summary>
    public Span<ulong> Column(QuadPosition position) => _columns[(int)position];
}
