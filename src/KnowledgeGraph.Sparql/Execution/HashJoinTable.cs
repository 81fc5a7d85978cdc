namespace KnowledgeGraph.Sparql.Execution;

/// <summary>Chained hash table on columns that are always bound. Without a key it gives all rows: the cross product.</summary>
internal sealed class HashJoinTable : JoinTable
{
    private readonly int[] _probeKeys;
    private readonly int[] _buildKeys;
    private readonly int[] _heads;
    private readonly int[] _next;
    private readonly uint _mask;
    private Batch? _probe;
    private int _row;
    private int _candidate;

    public HashJoinTable(RowTable rows, MemoryAccount memory, int[] probeKeys, int[] buildKeys)
        : base(rows)
    {
        (_probeKeys, _buildKeys) = (probeKeys, buildKeys);
        var buckets = probeKeys.Length == 0 ? 1 : (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(rows.Count, 1));
        memory.Add((long)(buckets + rows.Count) * sizeof(int));
        _mask = (uint)buckets - 1;
        _heads = new int[buckets];
        _next = new int[rows.Count];
        Array.Fill(_heads, -1);

        // From last to first, so that a chain gives its rows in the order of arrival.
        for (var i = rows.Count - 1; i >= 0; i--)
        {
            var hash = _buildKeys.Length == 1 ? RowHash.Of(rows[_buildKeys[0], i]) : RowHash.Of(rows, i, _buildKeys);
            ref var head = ref _heads[hash & _mask];
            _next[i] = head;
            head = i;
        }
    }

    public override void Start(Batch probe, int row)
    {
        (_probe, _row) = (probe, row);
        var hash = _probeKeys.Length == 1 ? RowHash.Of(probe[_probeKeys[0], row]) : RowHash.Of(probe, row, _probeKeys);
        _candidate = _heads[hash & _mask];
    }

    public override int NextMatch()
    {
        while (_candidate >= 0)
        {
            var found = _candidate;
            _candidate = _next[found];
            if (Matches(found))
            {
                return found;
            }
        }

        return -1;
    }

    private bool Matches(int candidate)
    {
        for (var i = 0; i < _probeKeys.Length; i++)
        {
            if (Rows[_buildKeys[i], candidate] != _probe![_probeKeys[i], _row])
            {
                return false;
            }
        }

        return true;
    }
}
