using System.Buffers.Binary;

namespace KnowledgeGraph.Storage.Dictionary;

/// <summary>
/// A fast hash of bytes, seeded for each process so that no input can be made to collide on purpose. Nothing that is
/// visible outside depends on it: ids are given in the order of arrival.
/// </summary>
internal static class Utf8Hash
{
    private const ulong First = 0xa0761d6478bd642f;
    private const ulong Second = 0xe7037ed1a0b428db;

    // String hashes are the runtime's own per-process secret.
    private static readonly ulong Seed =
        ((ulong)(uint)"KnowledgeGraph".GetHashCode(StringComparison.Ordinal) << 32) | (uint)"Storage".GetHashCode(StringComparison.Ordinal);

    public static uint Of(ReadOnlySpan<byte> bytes, uint salt)
    {
        var hash = Seed ^ Mix(salt ^ First, (uint)bytes.Length ^ Second);
        while (bytes.Length >= 16)
        {
            hash = Mix(BinaryPrimitives.ReadUInt64LittleEndian(bytes) ^ First, BinaryPrimitives.ReadUInt64LittleEndian(bytes[8..]) ^ hash);
            bytes = bytes[16..];
        }

        if (bytes.Length >= 8)
        {
            hash = Mix(BinaryPrimitives.ReadUInt64LittleEndian(bytes) ^ Second, hash ^ First);
            bytes = bytes[8..];
        }

        var rest = 0UL;
        foreach (var b in bytes)
        {
            rest = (rest << 8) | b;
        }

        hash = Mix(rest ^ First, hash ^ Second);
        return (uint)(hash ^ (hash >> 32));
    }

    private static ulong Mix(ulong a, ulong b)
    {
        var high = Math.BigMul(a, b, out var low);
        return high ^ low;
    }
}
