namespace KnowledgeGraph.Sparql.Execution;

/// <summary>
/// The general table for shared variables that may be unbound. The kept rows are parted by which of these they bind; for
/// each pair of binding masks there is a hash index on the columns that both bind, made when a probe first needs it.
/// </summary>
internal sealed class CompatibleJoinTable : JoinTable
{
    private readonly MemoryAccount _memory;
    private readonly int[] _probeKeys;
    private readonly int[] _buildKeys;
    private readonly int[] _probeMaybe;
    private readonly int[] _buildMaybe;
    private readonly bool _needsOverlap;
    private readonly List<Part> _parts = [];
    private ulong _probeMask;
    private int _part;
    private Index? _index;
    private Batch? _probe;
    private int _row;
    private int _candidate;

    public CompatibleJoinTable(RowTable rows, MemoryAccount memory, int[] probeKeys, int[] buildKeys, int[] probeMaybe, int[] buildMaybe, bool needsOverlap)
        : base(rows)
    {
        _memory = memory;
        (_probeKeys, _buildKeys, _probeMaybe, _buildMaybe, _needsOverlap) = (probeKeys, buildKeys, probeMaybe, buildMaybe, needsOverlap);
        var byMask = new Dictionary<ulong, Part>();
        for (var i = 0; i < rows.Count; i++)
        {
            var mask = Mask(i);
            if (!byMask.TryGetValue(mask, out var part))
            {
                part = new Part(mask);
                byMask.Add(mask, part);
                _parts.Add(part);
            }

            part.Rows.Add(i);
        }

        memory.Add((long)rows.Count * sizeof(int));
    }

    public override void Start(Batch probe, int row)
    {
        (_probe, _row, _part, _candidate, _index) = (probe, row, -1, -1, null);
        _probeMask = 0;

        // Beyond 64 shared variables that may be unbound the rest takes no part in the masks, only in the check of rows.
        for (var i = 0; i < Math.Min(_probeMaybe.Length, 64); i++)
        {
            if (probe[_probeMaybe[i], row] != 0)
            {
                _probeMask |= 1UL << i;
            }
        }
    }

    public override int NextMatch()
    {
        while (true)
        {
            while (_candidate >= 0)
            {
                var found = _index!.Part.Rows[_candidate];
                _candidate = _index.Next[_candidate];
                if (Matches(found))
                {
                    return found;
                }
            }

            if (++_part >= _parts.Count)
            {
                return -1;
            }

            var part = _parts[_part];
            var common = _probeMask & part.Mask;
            if (common != 0 || !_needsOverlap || _probeMaybe.Length > 64)
            {
                _index = IndexOf(part, common);
                _candidate = _index.First(_probe!, _row);
            }
        }
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

        var overlap = !_needsOverlap;
        for (var i = 0; i < _probeMaybe.Length; i++)
        {
            var (own, other) = (Rows[_buildMaybe[i], candidate], _probe![_probeMaybe[i], _row]);
            if (own != 0 && other != 0)
            {
                if (own != other)
                {
                    return false;
                }

                overlap = true;
            }
        }

        return overlap;
    }

    private ulong Mask(int row)
    {
        var mask = 0UL;
        for (var i = 0; i < Math.Min(_buildMaybe.Length, 64); i++)
        {
            if (Rows[_buildMaybe[i], row] != 0)
            {
                mask |= 1UL << i;
            }
        }

        return mask;
    }

    private Index IndexOf(Part part, ulong common)
    {
        if (!part.Indexes.TryGetValue(common, out var index))
        {
            var shared = Enumerable.Range(0, Math.Min(_probeMaybe.Length, 64)).Where(i => (common >> i & 1) != 0).ToArray();
            index = new Index(part, Rows, [.. _probeKeys, .. shared.Select(i => _probeMaybe[i])], [.. _buildKeys, .. shared.Select(i => _buildMaybe[i])]);
            _memory.Add((long)part.Rows.Count * 2 * sizeof(int));
            part.Indexes.Add(common, index);
        }

        return index;
    }

    private sealed class Part(ulong mask)
    {
        public ulong Mask { get; } = mask;

        public List<int> Rows { get; } = [];

        public Dictionary<ulong, Index> Indexes { get; } = [];
    }

    private sealed class Index
    {
        private readonly int[] _heads;
        private readonly int[] _probeColumns;
        private readonly uint _mask;

        public Index(Part part, RowTable rows, int[] probeColumns, int[] buildColumns)
        {
            (Part, _probeColumns) = (part, probeColumns);
            var buckets = probeColumns.Length == 0 ? 1 : (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)part.Rows.Count);
            _mask = (uint)buckets - 1;
            _heads = new int[buckets];
            Next = new int[part.Rows.Count];
            Array.Fill(_heads, -1);
            for (var i = part.Rows.Count - 1; i >= 0; i--)
            {
                ref var head = ref _heads[RowHash.Of(rows, part.Rows[i], buildColumns) & _mask];
                Next[i] = head;
                head = i;
            }
        }

        public Part Part { get; }

        public int[] Next { get; }

        public int First(Batch probe, int row) => _heads[RowHash.Of(probe, row, _probeColumns) & _mask];
    }
}
