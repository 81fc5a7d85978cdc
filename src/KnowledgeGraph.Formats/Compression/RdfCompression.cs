using System.IO.Compression;
using KnowledgeGraph.Formats.Compression;

namespace KnowledgeGraph.Formats;

/// <summary>
/// A compression in which RDF documents are kept and sent. The list is closed: none, gzip (RFC 1952), Brotli (RFC 7932), zstd
/// (RFC 8878). Immutable; safe for any number of threads.
/// </summary>
/// <example>
/// <code>
/// using var file = File.OpenRead("graph.ttl.gz");
/// using var document = RdfCompression.FromFileName("graph.ttl.gz").OpenRead(file);
/// Dataset graph = RdfReader.ReadDataset(document, RdfFormat.Turtle);
/// </code>
/// </example>
public sealed class RdfCompression
{
    private RdfCompression(string name, string contentEncoding, params string[] extensions)
    {
        Name = name;
        ContentEncoding = contentEncoding;
        Extensions = extensions;
    }

    /// <summary>Bytes as they are.</summary>
    public static RdfCompression None { get; } = new("none", "identity");

    /// <summary>gzip, of one member or several.</summary>
    public static RdfCompression Gzip { get; } = new("gzip", "gzip", ".gz");

    /// <summary>Brotli. Nothing in its bytes tells that they are Brotli.</summary>
    public static RdfCompression Brotli { get; } = new("brotli", "br", ".br");

    /// <summary>Zstandard, of one frame or several, without dictionaries; windows up to 128 MiB.</summary>
    public static RdfCompression Zstd { get; } = new("zstd", "zstd", ".zst", ".zstd");

    /// <summary>Every compression, <see cref="None"/> first.</summary>
    public static IReadOnlyList<RdfCompression> All { get; } = [None, Gzip, Brotli, Zstd];

    /// <summary>The name used on the command line: <c>none gzip brotli zstd</c>.</summary>
    public string Name { get; }

    /// <summary>The token of HTTP's <c>Content-Encoding</c> and <c>Accept-Encoding</c>.</summary>
    public string ContentEncoding { get; }

    /// <summary>The file name extensions with their dot, the usual one first; none for <see cref="None"/>.</summary>
    public IReadOnlyList<string> Extensions { get; }

    /// <summary>The compression of a name or of a <c>Content-Encoding</c> token (<c>x-gzip</c> too), without regard to case; null if there is none.</summary>
    public static RdfCompression? FromName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Equals("x-gzip", StringComparison.OrdinalIgnoreCase) ? Gzip : All.FirstOrDefault(compression =>
            compression.Name.Equals(name, StringComparison.OrdinalIgnoreCase)
            || compression.ContentEncoding.Equals(name, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The compression that a file's last extension says, without regard to case; <see cref="None"/> if it says none.</summary>
    public static RdfCompression FromFileName(string fileName)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        return All.FirstOrDefault(compression => compression.ExtensionOf(fileName) is not null) ?? None;
    }

    /// <summary>
    /// The compression whose mark the first bytes bear; <see cref="None"/> if they bear none, and always for Brotli, which has no mark.
    /// No RDF document begins so.
    /// </summary>
    /// <param name="firstBytes">4 bytes, or all if there are fewer.</param>
    public static RdfCompression Detect(ReadOnlySpan<byte> firstBytes) =>
        firstBytes.StartsWith<byte>([0x1F, 0x8B]) ? Gzip
        : firstBytes.StartsWith<byte>([0x28, 0xB5, 0x2F, 0xFD]) || IsSkippableFrame(firstBytes) ? Zstd
        : None;

    /// <summary>
    /// The unpacked bytes of a stream, which stays open when the result is disposed. The result reads ahead in the stream, forwards
    /// only, sync or async, by one thread at a time.
    /// </summary>
    /// <remarks>
    /// Corrupt data, data that end too early, and more output than <paramref name="limits"/> allow end in an
    /// <see cref="RdfSyntaxException"/> from the read that meets them; its position is the offset in the packed bytes.
    /// What stands behind the last member of a gzip file and is no gzip is passed over, as gzip itself does; behind zstd and Brotli it
    /// is an error.
    /// </remarks>
    public Stream OpenRead(Stream stream, CompressionLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        limits ??= CompressionLimits.Default;
        return Name switch
        {
            "gzip" => new GzipReadStream(stream, limits),
            "brotli" => new BlockReadStream(stream, new BrotliBlockDecoder(), limits),
            "zstd" => new BlockReadStream(stream, new ZstdBlockDecoder(), limits),
            _ => new PlainReadStream(stream, limits),
        };
    }

    /// <summary>
    /// A stream that packs what is written to it into another, which stays open. The last bytes come when the result is disposed. The
    /// same input gives the same bytes.
    /// </summary>
    public Stream OpenWrite(Stream stream, CompressionLevel level = CompressionLevel.Optimal)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return Name switch
        {
            "gzip" => new PackingStream(stream, new GZipStream(stream, level, leaveOpen: true), EmptyMember),
            "brotli" => new BrotliStream(stream, level, leaveOpen: true),
            "zstd" => new ZstdSharp.CompressionStream(stream, ZstdLevel(level), leaveOpen: true),
            _ => new PackingStream(stream, packer: null, default),
        };
    }

    /// <summary>The <see cref="Name"/>.</summary>
    public override string ToString() => Name;

    /// <summary>A file name without its extension of compression.</summary>
    internal static string WithoutExtension(string fileName) =>
        fileName[..^(FromFileName(fileName).ExtensionOf(fileName)?.Length ?? 0)];

    /// <summary>.NET's stream writes nothing at all for nothing, and no file of 0 bytes is gzip.</summary>
    private static ReadOnlyMemory<byte> EmptyMember { get; } = new byte[] { 0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0 };

    private static bool IsSkippableFrame(ReadOnlySpan<byte> bytes) => bytes.Length >= 4 && (bytes[0] & 0xF0) == 0x50 && bytes[1..].StartsWith<byte>([0x2A, 0x4D, 0x18]);

    private static int ZstdLevel(CompressionLevel level) => level switch
    {
        CompressionLevel.SmallestSize => 19,
        CompressionLevel.Optimal => 3,
        _ => 1,
    };

    private string? ExtensionOf(string fileName) =>
        Extensions.FirstOrDefault(extension => fileName.EndsWith(extension, StringComparison.OrdinalIgnoreCase));
}
