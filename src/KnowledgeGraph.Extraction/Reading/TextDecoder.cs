using System.Buffers;
using System.Globalization;
using System.Text;
using KnowledgeGraph.Rdf.Text;

namespace KnowledgeGraph.Extraction.Reading;

/// <summary>
/// Bytes to text: UTF-8, or UTF-16 and UTF-32 by byte order mark, else the encoding that the document declares. The mark is not
/// part of the text; nothing else is dropped or changed.
/// </summary>
internal static class TextDecoder
{
    private const int BinarySample = 8192;

    private static readonly (string Name, byte[] Magic)[] BinaryFormats =
    [
        ("a PDF file", "%PDF-"u8.ToArray()), ("a ZIP archive (perhaps a Word or EPUB file)", [0x50, 0x4B, 3, 4]),
        ("a gzip archive", [0x1F, 0x8B]), ("a PNG image", [0x89, 0x50, 0x4E, 0x47]), ("a JPEG image", [0xFF, 0xD8, 0xFF]),
        ("a GIF image", "GIF8"u8.ToArray()), ("an ELF program", [0x7F, 0x45, 0x4C, 0x46]),
    ];

    public static string Decode(ReadOnlySpan<byte> bytes, string? declared, string? source, ArticleReaderOptions options)
    {
        if (bytes.Length > options.MaxBytes)
        {
            throw ArticleReadException.At("KG2001", string.Create(
                CultureInfo.InvariantCulture, $"the document has {bytes.Length} bytes, more than MaxBytes {options.MaxBytes}"), source, default);
        }

        var (encoding, mark) = ByMark(bytes);
        if (encoding is null)
        {
            RefuseBinary(bytes, source);
            encoding = Declared(declared, source);
        }

        return Decode(bytes[mark..], encoding, mark, source, options.InvalidEncoding);
    }

    private static (Encoding? Encoding, int Mark) ByMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        _ => (null, 0),
    };

    private static Encoding Declared(string? name, string? source)
    {
        if (name is null)
        {
            return Encoding.UTF8;
        }

        try
        {
            // Pages that declare Latin-1 are read as Windows-1252, as browsers do (WHATWG Encoding, section 4.2).
            return name.Trim().ToLowerInvariant() switch
            {
                "utf-8" or "utf8" or "us-ascii" or "ascii" => Encoding.UTF8,
                "iso-8859-1" or "latin1" or "windows-1252" or "cp1252" => CodePagesEncodingProvider.Instance.GetEncoding(1252)!,
                var other => CodePagesEncodingProvider.Instance.GetEncoding(other) ?? Encoding.GetEncoding(other),
            };
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            throw ArticleReadException.At("KG2003", $"the declared encoding '{Printable(name)}' is not known", source, default);
        }
    }

    private static string Decode(ReadOnlySpan<byte> bytes, Encoding encoding, int mark, string? source, InvalidEncoding policy)
    {
        if (policy == InvalidEncoding.Replace)
        {
            return encoding.GetString(bytes);
        }

        var strict = (Encoding)encoding.Clone();
        strict.DecoderFallback = DecoderFallback.ExceptionFallback;
        try
        {
            return strict.GetString(bytes);
        }
        catch (DecoderFallbackException e)
        {
            var at = encoding.CodePage == Encoding.UTF8.CodePage ? FirstInvalid(bytes) : Math.Clamp(e.Index, 0, bytes.Length);
            throw ArticleReadException.At("KG2003", $"the bytes are not {encoding.WebName} text", source, Position(bytes, at, mark));
        }
    }

    private static void RefuseBinary(ReadOnlySpan<byte> bytes, string? source)
    {
        foreach (var (name, magic) in BinaryFormats)
        {
            if (bytes.StartsWith(magic))
            {
                throw ArticleReadException.At("KG2002", $"this is {name}, not text", source, new SourcePosition(1, 1, 0));
            }
        }

        var sample = bytes[..Math.Min(bytes.Length, BinarySample)];
        var nul = bytes.IndexOf((byte)0);
        var controls = 0;
        foreach (var b in sample)
        {
            controls += b is < 0x20 and not (9 or 10 or 12 or 13 or 0x1B) ? 1 : 0;
        }

        if (nul >= 0 || controls > sample.Length / 10)
        {
            throw ArticleReadException.At(
                "KG2002", "this is binary data, not text", source, Position(bytes, Math.Max(nul, 0), 0));
        }
    }

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (at < bytes.Length && Rune.DecodeFromUtf8(bytes[at..], out _, out var used) == OperationStatus.Done)
        {
            at += used;
        }

        return at;
    }

    private static SourcePosition Position(ReadOnlySpan<byte> bytes, int at, int mark)
    {
        var before = bytes[..at];
        var line = before.Count((byte)'\n') + 1;
        var column = Encoding.UTF8.GetString(before[(before.LastIndexOf((byte)'\n') + 1)..]).EnumerateRunes().Count() + 1;
        return new SourcePosition(line, column, at + mark);
    }

    private static string Printable(string name) => string.Concat(name.Take(40).Where(c => c is >= ' ' and <= '~'));
}
