using System.Numerics;
using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Storage.Dictionary;

/// <summary>
/// From hashes to addresses in the arena: segments, found by the highest bits of the hash, that split when they are full, so that growth
/// never stops the writer for long. Readers search while one writer inserts: a segment that was replaced stays right for what was
/// inserted until then, and lives as long as somebody reads it.
/// </summary>
internal sealed unsafe class TermTable
{
    /// <summary>Bits of the hash in a slot.</summary>
    public const int TagBits = 64 - TermArena.AddressBits;

    /// <summary>The bits of a slot that are the address.</summary>
    public const ulong AddressMask = (1UL << TermArena.AddressBits) - 1;

    private const int FirstBits = 8;

    private readonly Func<ulong, ulong> _hashAt;
    private readonly int _knownBits;
    private volatile TableSegment[] _directory;

    /// <summary>
    /// An empty table. <paramref name="hashAt"/> computes the hash of the record at an address: only needed when a table has become so large that
    /// <paramref name="knownBits"/> of the hash do not place a slot.
    /// </summary>
    public TermTable(Func<ulong, ulong> hashAt, int knownBits = TagBits)
        : this(hashAt, knownBits, [new TableSegment(FirstBits, 0)])
    {
    }

    private TermTable(Func<ulong, ulong> hashAt, int knownBits, TableSegment[] directory)
    {
        _hashAt = hashAt;
        _knownBits = knownBits;
        _directory = directory;
    }

    public long Bytes => _directory.Distinct().Sum(segment => segment.Bytes);

    /// <summary>The slot of a hash and an address.</summary>
    public static ulong Slot(ulong hash, ulong address) => (hash & ~AddressMask) | address;

    /// <summary>The segment to search for a hash.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TableSegment Segment(ulong hash)
    {
        var directory = _directory;
        return Volatile.Read(ref directory[Place(hash, directory.Length)]);
    }

    public void Insert(ulong hash, ulong address)
    {
        var segment = Segment(hash);
        while (segment.IsFull)
        {
            Grow(segment);
            segment = Segment(hash);
        }

        segment.Insert(hash, Slot(hash, address));
    }

    /// <summary>
    /// A table without the addresses from one on; this one stays as it is. Segments without any of <paramref name="hashes"/>, which are those
    /// of the addresses that go, are shared by both tables; null makes all anew.
    /// </summary>
    public TermTable Take(ulong end, IEnumerable<ulong>? hashes, Func<ulong, ulong> hashAt)
    {
        var directory = _directory.AsSpan().ToArray();
        foreach (var segment in (hashes?.Select(hash => directory[Place(hash, directory.Length)]) ?? directory).ToHashSet())
        {
            var kept = new TableSegment(segment.Bits, segment.Depth);
            for (var at = 0; at <= segment.Mask; at++)
            {
                if (segment.Slots[at] != 0 && (segment.Slots[at] & AddressMask) < end)
                {
                    kept.Insert(HashOf(segment.Slots[at], segment.Bits + segment.Depth), segment.Slots[at]);
                }
            }

            Replace(directory, segment, kept, kept);
        }

        return new TermTable(hashAt, _knownBits, directory);
    }

    private static int Place(ulong hash, int length) => length == 1 ? 0 : (int)(hash >> (64 - BitOperations.Log2((uint)length)));

    private static void Replace(TableSegment[] directory, TableSegment old, TableSegment low, TableSegment high)
    {
        var first = Array.IndexOf(directory, old);
        var places = directory.Length >> old.Depth;
        for (var place = 0; place < places; place++)
        {
            Volatile.Write(ref directory[first + place], place < (places + 1) / 2 ? low : high);
        }
    }

    private void Grow(TableSegment segment)
    {
        var split = segment.Bits == TableSegment.MaxBits;
        var low = new TableSegment(segment.Bits + (split ? 0 : 1), segment.Depth + (split ? 1 : 0));
        var high = split ? new TableSegment(low.Bits, low.Depth) : low;
        for (var at = 0; at <= segment.Mask; at++)
        {
            if (segment.Slots[at] is var slot and not 0)
            {
                var known = HashOf(slot, low.Bits + low.Depth);
                ((known << segment.Depth) >> 63 == 0 ? low : high).Insert(known, slot);
            }
        }

        var directory = _directory;
        if (low.Depth > BitOperations.Log2((uint)directory.Length))
        {
            var longer = new TableSegment[directory.Length * 2];
            for (var place = 0; place < longer.Length; place++)
            {
                longer[place] = directory[place / 2];
            }

            directory = longer;
        }

        Replace(directory, segment, low, high);
        _directory = directory;
        GC.KeepAlive(segment);
    }

    private ulong HashOf(ulong slot, int bits) => bits <= _knownBits ? slot & ~AddressMask : _hashAt(slot & AddressMask);
}
