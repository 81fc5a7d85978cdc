using System.Security.Cryptography;
using KnowledgeGraph.Articles;
using KnowledgeGraph.Extraction.Reading;

namespace KnowledgeGraph.Extraction;

/// <summary>
/// Reads articles from plain text, HTML pages and JSON Lines. The text of the article is exactly what was read, and all offsets
/// count in it. Nothing is fetched from any network. Thread-safe.
/// </summary>
/// <example>
/// <code>
/// foreach (Article article in ArticleReader.ReadFile("news/0001.html"))
/// {
///     Console.WriteLine($"{article.Published} {article.Title}");
/// }
/// </code>
/// </example>
public static class ArticleReader
{
    /// <summary>Reads a plain text: UTF-8, or UTF-16 by its byte order mark.</summary>
    /// <param name="bytes">The document.</param>
    /// <param name="id">The article's key, or null for a hash of the bytes.</param>
    /// <param name="options">Limits; null for the defaults.</param>
    /// <exception cref="ArticleReadException">The document is too large, binary or wrongly encoded.</exception>
    public static Article ReadText(ReadOnlyMemory<byte> bytes, string? id = null, ArticleReaderOptions? options = null) => new()
    {
        Id = id ?? HashId(bytes.Span),
        Text = TextDecoder.Decode(bytes.Span, null, id, options ?? ArticleReaderOptions.Default),
    };

    /// <summary>
    /// Reads an HTML page: the main text without navigation, the metadata of JSON-LD blocks, OpenGraph, <c>meta</c>, <c>time</c> and
    /// byline, and marks for italics, links, headings and captions.
    /// </summary>
    /// <param name="bytes">The page; its encoding by byte order mark, else as it declares, else UTF-8.</param>
    /// <param name="id">The article's key, or null for a hash of the bytes.</param>
    /// <param name="options">Limits; null for the defaults.</param>
    /// <param name="cancellationToken">Ends the reading between its steps.</param>
    /// <exception cref="ArticleReadException">The page is too large, binary, wrongly encoded or nested too deep.</exception>
    public static Article ReadHtml(
        ReadOnlyMemory<byte> bytes, string? id = null, ArticleReaderOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= ArticleReaderOptions.Default;
        var html = TextDecoder.Decode(bytes.Span, HtmlCharset.Declared(bytes.Span), id, options);
        return HtmlArticle.Read(html, id ?? HashId(bytes.Span), options, cancellationToken);
    }

    /// <summary>
    /// Reads JSON Lines, one article a line: <c>text</c>, and if given <c>id</c>, <c>title</c>, <c>date</c>, <c>url</c>,
    /// <c>author</c>, <c>description</c>, <c>section</c>, <c>language</c>. Other members are left alone, empty lines skipped. A line
    /// without an id is named by a hash of the line, so that it has the same name in any part of any file.
    /// </summary>
    /// <param name="stream">Read line by line, so that a file of any length will do; not closed.</param>
    /// <param name="name">The name of the input for messages.</param>
    /// <param name="options">Limits; null for the defaults.</param>
    /// <param name="cancellationToken">Ends the reading between two lines.</param>
    /// <exception cref="ArticleReadException">A line is too long, no JSON object, or has no text; while enumerating.</exception>
    public static IEnumerable<Article> ReadJsonLines(
        Stream stream, string? name = null, ArticleReaderOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return JsonLines.Read(stream, name, options ?? ArticleReaderOptions.Default, cancellationToken);
    }

    /// <summary>
    /// Reads a file: HTML by its extension (<c>.html .htm .xhtml</c>), JSON Lines (<c>.jsonl .ndjson</c>), else plain text. The key
    /// of an article is the file's name without extension.
    /// </summary>
    /// <exception cref="ArticleReadException">The file is no article that can be read; for JSON Lines while enumerating.</exception>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    public static IEnumerable<Article> ReadFile(
        string path, ArticleReaderOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        options ??= ArticleReaderOptions.Default;
        var id = Path.GetFileNameWithoutExtension(path);
        switch (Path.GetExtension(path).ToLowerInvariant())
        {
            case ".jsonl" or ".ndjson":
                return JsonLines.ReadFile(path, options, cancellationToken);
            case ".html" or ".htm" or ".xhtml":
                return [ReadHtml(Bytes(path, options), id, options, cancellationToken)];
            default:
                return [ReadText(Bytes(path, options), id, options)];
        }
    }

    // One byte more than allowed is enough to know that a file is too large; the rest is not read.
    private static byte[] Bytes(string path, ArticleReaderOptions options)
    {
        using var file = File.OpenRead(path);
        var length = (int)Math.Min(file.Length, options.MaxBytes + 1L);
        var bytes = new byte[length];
        file.ReadExactly(bytes);
        return bytes;
    }

    internal static string HashId(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes))[..16];
}
