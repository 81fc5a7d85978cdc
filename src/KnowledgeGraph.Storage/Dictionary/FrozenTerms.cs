using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Storage.Files;

namespace KnowledgeGraph.Storage.Dictionary;

/// <summary>
/// A part of the dictionary that no longer changes: the terms of a range of ids in front-coded blocks, and an index from hashes to terms.
/// Nothing but its types is in memory. Safe for any number of readers.
/// </summary>
internal sealed class FrozenTerms
{
    private const long MaxBucketBytes = 1 << 20;

    private readonly SealedBytes _bytes;
    private readonly FrozenLayout _layout;
    private readonly LiteralTypes _types;
    private readonly uint[] _typeNumbers;
    private readonly SymbolTable[] _symbols = new SymbolTable[TermCounts.Tags];

    public FrozenTerms(SealedBytes bytes, TermHash hash, LiteralTypes types)
    {
        _bytes = bytes;
        _types = types;
        _layout = FrozenLayout.Read(bytes);
        if (_layout.HashCheck != hash.Check)
        {
            throw FrozenBytes.Corrupt("it was written with another seed");
        }

        _typeNumbers = FrozenTypes.Read(bytes.Take(_layout.Types, _layout.TypesLength), types);
        var (symbols, at) = (bytes.Take(_layout.Symbols, _layout.SymbolsLength).ToArray(), 0);
        for (var place = 0; place < TermCounts.Tags; place++)
        {
            _symbols[place] = SymbolTable.Read(symbols, ref at);
        }
    }

    /// <summary>The ids from these on are here.</summary>
    public TermCounts From => _layout.From;

    /// <summary>The ids before these are here.</summary>
    public TermCounts To => _layout.To;

    public long Bytes => _bytes.Length;

    /// <summary>Asks for the memory that a search for the hash will look at first.</summary>
    public void PrefetchBucket(ulong hash) => Prefetch(Bounds(hash));

    /// <summary>Asks for the memory that a search for the hash will look at then.</summary>
    public void PrefetchEntries(ulong hash) => Prefetch(Bucket(hash));

    /// <summary>The id of a term that is here, or 0.</summary>
    [SkipLocalsInit]
    public ulong Find(in TermKey key)
    {
        var width = _layout.EntryBytes;
        Span<byte> buffer = stackalloc byte[FrontCoding.BufferBytes];
        for (var entries = Bucket(key.Hash); entries.Length > 0; entries = entries[width..])
        {
            if (BinaryPrimitives.ReadUInt16LittleEndian(entries) == (ushort)key.Hash
                && Id(Number(entries[FrozenLayout.FingerprintBytes..width])) is var id
                && id.Tag == key.Tag
                && Read(id.Tag, (long)id.Payload, buffer, out var type).SequenceEqual(key.Text)
                && (key.Tag != TermIdTag.Literal || _types.AreEqual(type, key.Type)))
            {
                return id.Value;
            }
        }

        return 0;
    }

    /// <summary>The text of an id that is here, either in <paramref name="buffer"/>, which has <see cref="FrontCoding.BufferBytes"/>, or in the part.</summary>
    [SkipLocalsInit]
    public ReadOnlySpan<byte> Read(TermIdTag tag, long number, Span<byte> buffer, out uint type)
    {
        var place = number - From[tag];
        if (tag == TermIdTag.TripleTerm)
        {
            type = 0;
            return _bytes.Take(_layout.Offsets[^1] + (place * TermKey.TripleBytes), TermKey.TripleBytes);
        }

        Span<FrontCoding.Entry> entries = stackalloc FrontCoding.Entry[FrontCoding.Terms];
        entries = entries[..((int)(place % FrontCoding.Terms) + 1)];
        var block = Block(tag, place / FrontCoding.Terms, out var start);
        FrontCoding.ReadEntries(block, tag == TermIdTag.Literal, entries);
        type = tag == TermIdTag.Literal ? TypeNumber(entries[^1].Type) : 0;
        return entries[^1].Long < 0
            ? buffer[..FrontCoding.Assemble(block, entries, _symbols[tag - TermIdTag.BlankNode], buffer)]
            : LongText(tag, place, block, start);
    }

    private static unsafe void Prefetch(ReadOnlySpan<byte> bytes)
    {
        if (Sse.IsSupported && bytes.Length > 0)
        {
            // Only a wish: nothing is read through the pointer.
            Sse.Prefetch0(Unsafe.AsPointer(ref MemoryMarshal.GetReference(bytes)));
        }
    }

    private static uint Number(ReadOnlySpan<byte> bytes)
    {
        var number = 0U;
        for (var i = bytes.Length - 1; i >= 0; i--)
        {
            number = (number << 8) | bytes[i];
        }

        return number;
    }

    // The numbers of the first entry of a bucket and of the next bucket.
    private ReadOnlySpan<byte> Bounds(ulong hash)
    {
        var bucket = (long)Math.BigMul(hash, (ulong)_layout.BucketCount, out _);
        return _bytes.Take(_layout.Buckets + (bucket * FrozenLayout.BucketBytes), 2 * FrozenLayout.BucketBytes);
    }

    private ReadOnlySpan<byte> Bucket(ulong hash)
    {
        var bounds = Bounds(hash);
        long first = BinaryPrimitives.ReadUInt32LittleEndian(bounds);
        long end = BinaryPrimitives.ReadUInt32LittleEndian(bounds[FrozenLayout.BucketBytes..]);
        var width = _layout.EntryBytes;
        return first <= end && end <= _layout.Counts.Total && (end - first) * width <= MaxBucketBytes
            ? _bytes.Take(_layout.Entries + (first * width), (end - first) * width)
            : throw FrozenBytes.Corrupt("its index is in disorder");
    }

    private ReadOnlySpan<byte> Block(TermIdTag tag, long block, out long start)
    {
        var table = _layout.Offsets[tag - TermIdTag.BlankNode];
        var isLast = (block + 1) * FrontCoding.Terms >= _layout.Counts[tag];
        var offsets = _bytes.Take(table + (block * FrozenLayout.OffsetBytes), (isLast ? 1 : 2) * FrozenLayout.OffsetBytes);
        start = FrozenBytes.ReadOffset(offsets);
        var end = isLast ? table : FrozenBytes.ReadOffset(offsets[FrozenLayout.OffsetBytes..]);
        return _bytes.Take(start, Math.Min(end - start, FrontCoding.MaxBlock));
    }

    // Long texts follow their block in order.
    private ReadOnlySpan<byte> LongText(TermIdTag tag, long place, ReadOnlySpan<byte> block, long start)
    {
        var first = place / FrontCoding.Terms * FrontCoding.Terms;
        Span<FrontCoding.Entry> entries = stackalloc FrontCoding.Entry[FrontCoding.Terms];
        entries = entries[..(int)Math.Min(FrontCoding.Terms, _layout.Counts[tag] - first)];
        var at = start + FrontCoding.ReadEntries(block, tag == TermIdTag.Literal, entries);
        var wanted = (int)(place - first);
        for (var i = 0; i < wanted; i++)
        {
            at += Math.Max(entries[i].Long, 0);
        }

        return _bytes.Take(at, entries[wanted].Long);
    }

    private uint TypeNumber(uint place) =>
        place < _typeNumbers.Length ? _typeNumbers[place] : throw FrozenBytes.Corrupt("a literal has no proper type");

    // The index counts through all tags.
    private TermId Id(long number)
    {
        for (var place = 0; place < TermCounts.Tags; place++)
        {
            var tag = TermCounts.TagAt(place);
            if (number < _layout.Counts[tag])
            {
                return new TermId(tag, (ulong)(_layout.From[tag] + number));
            }

            number -= _layout.Counts[tag];
        }

        throw FrozenBytes.Corrupt("its index names a term that is not there");
    }
}
