using KnowledgeGraph.Articles;

namespace KnowledgeGraph.Extraction.Joining;

/// <summary>Two extractors as one.</summary>
internal sealed class JoinedExtractor(IFactExtractor first, IFactExtractor second) : IFactExtractor
{
    public string? Fingerprint => first.Fingerprint is { } one && second.Fingerprint is { } other ? $"{one}+{other}" : null;

    public async ValueTask<ArticleFacts> ExtractAsync(Article article, ExtractionOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(article);
        var left = await first.ExtractAsync(article, options, cancellation).ConfigureAwait(false);
        var right = await second.ExtractAsync(article, options, cancellation).ConfigureAwait(false);
        return FactJoin.Join(article, [left, right]);
    }
}
