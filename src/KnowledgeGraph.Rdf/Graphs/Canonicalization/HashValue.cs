using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace KnowledgeGraph.Rdf;

/// <summary>A hash of up to 48 bytes. Its order is that of the lower-case hexadecimal text that the recommendation speaks of.</summary>
[InlineArray(MaxLength)]
internal struct HashValue : IComparable<HashValue>
{
    public const int MaxLength = 48;

    private byte _first;

    public static int LengthOf(RdfCanonicalizationHash algorithm) => algorithm == RdfCanonicalizationHash.Sha384 ? 48 : 32;

    public static HashValue Of(RdfCanonicalizationHash algorithm, ReadOnlySpan<byte> text)
    {
        var hash = default(HashValue);
        _ = algorithm == RdfCanonicalizationHash.Sha384 ? SHA384.HashData(text, hash) : SHA256.HashData(text, hash);
        return hash;
    }

    public readonly int CompareTo(HashValue other)
    {
        ReadOnlySpan<byte> left = this;
        return left.SequenceCompareTo(other);
    }
}
