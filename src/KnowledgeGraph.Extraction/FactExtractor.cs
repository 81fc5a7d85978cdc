using KnowledgeGraph.Articles;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Inference;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Packs;
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
    private readonly Calibration? _calibration;

    private FactExtractor(IReadOnlyList<DomainPack> packs, Calibration? calibration) => (Packs, _calibration) = (packs, calibration);

    /// <summary>The extractor with the built-in rules and word lists.</summary>
    public static FactExtractor Default { get; } = new([DomainPack.AwardsAndRoles], Calibration.Default);

    /// <summary>Confidence as the rules say it, for the program that calibrates them.</summary>
    internal static FactExtractor Uncalibrated { get; } = new([DomainPack.AwardsAndRoles], null);

    /// <summary>The packs whose facts it finds, in the order in which they are asked.</summary>
    public IReadOnlyList<DomainPack> Packs { get; }

    /// <summary>An extractor with these packs and no others.</summary>
    /// <exception cref="ArgumentException">There is no pack, or one is there twice.</exception>
    public static FactExtractor Of(params IReadOnlyList<DomainPack> packs)
    {
        ArgumentNullException.ThrowIfNull(packs);
        return packs.Count > 0 && packs.Distinct().Count() == packs.Count
            ? new FactExtractor([.. packs], Calibration.Default)
            : throw new ArgumentException("An extractor has at least one pack, and each once.", nameof(packs));
    }

    /// <summary>An extractor with one pack more.</summary>
    /// <exception cref="ArgumentException">It has the pack already.</exception>
    public FactExtractor With(DomainPack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        return Of([.. Packs, pack]);
    }

    /// <summary>A hash of the rules, word lists and packs, the same on every machine; null where a pack has no version.</summary>
    public string? Fingerprint => Packs is [var only] && only == DomainPack.AwardsAndRoles ? RuleHash.Value
        : Packs.Any(pack => pack.Fingerprint is null) ? null
        : RuleHash.Value + string.Concat(Packs.Select(pack => "+" + pack.Fingerprint));

    /// <summary>Reads an article and gives its facts in the order of the text, and what did not become a fact with its reason.</summary>
    /// <param name="article">The article; its text is not changed.</param>
    /// <param name="options">Limits; null for the defaults.</param>
    /// <param name="cancellation">Stops the work between stages and sentences.</param>
    /// <exception cref="ArgumentNullException"><paramref name="article"/> is null.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
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
        return Together(document, options, [.. Packs.Select(pack => Run(pack, document, registry, items, options, cancellation))]);
    }

    /// <summary>
    /// Reads an article as <see cref="Extract"/> does and shows each stage's work: sentences, words, mentions, what pronouns mean, what each rule
    /// found, which facts came of it and why candidates were refused. For looking at one article; slower than <see cref="Extract"/>.
    /// </summary>
    /// <inheritdoc cref="Extract"/>
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
        _calibration?.Apply(drafts);
        var parts = Packs.Select(pack => pack == DomainPack.AwardsAndRoles
            ? new FactAssembler(document, registry, drafts, options).Assemble(SilentSentences.Find(document, items, drafts))
            : PackRunner.Run(pack, document, registry, items, options, cancellation));
        return recorder.Finish(drafts, Together(document, options, [.. parts]));
    }

    private ArticleFacts Run(
        DomainPack pack, Document document, Registry registry, IReadOnlyList<IReadOnlyList<Item>> items, ExtractionOptions options, CancellationToken cancellation)
    {
        if (pack != DomainPack.AwardsAndRoles)
        {
            return PackRunner.Run(pack, document, registry, items, options, cancellation);
        }

        var drafts = SentenceFrames.Read(document, registry, items, cancellation);
        _calibration?.Apply(drafts);
        return new FactAssembler(document, registry, drafts, options).Assemble(SilentSentences.Find(document, items, drafts));
    }

    private ArticleFacts Together(Document document, ExtractionOptions options, IReadOnlyList<ArticleFacts> parts)
    {
        if (Packs is [var only] && only == DomainPack.AwardsAndRoles)
        {
            return parts[0];
        }

        // Joined also with itself: frames find one fact in several sentences.
        var all = FactJoin.Join(document.Article, [.. parts, new ArticleFacts(document.Article, [], [])]);
        return all.Facts.Count <= options.MaxFacts ? all : all with
        {
            Facts = [.. all.Facts.Take(options.MaxFacts)],
            Misses = [.. all.Misses, new FactMiss("KG2110", $"The article has more than {options.MaxFacts} facts; the rest is left out.", new Evidence(string.Empty, 0, 0))],
        };
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
