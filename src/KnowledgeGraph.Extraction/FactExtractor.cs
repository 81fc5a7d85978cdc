using System.Diagnostics.CodeAnalysis;
using KnowledgeGraph.Articles;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Inference;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Extraction.Tracing;

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
public sealed class FactExtractor : IFactExtractor
{
    private FactExtractor()
    {
    }

    /// <summary>The extractor with the built-in rules and word lists.</summary>
    public static FactExtractor Default { get; } = new();

    /// <summary>A hash of the rules and word lists, the same on every machine.</summary>
    public string Fingerprint => RuleHash.Value;

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
        if (TooLong(article, options) is { } refused)
        {
            return refused;
        }

        var document = Document.Read(article, cancellation);
        var (registry, items) = MentionReader.Read(document, cancellation);
        var drafts = SentenceFrames.Read(document, registry, items, cancellation);
        return new FactAssembler(document, registry, drafts, options).Assemble(SilentSentences.Find(document, items, drafts));
    }

    /// <summary>
    /// Reads an article as <see cref="Extract"/> does and shows each stage's work: sentences, words, mentions, what pronouns mean, what each rule
    /// found, which facts came of it and why candidates were refused. For looking at one article; slower than <see cref="Extract"/>.
    /// </summary>
    /// <inheritdoc cref="Extract"/>
    [SuppressMessage("Performance", "CA1822", Justification = "An instance carries the rules; other rule sets will be other instances.")]
    public ExtractionTrace Trace(Article article, ExtractionOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(article);
        options ??= new ExtractionOptions();
        cancellation.ThrowIfCancellationRequested();
        if (TooLong(article, options) is { } refused)
        {
            return new ExtractionTrace([], refused);
        }

        var document = Document.Read(article, cancellation);
        var (registry, items) = MentionReader.Read(document, cancellation);
        var recorder = new TraceRecorder(document, items);
        var drafts = SentenceFrames.Read(document, registry, items, cancellation, recorder.Note);
        return recorder.Finish(drafts, new FactAssembler(document, registry, drafts, options).Assemble(SilentSentences.Find(document, items, drafts)));
    }

    private static ArticleFacts? TooLong(Article article, ExtractionOptions options)
    {
        if (article.Text.Length <= options.MaxTextLength)
        {
            return null;
        }

        var reason = $"The text has {article.Text.Length} UTF-16 code units; the limit is {options.MaxTextLength}.";
        return new ArticleFacts(article, [], [new FactMiss("KG2101", reason, new Evidence(string.Empty, 0, 0))]);
    }

    /// <summary>The same as <see cref="Extract"/>; the rules wait for nothing, so it is done when it returns.</summary>
    /// <inheritdoc/>
    public ValueTask<ArticleFacts> ExtractAsync(Article article, ExtractionOptions? options = null, CancellationToken cancellation = default) =>
        ValueTask.FromResult(Extract(article, options, cancellation));
}
