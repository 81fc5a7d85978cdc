using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Storage.Indexes;

/// <summary>
/// A set of quads as sorted arrays of packed keys, an array for each order. Subjects come first; every other order is made, by one stable
/// pass over the column that moves to the front, when somebody first asks for it, and then kept.
/// </summary>
internal sealed class PackedSet : QuadSet
{
    // Up to so many matches distinct ids are counted; beyond, jumps of this number are extrapolated.
    private const int DistinctProbes = 4096;

    private readonly ColumnCoding[] _codings;
    private readonly PackedIndex?[] _indexes = new PackedIndex?[7];
    // One for each order, so that two can be made at the same time; an order only waits for those that it is made of.
    private readonly Lock[] _locks = [new(), new(), new(), new(), new(), new(), new()];

    private readonly KeyMemory? _memory;

    private PackedSet(ColumnCoding[] codings, PackedIndex spog, KeyMemory? memory = null)
    {
        _codings = codings;
        _memory = memory;
        _indexes[(int)QuadOrder.Spog] = spog;
        Count = spog.Count;
    }

    public override long Count { get; }

    public override long Bytes => _indexes.OfType<PackedIndex>().Select(index => index.Memory).Distinct().Sum(keys => (long)keys.Length * sizeof(ulong));

    /// <summary>The set of the buffered quads, which may repeat; <paramref name="sorted"/> says that they come in Spog
    /// order without repetition. Who gives a <paramref name="memory"/> alone reads the set, and ends with <see cref="Release"/>.</summary>
    public static QuadSet FromBuffer(QuadBuffer buffer, bool sorted, KeyMemory? memory = null)
    {
        if (buffer.Count == 0)
        {
            return Empty;
        }

        var codings = buffer.Codings();
        var layout = new KeyLayout(QuadOrder.Spog, codings);
        var words = layout.Words;
        var keys = KeyMemory.Rent(memory, checked(buffer.Count * words));
        for (var row = 0; row < buffer.Count;)
        {
            var part = buffer.Part(row);
            layout.Write(part, keys.AsSpan(row * words, part.Length * words));
            row += part.Length;
        }

        if (sorted)
        {
            return new PackedSet(codings, new PackedIndex(layout, keys, buffer.Count), memory);
        }

        keys = RadixSort.Sort(keys, buffer.Count, layout, depths: 4, memory);
        var count = PackedKeys.RemoveRepetitions(keys, buffer.Count, words);
        if (memory is null && count < buffer.Count - (buffer.Count / 8))
        {
            Array.Resize(ref keys, count * words);
        }

        return new PackedSet(codings, new PackedIndex(layout, keys, count), memory);
    }

    public override IEnumerable<ulong> GraphNames
    {
        get
        {
            var index = Index(QuadOrder.Gspo);
            for (var row = 0; row < index.Count; row = index.Skip(row, 1, index.Count))
            {
                var graph = index.Layout.Id(index.Key(row), 0);
                if (graph != TermId.DefaultGraph.Value)
                {
                    yield return graph;
                }
            }
        }
    }

    /// <summary>Forgets how an order was made, to give its memory back; whoever asks for it makes it again. The first order stays.</summary>
    public void Forget(QuadOrder order)
    {
        if (order != QuadOrder.Spog)
        {
            Take(order);
        }
    }

    /// <summary>Gives all memory back: nobody may read the set any more.</summary>
    public void Release()
    {
        foreach (var order in Enum.GetValues<QuadOrder>())
        {
            Take(order);
        }
    }

    public PackedIndex Index(QuadOrder order)
    {
        if (Volatile.Read(ref _indexes[(int)order]) is { } made)
        {
            return made;
        }

        lock (_locks[(int)order])
        {
            var index = _indexes[(int)order] ?? Make(order);
            Volatile.Write(ref _indexes[(int)order], index);
            return index;
        }
    }

    public override bool Contains(in QuadIds quad) => _indexes[(int)QuadOrder.Spog]!.Contains(quad);

    public override void Probe(ReadOnlySpan<QuadIds> quads, Span<bool> present)
    {
        var (index, row) = (Index(QuadOrder.Spog), 0);
        Span<ulong> ids = stackalloc ulong[4];
        for (var i = 0; i < quads.Length; i++)
        {
            ref readonly var quad = ref quads[i];
            (ids[0], ids[1], ids[2], ids[3]) = (quad.Subject, quad.Predicate, quad.Object, quad.Graph);
            row = index.Seek(ids, row, index.Count);
            present[i] = row < index.Count && index.Layout.Read(index.Key(row)) == quad;
        }
    }

    public override long Match(in QuadPattern pattern)
    {
        var order = QuadOrders.Choose(QuadSnapshotOrders.All, pattern);
        var (start, end, _) = Index(order).Range(pattern);
        return end - start;
    }

    public override QuadCursor Scan(in QuadPattern pattern, QuadOrder order, QuadPositions columns)
    {
        var index = Index(order);
        return new RangeCursor(index, pattern, index.Range(pattern)) { Columns = columns };
    }

    public override SetCursor? ScanIfAny(in QuadPattern pattern, QuadOrder order)
    {
        var index = Index(order);
        var range = index.Range(pattern);
        return range.Start < range.End ? new RangeCursor(index, pattern, range) { Columns = QuadPositions.All } : null;
    }

    public override long EstimateDistinct(in QuadPattern pattern, QuadPosition position)
    {
        var index = Index(QuadOrders.Choose(QuadSnapshotOrders.All, pattern, position));
        var (start, end, depth) = index.Range(pattern);
        if (start == end || depth == 4 || index.Layout.Positions[depth] != position)
        {
            return EstimateUnsorted(index, start, end, index.Layout.Positions.IndexOf(position));
        }

        var (row, distinct) = (start, 0L);
        while (row < end && distinct < DistinctProbes)
        {
            row = index.Skip(row, depth + 1, end);
            distinct++;
        }

        return row >= end ? distinct : distinct * (end - start) / (row - start);
    }

    private static long EstimateUnsorted(PackedIndex index, int start, int end, int depth)
    {
        var looked = Math.Min(end - start, DistinctProbes);
        var seen = new HashSet<ulong>();
        for (var row = start; row < start + looked; row++)
        {
            seen.Add(index.Layout.Packed(index.Key(row), depth));
        }

        return looked == end - start ? seen.Count : (long)seen.Count * (end - start) / looked;
    }

    // Another order may be being made of it, and needs it until it is.
    private void Take(QuadOrder order)
    {
        lock (_locks[(int)order])
        {
            var index = _indexes[(int)order];
            Volatile.Write(ref _indexes[(int)order], null);
            if (index is not null && !_indexes.Any(other => ReferenceEquals(other?.Memory, index.Memory)))
            {
                _memory?.Return(index.Memory);
            }
        }
    }

    // A stable sort by one column keeps the order of the others: SPOG by O is OSPG, that by P is POSG, and so on.
    private PackedIndex Make(QuadOrder order)
    {
        var from = order switch
        {
            QuadOrder.Posg or QuadOrder.Gosp => QuadOrder.Ospg,
            QuadOrder.Gpos => QuadOrder.Posg,
            _ => QuadOrder.Spog,
        };
        var layout = new KeyLayout(order, _codings);
        ulong[] keys;
        lock (_locks[(int)from])
        {
            var source = Index(from);
            if (layout.Coding(0).Bits == 0)
            {
                // Where all quads are in one graph, an order that begins with the graph is the one without it.
                return source.Reinterpret(layout);
            }

            keys = PackedKeys.Repack(source, layout, _memory);
        }

        return new PackedIndex(layout, RadixSort.Sort(keys, (int)Count, layout, depths: 1, _memory), (int)Count);
    }
}
