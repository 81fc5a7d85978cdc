namespace KnowledgeGraph.Extraction;

/// <summary>Limits and policies of <see cref="ArticleReader"/>.</summary>
/// <example><code>var options = new ArticleReaderOptions { MaxBytes = 1 &lt;&lt; 20, InvalidEncoding = InvalidEncoding.Replace };</code></example>
public sealed record ArticleReaderOptions
{
    /// <summary>The longest document in bytes (of JSON Lines: the longest line). Default: 16 MiB.</summary>
    public int MaxBytes { get; init; } = 16 << 20;

    /// <summary>The deepest nesting of HTML elements. Default: 512, which is what browsers allow.</summary>
    public int MaxHtmlDepth { get; init; } = 512;

    /// <summary>What becomes of bytes that are not text. Default: <see cref="InvalidEncoding.Refuse"/>.</summary>
    public InvalidEncoding InvalidEncoding { get; init; } = InvalidEncoding.Refuse;

    /// <summary>
    /// Told of each JSON line that cannot be read, which is then passed over. Default: null, and the reading ends with the exception.
    /// </summary>
    public Action<ArticleReadException>? ErrorHandler { get; init; }

    /// <summary>
    /// Whether a JSON line without an id is named by a hash of the line, so that it is the same wherever the line stands. Default: false,
    /// and it is named by the input and the line's number.
    /// </summary>
    public bool HashMissingIds { get; init; }

    internal static ArticleReaderOptions Default { get; } = new();
}
