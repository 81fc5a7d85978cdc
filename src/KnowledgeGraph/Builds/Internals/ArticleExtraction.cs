using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Articles;

namespace KnowledgeGraph;

/// <summary>The one place where a build looks for facts, and what tells whether another one would find others.</summary>
internal sealed class ArticleExtraction(KnowledgeBaseOptions options)
{
    // A record's text has all its members, those of later versions too.
    private readonly string? _identity = options.Extractor.Fingerprint is { } fingerprint
        ? $"{fingerprint} {options.Extraction} {ArticleFactsJson.Version.ToString(CultureInfo.InvariantCulture)}"
        : null;

    /// <summary>The facts of an input. Called by a thread of the build, which may wait.</summary>
    public ArticleFacts Facts(BuildInput input, CancellationToken cancellationToken)
    {
        if (input.Facts is { } given)
        {
            return given;
        }

        var finding = options.Extractor.ExtractAsync(input.Article!, options.Extraction, cancellationToken);
        return finding.IsCompleted ? finding.GetAwaiter().GetResult() : finding.AsTask().GetAwaiter().GetResult();
    }

    /// <summary>A hash of the article, the extractor and its options: where it is the same, so are the facts. Null where the extractor does not promise that.</summary>
    public string? Key(Article article) => _identity is null
        ? null
        : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{_identity}\n{ArticleFactsJson.ContentHash(article)}")));
}
