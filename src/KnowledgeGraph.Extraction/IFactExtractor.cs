using KnowledgeGraph.Articles;

namespace KnowledgeGraph.Extraction;

/// <summary>
/// Something that finds facts in an article: the rules (<see cref="FactExtractor"/>), a language model, a service of your own. What it gives must
/// carry its proof: each quote of a fact stands in the article's text at its offsets, and what looked like a fact and is none is a miss with a
/// code. An implementation is safe for use by several threads at once.
/// </summary>
/// <example>
/// <code>
/// IFactExtractor both = FactExtractor.Default.Then(model);
/// ArticleFacts found = await both.ExtractAsync(article);
/// </code>
/// </example>
public interface IFactExtractor
{
    /// <summary>Reads an article and gives its facts in the order of the text, and what did not become a fact with its reason.</summary>
    /// <param name="article">The article; its text is not changed.</param>
    /// <param name="options">Limits; null for the defaults.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    ValueTask<ArticleFacts> ExtractAsync(Article article, ExtractionOptions? options = null, CancellationToken cancellation = default);

    /// <summary>
    /// What tells this extractor from others that may find other facts, such as a hash of its rules: where it is the same, the same article and
    /// options give the same facts, and what keeps facts from one build to the next need not look for them again. Null, which is the default,
    /// where that cannot be promised, as by a service or one with a budget.
    /// </summary>
    string? Fingerprint => null;
}
