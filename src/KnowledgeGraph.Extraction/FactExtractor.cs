using System.Diagnostics.CodeAnalysis;
using KnowledgeGraph.Articles;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Inference;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction;

/// <summary>
/// Finds facts in the text of an article by rules over language, without a network or a model: awards, roles, credits,
/// adaptations, broadcasters, quotations, each with the words that prove it. The same article gives the same facts.
/// Safe for use by several threads at once.
/// </summary>
/// <example>
/// <code>
/// var article = new Article { Id = "a", Text = "Jane Doe won the Tony Award for Best Actress in a Play." };
/// ArticleFacts found = FactExtractor.Default.Extract(article);
/// foreach (var award in found.Facts.OfType&lt;AwardResultFact&gt;())
///     Console.WriteLine($"{award.Recipient.Name}: {award.Award.Name} [{award.Evidence[0].Start}..{award.Evidence[0].End}]");
/// </code>
/// </example>
public sealed class FactExtractor
{
    private FactExtractor()
    {
    }

    /// <summary>The extractor with the built-in rules and word lists.</summary>
    public static FactExtractor Default { get; } = new();

    /// <summary>
    /// A hash of the extractor's rules and word lists: where it is the same, the same article gives the same facts. What keeps facts keeps it
    /// with them.
    /// </summary>
    public static string Fingerprint => RuleHash.Value;

    /// <summary>Reads an article and gives its facts in the order of the text, and what did not become a fact with its reason.</summary>
    /// <param name="article">The article; its text is not changed.</param>
    /// <param name="options">Limits; null for the defaults.</param>
    /// <param name="cancellation">Stops the work between stages and sentences.</param>
    /// <exception cref="ArgumentNullException"><paramref name="article"/> is null.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    [SuppressMessage("Performance", "CA1822", Justification = "An instance carries the rules; other rule sets will be other instances.")]
    public ArticleFacts Extract(Article article, ExtractionOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(article);
        options ??= new ExtractionOptions();
        cancellation.ThrowIfCancellationRequested();
        if (article.Text.Length > options.MaxTextLength)
        {
            var reason = $"The text has {article.Text.Length} UTF-16 code units; the limit is {options.MaxTextLength}.";
            return new ArticleFacts(article, [], [new FactMiss("KG2101", reason, new Evidence(string.Empty, 0, 0))]);
        }

        var document = Document.Read(article, cancellation);
        var (registry, items) = MentionReader.Read(document, cancellation);
        var drafts = SentenceFrames.Read(document, registry, items, cancellation);
        return new FactAssembler(document, registry, drafts, options).Assemble();
    }
}
