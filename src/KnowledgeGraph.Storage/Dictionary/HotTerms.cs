using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;
using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Storage.Dictionary;

/// <summary>
/// The terms that are in no frozen part: arena, table, and the addresses by id. One thread adds; any may search and read meanwhile. What is
/// taken away gives a new object, so that a reader always has a whole one.
/// </summary>
internal sealed unsafe class HotTerms
{
    private const int Few = 1 << 14;

    private readonly LiteralTypes _types;
    private readonly TermArena _arena;
    private readonly TermTable _table;
    private readonly AddressList[] _addresses;

    public HotTerms(LiteralTypes types, TermCounts first, int knownBits = TermTable.TagBits)
    {
        (_types, First) = (types, first);
        _arena = new TermArena();
        _table = new TermTable(HashAt, knownBits);
        _addresses = [new(), new(), new(), new()];
    }

    // A few forgotten terms leave their bytes in the arena, which both objects share; of many the memory goes.
    private HotTerms(HotTerms other, ulong end, List<ulong> hashes, AddressList[] addresses)
    {
        (_types, First) = (other._types, other.First);
        _arena = hashes.Count <= Few ? other._arena : other._arena.Take(end);
        _table = other._table.Take(end, hashes.Count <= Few ? hashes : null, HashAt);
        _addresses = addresses;
    }

    /// <summary>The ids from these on are here.</summary>
    public TermCounts First { get; }

    /// <summary>The ids before these are here.</summary>
    public TermCounts Counts => First + new TermCounts(_addresses[0].Count, _addresses[1].Count, _addresses[2].Count, _addresses[3].Count);

    public long Bytes => _arena.AllocatedBytes + _table.Bytes + _addresses.Sum(list => list.Bytes);

    /// <summary>The id of a term that is here, or 0.</summary>
    public ulong Find(in TermKey key)
    {
        var segment = _table.Segment(key.Hash);
        var slots = segment.Slots;
        var (mask, found) = (segment.Mask, 0UL);
        for (var at = segment.Home(key.Hash); found == 0; at = (at + 1) & mask)
        {
            var slot = Volatile.Read(ref slots[at]);
            if (slot == 0)
            {
                break;
            }

            if (((slot ^ key.Hash) & ~TermTable.AddressMask) == 0)
            {
                var record = _arena[slot & TermTable.AddressMask];
                found = Is(record, key) ? TermRecord.Id(record) : 0;
            }
        }

        GC.KeepAlive(segment);
        GC.KeepAlive(this);
        return found;
    }

    /// <summary>Adds a term that is nowhere yet; gives its id.</summary>
    public ulong Add(in TermKey key)
    {
        var addresses = _addresses[key.Tag - TermIdTag.BlankNode];
        var number = (ulong)(First[key.Tag] + addresses.Count);
        var record = _arena.Append(TermRecord.Length(key), out var address);
        TermRecord.Write(record, key, number);

        // The id can be read before the term can be found.
        addresses.Append(address);
        _table.Insert(key.Hash, address);
        return new TermId(key.Tag, number).Value;
    }

    /// <summary>The text of an id that is here; valid as long as this object is held.</summary>
    public ReadOnlySpan<byte> Read(TermIdTag tag, long number, out uint type)
    {
        var record = _arena[_addresses[tag - TermIdTag.BlankNode][number - First[tag]]];
        type = TermRecord.Type(record);
        return TermRecord.Text(record);
    }

    /// <summary>Asks for the table's memory that a search will look at.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void PrefetchSlot(ulong hash)
    {
        if (Sse.IsSupported)
        {
            var segment = _table.Segment(hash);
            Sse.Prefetch0(segment.Slots + segment.Home(hash));
        }
    }

    /// <summary>Asks for the arena's memory that a search will look at; false if the term is not here.</summary>
    public bool PrefetchRecord(ulong hash)
    {
        var segment = _table.Segment(hash);
        var at = segment.Home(hash);
        for (var slot = segment.Slots[at]; slot != 0; slot = segment.Slots[at = (at + 1) & segment.Mask])
        {
            if (((slot ^ hash) & ~TermTable.AddressMask) == 0)
            {
                if (Sse.IsSupported)
                {
                    Sse.Prefetch0(_arena[slot & TermTable.AddressMask]);
                }

                return true;
            }
        }

        return false;
    }

    /// <summary>The terms before a watermark; this object stays as it is.</summary>
    public HotTerms Take(TermCounts to)
    {
        var addresses = _addresses.Select((list, place) => list.Take(to[TermCounts.TagAt(place)] - First[TermCounts.TagAt(place)])).ToArray();
        var (end, last, hashes) = (ulong.MaxValue, 0UL, new List<ulong>());
        for (var place = 0; place < TermCounts.Tags; place++)
        {
            var kept = addresses[place].Count;
            last = kept == 0 ? last : Math.Max(last, _addresses[place][kept - 1]);
            for (var i = kept; i < _addresses[place].Count; i++)
            {
                end = Math.Min(end, _addresses[place][i]);
                hashes.Add(HashAt(_addresses[place][i]));
            }
        }

        // A watermark is usually a moment; if it is not, kept and forgotten terms lie between each other.
        return hashes.Count == 0 ? this : last < end ? new HotTerms(this, end, hashes, addresses) : Copy(First, to);
    }

    /// <summary>A copy of some of the terms, in memory of its own.</summary>
    public HotTerms Copy(TermCounts from, TermCounts to)
    {
        var copy = new HotTerms(_types, from);
        var next = Enumerable.Range(0, TermCounts.Tags).Select(place => from[TermCounts.TagAt(place)]).ToArray();
        while (true)
        {
            // By address, so that in the copy too a moment is an address.
            var (best, address) = (-1, ulong.MaxValue);
            for (var place = 0; place < TermCounts.Tags; place++)
            {
                var tag = TermCounts.TagAt(place);
                if (next[place] < to[tag] && _addresses[place][next[place] - First[tag]] is var other && other < address)
                {
                    (best, address) = (place, other);
                }
            }

            if (best < 0)
            {
                GC.KeepAlive(this);
                return copy;
            }

            var record = _arena[address];
            copy.Add(new TermKey(TermCounts.TagAt(best), TermRecord.Type(record), HashAt(address), TermRecord.Text(record)));
            next[best]++;
        }
    }

    private bool Is(byte* record, in TermKey key) =>
        TermRecord.HasShape(record, key)
        && (key.Tag != TermIdTag.Literal || _types.AreEqual(TermRecord.Type(record), key.Type))
        && TermRecord.Text(record).SequenceEqual(key.Text);

    private ulong HashAt(ulong address)
    {
        var record = _arena[address];
        return _types.Hash(TermRecord.Tag(record), TermRecord.Type(record), TermRecord.Text(record));
    }
}
