using System.Globalization;
using System.Text;
using KnowledgeGraph.Formats;
using KnowledgeGraph.Rdf.Text;

namespace KnowledgeGraph.Cli.Io;

/// <summary>The line of an error with a caret below, cut to what fits a terminal. Only a few kilobytes around the place are read.</summary>
internal static class SourceExcerpt
{
    private const int Before = 60;
    private const int After = 40;
    private const int Window = 4096;

    /// <summary>Packed files have to be unpacked up to the place; that far and no further.</summary>
    private const long MostSkipped = 64 << 20;

    /// <summary>Two lines, each with a line break before it; empty if the place cannot be read again.</summary>
    public static string Of(DataFile file, SourcePosition position)
    {
        if (!file.CanBeReadAgain)
        {
            return "";
        }

        try
        {
            var start = Math.Max(0, position.ByteOffset - Window);
            var bytes = Read(file, start, (int)(position.ByteOffset - start) + Window);
            return bytes.Length == 0 ? "" : Around(bytes, (int)(position.ByteOffset - start), isFromStart: start == 0, position.Line);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or RdfSyntaxException)
        {
            return "";
        }
    }

    /// <summary>The excerpt at a place in bytes that begin somewhere before its line, or inside it.</summary>
    public static string Around(ReadOnlySpan<byte> bytes, int at, bool isFromStart, long line)
    {
        at = Math.Min(at, bytes.Length);
        if (isFromStart && bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF]))
        {
            bytes = bytes[3..];
            at = Math.Max(0, at - 3);
        }

        var lineStart = bytes[..at].LastIndexOfAny((byte)'\n', (byte)'\r') + 1;
        var lineLength = bytes[at..].IndexOfAny((byte)'\n', (byte)'\r');
        var before = Runes(bytes[lineStart..at]);
        var after = Runes(lineLength < 0 ? bytes[at..] : bytes.Slice(at, lineLength));
        var isCut = before.Count > Before || (lineStart == 0 && !isFromStart);
        var shownBefore = string.Concat(before.Skip(Math.Max(0, before.Count - Before)));
        var shownAfter = string.Concat(after.Take(After)) + (after.Count > After ? "…" : "");
        var number = line.ToString(CultureInfo.InvariantCulture);
        var caretColumn = Math.Min(before.Count, Before) + (isCut ? 1 : 0);
        return $"\n  {number} | {(isCut ? "…" : "")}{shownBefore}{shownAfter}\n  {new string(' ', number.Length)} | {new string(' ', caretColumn)}^";
    }

    private static byte[] Read(DataFile file, long start, int length)
    {
        using var raw = file.OpenFile();
        var compression = file.Request.Compression ?? RdfCompression.FromFileName(file.Path);
        if (compression == RdfCompression.None)
        {
            Span<byte> mark = stackalloc byte[4];
            compression = RdfCompression.Detect(mark[..raw.ReadAtLeast(mark, 4, throwOnEndOfStream: false)]);
            raw.Position = compression == RdfCompression.None ? start : 0;
        }

        using var content = compression.OpenRead(raw, file.Request.Limits);
        var buffer = new byte[Math.Max(length, 1 << 16)];
        if (compression != RdfCompression.None)
        {
            if (start > MostSkipped)
            {
                return [];
            }

            while (start > 0 && content.Read(buffer, 0, (int)Math.Min(start, buffer.Length)) is > 0 and var skipped)
            {
                start -= skipped;
            }
        }

        return buffer[..content.ReadAtLeast(buffer.AsSpan(0, length), length, throwOnEndOfStream: false)];
    }

    /// <summary>One printable text for each code point, so that the caret stands right.</summary>
    private static List<string> Runes(ReadOnlySpan<byte> bytes)
    {
        var runes = new List<string>();
        while (!bytes.IsEmpty)
        {
            Rune.DecodeFromUtf8(bytes, out var rune, out var length);
            bytes = bytes[length..];
            runes.Add(rune.Value == '\t' ? " " : Rune.IsControl(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format ? "·" : rune.ToString());
        }

        return runes;
    }
}
