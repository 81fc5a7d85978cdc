using System.Buffers.Binary;
using KnowledgeGraph.Storage.Files;

namespace KnowledgeGraph.Storage.Dictionary;

/// <summary>Where things are in a frozen part: its last bytes.</summary>
internal sealed record FrozenLayout
{
    /// <summary>Bytes of a fingerprint in the index.</summary>
    public const int FingerprintBytes = 2;

    /// <summary>Bytes of an offset of a block.</summary>
    public const int OffsetBytes = 5;

    /// <summary>Bytes of the number of the first entry of a bucket.</summary>
    public const int BucketBytes = 4;

    /// <summary>Terms in a bucket of the index, about.</summary>
    public const int BucketTerms = 8;

    /// <summary>The most terms of one part.</summary>
    public const long MaxTerms = uint.MaxValue;

    private const long Magic = 0x0031_544F_5247_4B7F;
    private const int Words = 23;

    public required ulong HashCheck { get; init; }

    public required TermCounts From { get; init; }

    public required TermCounts Counts { get; init; }

    /// <summary>By tag where the offsets of the blocks are; of triple terms where they are themselves.</summary>
    public required long[] Offsets { get; init; }

    public required long Types { get; init; }

    public required long TypesLength { get; init; }

    public required long Symbols { get; init; }

    public required long SymbolsLength { get; init; }

    public required long Buckets { get; init; }

    public required long BucketCount { get; init; }

    public required long Entries { get; init; }

    public required int NumberBytes { get; init; }

    public int EntryBytes => FingerprintBytes + NumberBytes;

    public TermCounts To => From + Counts;

    /// <summary>Reads it, and checks that all that it names lies inside of the part.</summary>
    public static FrozenLayout Read(SealedBytes bytes)
    {
        const int Length = Words * sizeof(ulong);
        var end = bytes.Take(bytes.Length - Length, Length).ToArray();
        if (Word(end, 0) != Magic)
        {
            throw FrozenBytes.Corrupt("it has no proper end");
        }

        var layout = new FrozenLayout
        {
            HashCheck = (ulong)Word(end, 1),
            From = new TermCounts(Count(end, 2), Count(end, 3), Count(end, 4), Count(end, 5)),
            Counts = new TermCounts(Count(end, 6), Count(end, 7), Count(end, 8), Count(end, 9)),
            Offsets = [Count(end, 10), Count(end, 11), Count(end, 12), Count(end, 13)],
            Types = Count(end, 14),
            TypesLength = Count(end, 15),
            Symbols = Count(end, 16),
            SymbolsLength = Count(end, 17),
            Buckets = Count(end, 18),
            BucketCount = Count(end, 19),
            Entries = Count(end, 20),
            NumberBytes = (int)Math.Min(Count(end, 21), 9),
        };
        layout.Check(bytes.Length - Length, Word(end, 22));
        return layout;
    }

    public void WriteTo(FrozenOutput output)
    {
        long[] words =
        [
            Magic, (long)HashCheck, From.BlankNodes, From.Iris, From.Literals, From.TripleTerms,
            Counts.BlankNodes, Counts.Iris, Counts.Literals, Counts.TripleTerms, .. Offsets, Types, TypesLength, Symbols, SymbolsLength,
            Buckets, BucketCount, Entries, NumberBytes, output.Position,
        ];
        foreach (var word in words)
        {
            output.Write((ulong)word, sizeof(ulong));
        }
    }

    private static long Word(byte[] end, int place) => BinaryPrimitives.ReadInt64LittleEndian(end.AsSpan(place * sizeof(ulong)));

    private static long Count(byte[] end, int place) =>
        Word(end, place) is var value and >= 0 and < 1L << 48 ? value : throw FrozenBytes.Corrupt("its end is no sensible one");

    private void Check(long length, long position)
    {
        var fits = position == length
            && Counts.Total <= MaxTerms
            && NumberBytes is >= 1 and <= 4
            && BucketCount >= 1
            && Types + TypesLength <= length
            && Symbols + SymbolsLength <= length
            && Buckets + ((BucketCount + 1) * BucketBytes) <= length
            && Entries + (Counts.Total * EntryBytes) <= length
            && Offsets[3] + (Counts.TripleTerms * TermKey.TripleBytes) <= length;
        for (var place = 0; place < TermCounts.Tags - 1; place++)
        {
            var blocks = (Counts[TermCounts.TagAt(place)] + FrontCoding.Terms - 1) / FrontCoding.Terms;
            fits &= Offsets[place] + (blocks * OffsetBytes) <= length;
        }

        if (!fits)
        {
            throw FrozenBytes.Corrupt("its end is no sensible one");
        }
    }
}
