using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;
using KnowledgeGraph.Formats.Syntax;

namespace KnowledgeGraph.Formats.Reading;

/// <summary>Text to UTF-8. A half surrogate pair is an error of the document and not silently another character.</summary>
internal static class Utf8Text
{
    /// <summary>How many characters surely fit, not parting a surrogate pair.</summary>
    public static int Fitting(ReadOnlySpan<char> text, int room)
    {
        var count = Math.Min(text.Length, room / 3);
        return count > 1 && count < text.Length && char.IsHighSurrogate(text[count - 1]) ? count - 1 : count;
    }

    public static int Encode(ReadOnlySpan<char> text, Span<byte> room, ReaderContext context)
    {
        var status = Utf8.FromUtf16(text, room, out var read, out var written, replaceInvalidSequences: false);
        return status == OperationStatus.Done
            ? written
            : throw context.Error(
                room[..written], written, written, DiagnosticCodes.NotUtf8,
                string.Create(CultureInfo.InvariantCulture, $"the text holds half of a surrogate pair, U+{(int)text[read]:X4}"));
    }

    /// <summary>Takes the first character alone.</summary>
    public static ReadOnlySpan<byte> First(ref ReadOnlySpan<char> text, ReaderContext context)
    {
        var count = text.Length > 1 && char.IsHighSurrogate(text[0]) ? 2 : 1;
        var bytes = new byte[4];
        var written = Encode(text[..count], bytes, context);
        text = text[count..];
        return bytes.AsSpan(0, written);
    }
}
