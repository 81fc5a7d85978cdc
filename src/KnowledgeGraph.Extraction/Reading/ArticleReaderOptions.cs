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

    internal static ArticleReaderOptions Default { get; } = new();
}
