namespace KnowledgeGraph.Storage.Dictionary;

/// <summary>
/// Open addressing from a hash to addresses in the arena: each slot holds 32 bits of hash and 32 of address. Readers
/// probe while one writer inserts; a grown table replaces this one.
/// </summary>
internal sealed class TermTable(int capacity)
{
    private readonly ulong[] _slots = new ulong[capacity];
    private int _count;

    public bool IsFull => _count >= _slots.Length / 8 * 5;

    public long Bytes => _slots.Length * sizeof(ulong);

    /// <summary>Steps through the addresses with the hash; 0 ends. Begin with a probe of -1.</summary>
    public uint Next(uint hash, ref int probe)
    {
        var mask = _slots.Length - 1;
        for (probe = probe < 0 ? (int)(hash & (uint)mask) : (probe + 1) & mask; ; probe = (probe + 1) & mask)
        {
            var slot = Volatile.Read(ref _slots[probe]);
            if (slot == 0 || (uint)(slot >> 32) == hash)
            {
                return (uint)slot;
            }
        }
    }

    /// <summary>Fills the empty slot at which probing for the hash ended.</summary>
    public void Insert(uint hash, int probe, uint address)
    {
        Volatile.Write(ref _slots[probe], ((ulong)hash << 32) | address);
        _count++;
    }

    public TermTable Grow()
    {
        var larger = new TermTable(checked(_slots.Length * 2));
        var mask = larger._slots.Length - 1;
        foreach (var slot in _slots)
        {
            if (slot == 0)
            {
                continue;
            }

            var at = (int)((uint)(slot >> 32) & (uint)mask);
            while (larger._slots[at] != 0)
            {
                at = (at + 1) & mask;
            }

            larger._slots[at] = slot;
        }

        larger._count = _count;
        return larger;
    }
}
