using System.Globalization;
using KnowledgeGraph.Articles;
using KnowledgeGraph.Extraction.Models.Asking;
using KnowledgeGraph.Extraction.Models.Checking;
using Microsoft.Extensions.AI;

namespace KnowledgeGraph.Extraction.Models;

/// <summary>
/// Finds facts with a language model behind <see cref="IChatClient"/>. The model only proposes: a fact passes if its quote stands in the article
/// word for word (its offsets are found here), its names occur in the article and its types fit the ontology; else it is a miss with a code. The
/// article's text is data for the model, between lines that its author could not know, and an answer can do nothing but propose. No tool is ever
/// called.
/// </summary>
/// <remarks>
/// <para>Codes of misses: <c>KG2300</c> no such relation; <c>KG2301</c> the quote is not in the text; <c>KG2302</c> a name or year is not in the
/// article; <c>KG2303</c> a type does not fit; <c>KG2304</c> a member is missing or wrong; <c>KG2305</c> the answer is not what was asked for;
/// <c>KG2306</c> the budget is spent, and a part of the text was not read; <c>KG2307</c> the model gave no answer; <c>KG2308</c> the quote names
/// nothing that the fact speaks of; <c>KG2309</c> more facts than one answer may have.</para>
/// <para>Safe for use by several threads at once, as far as the client is. The budget is of the extractor, over all its articles.</para>
/// </remarks>
/// <example>
/// <code>
/// IChatClient client = ...;   // of any provider
/// var model = new ChatFactExtractor(client, new ChatExtractionOptions { InputPrice = 0.15m, OutputPrice = 0.60m, MaxCost = 2m });
/// var knowledge = new KnowledgeBase(new KnowledgeBaseOptions { Extractor = FactExtractor.Default.Then(model) });
/// await knowledge.AddAsync(article);
/// Console.WriteLine(model.Usage.Cost);
/// </code>
/// </example>
public sealed class ChatFactExtractor : IFactExtractor
{
    private const string UnnamedModel = "unnamed";

    private readonly ChatExtractionOptions _options;
    private readonly SpendingAccount _account;
    private readonly ModelOntology _ontology;
    private readonly ChatAsker _asker;
    private readonly string _model;

    /// <summary>An extractor over a client; the client stays the caller's to dispose.</summary>
    /// <exception cref="ArgumentException">An option is not valid.</exception>
    public ChatFactExtractor(IChatClient client, ChatExtractionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        _options = options ?? new ChatExtractionOptions();
        _options.Check();
        _model = _options.ModelId ?? (client.GetService(typeof(ChatClientMetadata)) as ChatClientMetadata)?.DefaultModelId ?? UnnamedModel;
        _account = new SpendingAccount(_options);
        _ontology = new ModelOntology(_options.FactTypes);
        _asker = new ChatAsker(client, _options, _ontology, _model, _account);
    }

    /// <summary>The version of the prompt, which is part of the cache's key.</summary>
    public static string PromptVersion => ChatPrompt.Version;

    /// <summary>Null: a model may answer otherwise, and a part that the budget left out is to be read next time. A cache makes reading again free.</summary>
    public string? Fingerprint => null;

    /// <summary>What was spent so far.</summary>
    public ChatUsage Usage => _account.Usage;

    /// <inheritdoc/>
    public async ValueTask<ArticleFacts> ExtractAsync(Article article, ExtractionOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(article);
        cancellation.ThrowIfCancellationRequested();
        options ??= new ExtractionOptions();
        if (article.Text.Length > options.MaxTextLength)
        {
            var reason = $"The text has {article.Text.Length} UTF-16 code units; the limit is {options.MaxTextLength}.";
            return new ArticleFacts(article, [], [new FactMiss(MissCodes.TextTooLong, reason, new Evidence(string.Empty, 0, 0))]);
        }

        var text = new ArticleText(article);
        var parts = new List<ArticleFacts> { new(article, [], []) };
        var requests = new RequestCount(_options.MaxRequestsPerArticle);
        foreach (var chunk in TextChunker.Cut(article.Text, _options.ChunkLength, _options.ChunkOverlap))
        {
            if (string.IsNullOrWhiteSpace(article.Text[chunk.Own..chunk.End]))
            {
                continue;
            }

            var prompt = ChatPrompt.For(_ontology, article, article.Text[chunk.Start..chunk.End]);
            var asked = await _asker.AskAsync(prompt, requests, cancellation).ConfigureAwait(false);
            parts.Add(Read(text, chunk, asked));
        }

        return Passed(FactJoin.Join(article, parts), options);
    }

    private ArticleFacts Read(ArticleText text, TextChunk chunk, AskResult asked)
    {
        var misses = new List<FactMiss>();
        var facts = new List<ArticleFact>();
        if (asked.Answer is not { } answer)
        {
            var whole = text.EvidenceAt(chunk.Own, chunk.End);
            var reason = string.Create(CultureInfo.InvariantCulture, $"The text from {whole.Start} to {whole.End} was not read by the model. {asked.Reason}");
            return new ArticleFacts(text.Article, facts, [new FactMiss(asked.Code, reason, whole)]);
        }

        var nowhere = text.EvidenceAt(chunk.Own, chunk.Own);
        misses.AddRange(answer.Faults.Select(fault => new FactMiss(fault.Code, fault.Reason, nowhere)));
        var gate = new ProposalGate(_ontology, text, new QuoteLocator(text, chunk.Start, chunk.End), chunk.Own, _model, _options.MaxConfidence);
        foreach (var proposal in answer.Proposals)
        {
            if (gate.Check(proposal, out var miss) is { } fact)
            {
                facts.Add(fact);
            }
            else
            {
                misses.Add(miss!);
            }
        }

        return new ArticleFacts(text.Article, facts, misses);
    }

    private static ArticleFacts Passed(ArticleFacts found, ExtractionOptions options)
    {
        var passed = new List<ArticleFact>();
        var misses = new List<FactMiss>(found.Misses);
        foreach (var fact in found.Facts)
        {
            if (fact.Confidence < options.MinConfidence)
            {
                misses.Add(new FactMiss(MissCodes.NotSure, "The fact is less sure than the least confidence asked for.", fact.Evidence[0]));
            }
            else if (passed.Count >= options.MaxFacts)
            {
                misses.Add(new FactMiss(MissCodes.TooManyFacts, $"The article has more than {options.MaxFacts} facts; the rest is left out.", fact.Evidence[0]));
                break;
            }
            else
            {
                passed.Add(fact);
            }
        }

        return found with { Facts = passed, Misses = misses };
    }
}
