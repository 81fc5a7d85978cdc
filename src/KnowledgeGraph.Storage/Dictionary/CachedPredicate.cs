namespace KnowledgeGraph.Storage.Dictionary;

/// <summary>The bytes of a predicate that was seen lately, and its id when that is known.</summary>
internal sealed class CachedPredicate(byte[] text)
{
    /// <summary>How many places a cache has.</summary>
    public const int Places = 1 << PlaceBits;

    private const int PlaceBits = 10;
    private const int HashedBytes = 8;

    public byte[] Text { get; } = text;

    public ulong Id { get; set; }

    /// <summary>The place of a predicate, by its last bytes: predicates of one vocabulary differ in them.</summary>
    public static int Place(ReadOnlySpan<byte> text)
    {
        var hash = (uint)text.Length;
        for (var i = Math.Max(0, text.Length - HashedBytes); i < text.Length; i++)
        {
            hash = (hash * 31) + text[i];
        }

        return (int)(hash * 0x9E3779B1 >> (32 - PlaceBits));
    }
}
