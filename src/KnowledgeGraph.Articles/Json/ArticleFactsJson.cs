using System.Buffers;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using KnowledgeGraph.Articles.Json;
using KnowledgeGraph.Rdf.Text;

namespace KnowledgeGraph.Articles;

/// <summary>
/// What an article says as one line of JSON, and back: the article with its text, marks and metadata, its facts with evidence,
/// confidence and what they point to, and its misses. What was read equals what was written, and the same facts give the same bytes, so
/// that facts can be kept, sent and joined on another machine. Thread-safe.
/// </summary>
/// <remarks>
/// A line is an object that begins with its version, <c>{"kg":1,</c>; then <c>article</c> (null for <see cref="Article.None"/>), <c>types</c>,
/// <c>entities</c>, <c>facts</c>, in which numbers point to entities and to facts before, <c>order</c> where the facts are listed in
/// another order, and <c>misses</c>. Other members are passed over. A statement about an article is about the line's article.
/// </remarks>
/// <example>
/// <code>
/// var line = new ArrayBufferWriter&lt;byte&gt;();
/// ArticleFactsJson.Write(FactExtractor.Default.Extract(article), line);
/// ArticleFacts again = ArticleFactsJson.Read(line.WrittenSpan);
/// </code>
/// </example>
public static class ArticleFactsJson
{
    /// <summary>The version of lines that are written, and the highest that is read.</summary>
    public const int Version = 1;

    /// <summary>The longest line that <see cref="ReadLines"/> takes if not told otherwise: 256 MiB.</summary>
    public const int DefaultMaxBytes = 256 << 20;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Writes facts as UTF-8 JSON without a line feed in it or at its end.</summary>
    /// <exception cref="ArticleFactException">A fact, entity or value is of a type that the library does not know, or facts point to each other in a circle.</exception>
    public static void Write(ArticleFacts facts, IBufferWriter<byte> target)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(target);
        using var json = new Utf8JsonWriter(target, Options);
        new FactsJsonWriter(json).Write(facts);
    }

    /// <summary>Reads the facts of one line.</summary>
    /// <exception cref="ArticleFactsJsonException">The bytes are not such a line; the position counts from their start.</exception>
    public static ArticleFacts Read(ReadOnlySpan<byte> utf8) => Read(utf8, new FactsJsonPlace(null, 1, 0));

    /// <summary>Reads lines of facts as they come. Empty lines are passed over.</summary>
    /// <param name="stream">Read line by line, so that a file of any length will do; not closed.</param>
    /// <param name="name">The name of the input for messages.</param>
    /// <param name="maxBytes">The longest line in bytes.</param>
    /// <param name="errorHandler">Told of each line that cannot be read, which is then passed over; null to throw.</param>
    /// <param name="cancellationToken">Ends the reading between two lines.</param>
    /// <exception cref="ArticleFactsJsonException">A line is too long or not such a line; while enumerating.</exception>
    public static IEnumerable<ArticleFacts> ReadLines(
        Stream stream,
        string? name = null,
        int maxBytes = DefaultMaxBytes,
        Action<ArticleFactsJsonException>? errorHandler = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxBytes);
        return FactsJsonLines.Read(stream, name, maxBytes, errorHandler, cancellationToken);
    }

    /// <summary>SHA-256 of all that an article is, its text and what came beside it, in lower-case hexadecimal: equal for articles in which extraction cannot tell a difference.</summary>
    public static string ContentHash(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var bytes = new ArrayBufferWriter<byte>(article.Text.Length + 256);
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            ArticleJsonWriter.Write(json, article);
        }

        return Convert.ToHexStringLower(SHA256.HashData(bytes.WrittenSpan));
    }

    internal static ArticleFacts Read(ReadOnlySpan<byte> utf8, FactsJsonPlace place)
    {
        try
        {
            return new FactsJsonReader(utf8).Read();
        }
        catch (JsonException error)
        {
            // The line feeds of JSON with white space count too.
            throw place.Fault("KG2201", "the line is not JSON: " + error.Message.Split(" LineNumber", 2)[0], Offset(utf8, error));
        }
        catch (FactsJsonFault fault)
        {
            throw place.Fault(fault.Code, fault.Message, fault.Offset);
        }
    }

    private static long Offset(ReadOnlySpan<byte> utf8, JsonException error)
    {
        var offset = 0;
        for (var line = error.LineNumber ?? 0; line > 0; line--)
        {
            offset += utf8[offset..].IndexOf((byte)'\n') + 1;
        }

        return Math.Min(offset + (error.BytePositionInLine ?? 0), utf8.Length);
    }
}
