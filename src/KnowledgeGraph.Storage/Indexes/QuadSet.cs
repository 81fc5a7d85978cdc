using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Storage.Indexes;

/// <summary>
/// An immutable set of quads with an index for each order. Subjects come first; every other order is made, by one stable
/// pass over the column that moves to the front, when somebody first asks for it, and then kept.
/// </summary>
internal sealed class QuadSet
{
    private readonly ColumnCoding[] _codings;
    private readonly PackedIndex?[] _indexes = new PackedIndex?[7];
    private readonly Lock _lock = new();

    private QuadSet(ColumnCoding[] codings, PackedIndex spog)
    {
        _codings = codings;
        _indexes[(int)QuadOrder.Spog] = spog;
        Count = spog.Count;
    }

    public static QuadSet Empty { get; } = FromBuffer(new QuadBuffer(), sorted: true);

    public int Count { get; }

    public long Bytes => _indexes.OfType<PackedIndex>().Select(index => index.Memory).Distinct().Sum(keys => (long)keys.Length * sizeof(ulong));

    /// <summary>The set of the buffered quads, which may repeat; <paramref name="sorted"/> says that they come in Spog
    /// order without repetition.</summary>
    public static QuadSet FromBuffer(QuadBuffer buffer, bool sorted)
    {
        var codings = buffer.Codings();
        var layout = new KeyLayout(QuadOrder.Spog, codings);
        var words = layout.Words;
        var keys = GC.AllocateUninitializedArray<ulong>(checked(buffer.Count * words));
        for (var i = 0; i < buffer.Count; i++)
        {
            layout.Write(buffer[i], keys.AsSpan(i * words, words));
        }

        if (sorted)
        {
            return new QuadSet(codings, new PackedIndex(layout, keys, buffer.Count));
        }

        keys = RadixSort.Sort(keys, buffer.Count, layout, depths: 4);
        var count = RemoveRepetitions(keys, buffer.Count, words);
        if (count < buffer.Count - (buffer.Count / 8))
        {
            Array.Resize(ref keys, count * words);
        }

        return new QuadSet(codings, new PackedIndex(layout, keys, count));
    }

    public PackedIndex Index(QuadOrder order)
    {
        if (Volatile.Read(ref _indexes[(int)order]) is { } made)
        {
            return made;
        }

        lock (_lock)
        {
            var index = _indexes[(int)order] ?? Make(order);
            Volatile.Write(ref _indexes[(int)order], index);
            return index;
        }
    }

    /// <summary>The rows that match the pattern: how many, exactly.</summary>
    public int Match(in QuadPattern pattern)
    {
        if (Count == 0)
        {
            return 0;
        }

        var index = Index(QuadOrders.Choose(QuadSnapshotOrders.All, pattern));
        var (start, end, _) = index.Range(pattern);
        return end - start;
    }

    public bool Contains(in QuadIds quad) => Count > 0 && _indexes[(int)QuadOrder.Spog]!.Contains(quad);

    // A stable sort by one column keeps the order of the others: SPOG by O is OSPG, that by P is POSG, and so on.
    private PackedIndex Make(QuadOrder order)
    {
        var source = Index(order switch
        {
            QuadOrder.Posg or QuadOrder.Gosp => QuadOrder.Ospg,
            QuadOrder.Gpos => QuadOrder.Posg,
            _ => QuadOrder.Spog,
        });
        var layout = new KeyLayout(order, _codings);
        if (layout.Coding(0).Bits == 0)
        {
            // Where all quads are in one graph, an order that begins with the graph is the one without it.
            return source.Reinterpret(layout);
        }

        var keys = Repack(source, layout);
        return new PackedIndex(layout, RadixSort.Sort(keys, Count, layout, depths: 1), Count);
    }

    private static ulong[] Repack(PackedIndex source, KeyLayout layout)
    {
        var (from, words) = (source.Layout, layout.Words);
        Span<int> fromDepth = stackalloc int[4];
        for (var depth = 0; depth < 4; depth++)
        {
            fromDepth[depth] = from.Positions.IndexOf(layout.Positions[depth]);
        }

        var keys = new ulong[source.Count * words];
        for (var depth = 0; depth < 4; depth++)
        {
            if (layout.Coding(depth).Bits == 0)
            {
                continue;
            }

            var (word, shift, most) = (from.WordOf(fromDepth[depth]), from.ShiftOf(fromDepth[depth]), layout.Coding(depth).Max);
            var (toWord, toShift) = (layout.WordOf(depth), layout.ShiftOf(depth));
            var all = source.Keys;
            for (int i = word, to = toWord; i < all.Length; i += from.Words, to += words)
            {
                keys[to] |= ((all[i] >> shift) & most) << toShift;
            }
        }

        return keys;
    }

    private static int RemoveRepetitions(ulong[] keys, int count, int words)
    {
        var kept = Math.Min(count, 1);
        for (var i = 1; i < count; i++)
        {
            var key = keys.AsSpan(i * words, words);
            if (!key.SequenceEqual(keys.AsSpan((kept - 1) * words, words)))
            {
                key.CopyTo(keys.AsSpan(kept * words));
                kept++;
            }
        }

        return kept;
    }
}
