namespace KnowledgeGraph.Storage.Dictionary;

/// <summary>
/// One piece of the <see cref="TermTable"/>: open addressing from a hash to addresses in the arena, in native memory. A slot holds the
/// highest bits of the hash over the address, 0 is empty; the place where a search begins comes from the highest bits too, so that a
/// larger segment is filled without looking at the terms.
/// </summary>
internal sealed unsafe class TableSegment
{
    /// <summary>Slots of the largest segment, as a power of two: it fills one huge page.</summary>
    public const int MaxBits = 18;

    private readonly NativeBlock _memory;

    public TableSegment(int bits, int depth)
    {
        Bits = bits;
        Depth = depth;
        Mask = (1 << bits) - 1;
        _memory = new NativeBlock(sizeof(ulong) << bits, zeroed: true);
        Slots = (ulong*)_memory.Start;
    }

    public ulong* Slots { get; }

    public int Mask { get; }

    public int Bits { get; }

    /// <summary>How many of the highest bits of the hash chose this segment.</summary>
    public int Depth { get; }

    public int Count { get; private set; }

    public bool IsFull => Count >= (Mask + 1) / 16 * 11;

    public long Bytes => _memory.Length;

    /// <summary>The slot at which a search for the hash begins.</summary>
    public int Home(ulong hash) => (int)((hash << Depth) >> (64 - Bits));

    /// <summary>Fills the first empty slot for the hash.</summary>
    public void Insert(ulong hash, ulong slot)
    {
        var at = Home(hash);
        while (Slots[at] != 0)
        {
            at = (at + 1) & Mask;
        }

        // Whoever sees the slot sees the record: it was written before.
        Volatile.Write(ref Slots[at], slot);
        Count++;
    }
}
