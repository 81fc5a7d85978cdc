using System.Numerics;

namespace KnowledgeGraph.Storage.Dictionary;

/// <summary>
/// Writes the index of a frozen part: terms by their hashes in buckets, for each its fingerprint and its number. About 5.5 bytes a term.
/// </summary>
internal static unsafe class FingerprintIndex
{
    /// <summary>Where the parts of the index are.</summary>
    public readonly record struct Place(long Buckets, long BucketCount, long Entries, int NumberBytes);

    /// <summary>Writes the index of terms by their hashes, the number of a term being its place.</summary>
    public static Place Write(FrozenOutput output, ulong* hashes, long count)
    {
        var buckets = Math.Max(1, count / FrozenLayout.BucketTerms);
        var numberBytes = Math.Max(1, (BitOperations.Log2((ulong)Math.Max(1, count)) / 8) + 1);
        var starts = new NativeBlock((buckets + 1) * sizeof(uint), zeroed: true);
        var entries = new NativeBlock((count * (FrozenLayout.FingerprintBytes + numberBytes)) + sizeof(ulong), zeroed: false);
        Fill(hashes, count, (uint*)starts.Start, buckets, entries.Start, numberBytes);
        var place = new Place(output.Position, buckets, output.Position + starts.Length, numberBytes);
        Write(output, starts.Start, starts.Length);
        Write(output, entries.Start, entries.Length - sizeof(ulong));
        starts.Free();
        entries.Free();
        return place;
    }

    private static void Fill(ulong* hashes, long count, uint* starts, long buckets, byte* entries, int numberBytes)
    {
        for (var i = 0L; i < count; i++)
        {
            starts[Math.BigMul(hashes[i], (ulong)buckets, out _)]++;
        }

        var sum = 0U;
        for (var bucket = 0L; bucket <= buckets; bucket++)
        {
            sum += starts[bucket];
            starts[bucket] = sum;
        }

        // From the last to the first: each bucket's end moves down to its start, and the entries come in order.
        var width = FrozenLayout.FingerprintBytes + numberBytes;
        for (var i = count - 1; i >= 0; i--)
        {
            var at = entries + (--starts[Math.BigMul(hashes[i], (ulong)buckets, out _)] * (long)width);
            *(ushort*)at = (ushort)hashes[i];
            for (var part = 0; part < numberBytes; part++)
            {
                at[FrozenLayout.FingerprintBytes + part] = (byte)(i >> (8 * part));
            }
        }
    }

    private static void Write(FrozenOutput output, byte* bytes, long length)
    {
        const int Piece = 1 << 20;
        for (var at = 0L; at < length; at += Piece)
        {
            output.Write(new ReadOnlySpan<byte>(bytes + at, (int)Math.Min(Piece, length - at)));
        }
    }
}
