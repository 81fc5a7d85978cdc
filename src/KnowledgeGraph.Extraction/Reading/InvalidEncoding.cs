namespace KnowledgeGraph.Extraction;

/// <summary>What a reader does with bytes that are not text in the document's encoding.</summary>
/// <example><code>var options = new ArticleReaderOptions { InvalidEncoding = InvalidEncoding.Replace };</code></example>
public enum InvalidEncoding
{
    /// <summary>An error with the position of the first such byte.</summary>
    Refuse,

    /// <summary>U+FFFD in its place.</summary>
    Replace,
}
