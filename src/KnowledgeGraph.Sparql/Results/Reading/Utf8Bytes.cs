using System.Numerics;
using System.Runtime.InteropServices;

namespace KnowledgeGraph.Sparql.Results.Reading;

/// <summary>Counting in UTF-8.</summary>
internal static class Utf8Bytes
{
    /// <summary>How many code points begin in these bytes: all bytes but those of the form <c>10xxxxxx</c>.</summary>
    public static int CountCodePoints(ReadOnlySpan<byte> utf8)
    {
        var continuing = 0;
        var words = MemoryMarshal.Cast<byte, ulong>(utf8);
        foreach (var word in words)
        {
            continuing += BitOperations.PopCount((word >> 7) & (~word >> 6) & 0x0101_0101_0101_0101);
        }

        foreach (var b in utf8[(words.Length * sizeof(ulong))..])
        {
            continuing += (b & 0xC0) == 0x80 ? 1 : 0;
        }

        return utf8.Length - continuing;
    }
}
