using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace KnowledgeGraph.Formats.Reading;

/// <summary>How far bytes are UTF-8, and whether what follows is only cut off.</summary>
internal static class Utf8Prefix
{
    public static int Length(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes))
        {
            return bytes.Length;
        }

        // Most often the last character is cut; then all but a few bytes are valid.
        for (var cut = 1; cut <= 3 && cut <= bytes.Length; cut++)
        {
            if (MayBeCut(bytes[^cut..]) && Utf8.IsValid(bytes[..^cut]))
            {
                return bytes.Length - cut;
            }
        }

        var at = 0;
        while (Rune.DecodeFromUtf8(bytes[at..], out _, out var length) == OperationStatus.Done)
        {
            at += length;
        }

        return at;
    }

    /// <summary>Whether these bytes are the beginning of a character and more could complete it.</summary>
    public static bool MayBeCut(ReadOnlySpan<byte> bytes) =>
        Rune.DecodeFromUtf8(bytes, out _, out _) == OperationStatus.NeedMoreData;
}
