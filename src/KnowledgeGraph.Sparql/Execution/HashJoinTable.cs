using System.Numerics;

namespace KnowledgeGraph.Sparql.Execution;

/// <summary>
/// Rows by their key, on columns that are always bound. The rows of one bucket are neighbours, in the order of arrival; a
/// bucket is a hash, or the id itself where the ids of a single key lie close together, which those of a dictionary often do.
/// Without a key there is one bucket: the cross product.
/// </summary>
internal sealed class HashJoinTable : JoinTable
{
    // A table of ids may have so many places for each row.
    private const int Sparsest = 4;

    private readonly int[] _probeKeys;
    private readonly int[] _buildKeys;
    private readonly int[] _starts;
    private readonly int[] _members;
    private readonly ulong[] _memberKeys = [];
    private readonly ulong _least;
    private readonly uint _mask;
    private readonly bool _isDirect;
    private uint[] _buckets = [];
    private Batch? _probe;
    private int _row = -1;
    private int _next;
    private int _end;

    public HashJoinTable(RowTable rows, MemoryAccount memory, int[] probeKeys, int[] buildKeys)
        : base(rows)
    {
        (_probeKeys, _buildKeys) = (probeKeys, buildKeys);
        var buckets = Buckets(rows, buildKeys, out _least, out _isDirect);
        _mask = (uint)buckets - 1;
        memory.Add((((long)buckets + rows.Count) * sizeof(int)) + (_isDirect || buildKeys.Length != 1 ? 0 : (long)rows.Count * sizeof(ulong)));

        // Counting sort: how many rows each bucket has, where it ends, then the rows from last to first.
        _starts = new int[buckets + 1];
        for (var i = 0; i < rows.Count; i++)
        {
            _starts[BucketOfRow(i)]++;
        }

        var sum = 0;
        for (var i = 0; i < _starts.Length; i++)
        {
            sum += _starts[i];
            _starts[i] = sum;
        }

        _members = new int[rows.Count];
        for (var i = rows.Count - 1; i >= 0; i--)
        {
            _members[--_starts[BucketOfRow(i)]] = i;
        }

        if (!_isDirect && buildKeys.Length == 1)
        {
            // Keys beside one another are compared without a jump into the rows.
            var column = rows.Column(buildKeys[0]);
            _memberKeys = new ulong[rows.Count];
            for (var i = 0; i < _memberKeys.Length; i++)
            {
                _memberKeys[i] = column[_members[i]];
            }
        }
    }

    public override bool HasPairs => true;

    public override void Start(Batch probe, int row)
    {
        (_probe, _row) = (probe, row);
        var bucket = BucketOf(probe, row);
        (_next, _end) = bucket < 0 ? (0, 0) : (_starts[bucket], _starts[bucket + 1]);
    }

    public override int NextMatch()
    {
        while (_next < _end)
        {
            var at = _next++;
            if (Matches(at))
            {
                return _members[at];
            }
        }

        return -1;
    }

    public override void StartBatch(Batch probe)
    {
        (_probe, _row) = (probe, -1);
        if (!_isDirect && _probeKeys.Length == 1)
        {
            _buckets = _buckets.Length < probe.Count ? new uint[probe.Capacity] : _buckets;

            // All hashes first: the loads of the table that follow do not wait for one another.
            var column = probe.Column(_probeKeys[0]);
            for (var i = 0; i < probe.Count; i++)
            {
                _buckets[i] = RowHash.Of(column[i]) & _mask;
            }
        }
    }

    public override bool FillPairs(JoinPairs pairs, int most, ref int row, bool keepsUnmatched)
    {
        var count = _probe!.Count;
        while (row < count)
        {
            if (_row != row)
            {
                _row = row;
                var bucket = !_isDirect && _probeKeys.Length == 1 ? (int)_buckets[row] : BucketOf(_probe, row);
                (_next, _end) = bucket < 0 ? (0, 0) : (_starts[bucket], _starts[bucket + 1]);
                IsMatched = false;
            }

            while (_next < _end)
            {
                if (pairs.Count == most)
                {
                    return true;
                }

                var at = _next++;
                if (Matches(at))
                {
                    pairs.Add(row, _members[at]);
                    IsMatched = true;
                }
            }

            if (keepsUnmatched && !IsMatched)
            {
                if (pairs.Count == most)
                {
                    return true;
                }

                pairs.Add(row, JoinPairs.None);
            }

            row++;
            _row = -1;
        }

        return false;
    }

    private static int Buckets(RowTable rows, int[] keys, out ulong least, out bool isDirect)
    {
        (least, isDirect) = (0, false);
        if (keys.Length == 0)
        {
            return 1;
        }

        if (keys.Length == 1 && rows.Count > 0)
        {
            var column = rows.Column(keys[0]).AsSpan(0, rows.Count);
            least = ulong.MaxValue;
            var most = 0UL;
            foreach (var id in column)
            {
                least = Math.Min(least, id);
                most = Math.Max(most, id);
            }

            if (most - least < (ulong)rows.Count * Sparsest)
            {
                isDirect = true;
                return (int)(most - least) + 1;
            }
        }

        return (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(rows.Count, 1));
    }

    private int BucketOfRow(int row) =>
        _isDirect ? (int)(Rows[_buildKeys[0], row] - _least)
        : (int)((_buildKeys.Length == 1 ? RowHash.Of(Rows[_buildKeys[0], row]) : RowHash.Of(Rows, row, _buildKeys)) & _mask);

    private int BucketOf(Batch probe, int row)
    {
        if (_isDirect)
        {
            var offset = probe[_probeKeys[0], row] - _least;
            return offset < (ulong)(_starts.Length - 1) ? (int)offset : -1;
        }

        return (int)((_probeKeys.Length == 1 ? RowHash.Of(probe[_probeKeys[0], row]) : RowHash.Of(probe, row, _probeKeys)) & _mask);
    }

    private bool Matches(int at)
    {
        if (_isDirect)
        {
            return true;
        }

        if (_probeKeys.Length == 1)
        {
            return _memberKeys[at] == _probe![_probeKeys[0], _row];
        }

        var candidate = _members[at];
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
