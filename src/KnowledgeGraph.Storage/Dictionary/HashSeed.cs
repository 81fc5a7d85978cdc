using System.Security.Cryptography;

namespace KnowledgeGraph.Storage.Dictionary;

/// <summary>
/// The seed of a store's hash of terms: random, so that nobody can prepare terms whose hashes collide. No answer and no order depends on it.
/// </summary>
internal static class HashSeed
{
    public static ulong New()
    {
        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        RandomNumberGenerator.Fill(bytes);
        return BitConverter.ToUInt64(bytes);
    }
}
