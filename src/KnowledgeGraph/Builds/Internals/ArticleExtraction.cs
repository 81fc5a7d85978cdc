using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Articles;
using KnowledgeGraph.Extraction;

namespace KnowledgeGraph;

/// <summary>The one place where a build looks for facts, and what tells whether another one would find others.</summary>
internal sealed class ArticleExtraction(KnowledgeBaseOptions options)
{
    private readonly string _identity = string.Create(
        CultureInfo.InvariantCulture,
        $"{FactExtractor.Fingerprint} {options.Extraction.MaxTextLength} {options.Extraction.MinConfidence} {options.Extraction.MaxFacts} {ArticleFactsJson.Version}");

    /// <summary>The facts of an input.</summary>
    public ArticleFacts Facts(BuildInput input, CancellationToken cancellationToken) =>
        input.Facts ?? FactExtractor.Default.Extract(input.Article!, options.Extraction, cancellationToken);

    /// <summary>A hash of the article, the extractor and its options: where it is the same, so are the facts.</summary>
    public string Key(Article article) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{_identity}\n{ArticleFactsJson.ContentHash(article)}")));
}
