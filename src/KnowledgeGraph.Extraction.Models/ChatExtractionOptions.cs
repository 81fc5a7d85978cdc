namespace KnowledgeGraph.Extraction.Models;

/// <summary>
/// How a <see cref="ChatFactExtractor"/> asks its model, and how much it may spend. Immutable; safe to share between threads.
/// </summary>
/// <example>
/// <code>
/// var options = new ChatExtractionOptions
/// {
///     InputPrice = 0.15m, OutputPrice = 0.60m, MaxCost = 2m, Cache = new FolderExtractionCache("answers"),
/// };
/// </code>
/// </example>
public sealed record ChatExtractionOptions
{
    /// <summary>The model to ask for; null for the client's own. It is part of the cache's key and of each fact's rule.</summary>
    public string? ModelId { get; init; }

    /// <summary>The longest part of a text that goes into one request, in UTF-16 code units, at least 200. Default 6,000.</summary>
    public int ChunkLength { get; init; } = 6_000;

    /// <summary>
    /// How much of the part before is given again with a part, so that "she" and "the film" have something to speak of; less than half of
    /// <see cref="ChunkLength"/>. Default 800.
    /// </summary>
    public int ChunkOverlap { get; init; } = 800;

    /// <summary>The most requests for one article, answers from the cache not counted. What is left is a miss with code KG2306. Default 50.</summary>
    public int MaxRequestsPerArticle { get; init; } = 50;

    /// <summary>The most tokens of one answer. Default 4,096.</summary>
    public int MaxOutputTokens { get; init; } = 4_096;

    /// <summary>The longest answer that is read, in UTF-16 code units; a longer one is malformed. Default 200,000.</summary>
    public int MaxAnswerLength { get; init; } = 200_000;

    /// <summary>The most facts of one answer that are looked at; more are one miss with code KG2309. Default 200.</summary>
    public int MaxFactsPerAnswer { get; init; } = 200;

    /// <summary>How often a part is asked for in all, where the answer is malformed or the network fails. At least 1; default 3.</summary>
    public int MaxAttempts { get; init; } = 3;

    /// <summary>The time before the second attempt; each later one waits twice as long. Default one second.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest time before an attempt. Default one minute.</summary>
    public TimeSpan MaxRetryDelay { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long one answer may take. Default two minutes.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>
    /// Whether an exception of the client may pass by itself (a rate limit, a timeout). Null for the usual ones: <see cref="HttpRequestException"/>
    /// without a status or with 408, 429 or 5xx, <see cref="IOException"/>, <see cref="TimeoutException"/>, a cancellation that was not asked for.
    /// </summary>
    public Func<Exception, bool>? IsTransient { get; init; }

    /// <summary>The price of a million tokens that the model reads. Default 0.</summary>
    public decimal InputPrice { get; init; }

    /// <summary>The price of a million tokens that the model writes. Default 0.</summary>
    public decimal OutputPrice { get; init; }

    /// <summary>
    /// The most that all requests of the extractor may cost, in the unit of the prices. Before each request the most that it can cost is put
    /// aside (a token for each byte of it, and <see cref="MaxOutputTokens"/>), so that the budget is never exceeded as far as the provider counts
    /// as it says. Null for no limit.
    /// </summary>
    public decimal? MaxCost { get; init; }

    /// <summary>The most tokens of all requests and answers of the extractor; held as <see cref="MaxCost"/> is. Null for no limit.</summary>
    public long? MaxTokens { get; init; }

    /// <summary>
    /// The greatest confidence of a fact that only the model states: models say 1.0 of what is wrong. Between 0 and 1; default 0.7.
    /// </summary>
    public decimal MaxConfidence { get; init; } = 0.7m;

    /// <summary>
    /// Kinds of facts of your own that the model is asked for beside the relations of the ontology; their names must not be those of relations. Names
    /// in them must occur in the article, numbers in the quote by their digits, years and days in the article or its date. Default: none.
    /// </summary>
    public IReadOnlyList<Articles.FactType> FactTypes { get; init; } = [];

    /// <summary>Where answers are kept; null for nowhere.</summary>
    public IExtractionCache? Cache { get; init; }

    /// <summary>The clock for timeouts and waits. Default <see cref="TimeProvider.System"/>.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    internal void Check()
    {
        const int LeastChunk = 200;
        Require(ChunkLength >= LeastChunk, $"ChunkLength is {ChunkLength}; it must be at least {LeastChunk}.");
        Require(ChunkOverlap >= 0 && ChunkOverlap * 2L < ChunkLength, $"ChunkOverlap is {ChunkOverlap}; it must be less than half of ChunkLength, {ChunkLength}.");
        Require(MaxRequestsPerArticle >= 1, $"MaxRequestsPerArticle is {MaxRequestsPerArticle}; it must be at least 1.");
        Require(MaxOutputTokens >= 1, $"MaxOutputTokens is {MaxOutputTokens}; it must be at least 1.");
        Require(MaxAnswerLength >= 1, $"MaxAnswerLength is {MaxAnswerLength}; it must be at least 1.");
        Require(MaxFactsPerAnswer >= 1, $"MaxFactsPerAnswer is {MaxFactsPerAnswer}; it must be at least 1.");
        Require(MaxAttempts >= 1, $"MaxAttempts is {MaxAttempts}; it must be at least 1.");
        Require(RetryDelay >= TimeSpan.Zero && MaxRetryDelay >= RetryDelay && MaxRetryDelay <= TimeSpan.FromDays(1), $"RetryDelay is {RetryDelay} and MaxRetryDelay is {MaxRetryDelay}; they must be from zero to a day, the second not shorter.");
        Require(RequestTimeout > TimeSpan.Zero && RequestTimeout <= TimeSpan.FromDays(1), $"RequestTimeout is {RequestTimeout}; it must be more than zero and at most a day.");
        Require(InputPrice >= 0 && OutputPrice >= 0, $"The prices are {InputPrice} and {OutputPrice}; they must not be negative.");
        Require(MaxCost is not < 0 && MaxTokens is not < 0, "A budget must not be negative.");
        Require(MaxCost is null || InputPrice > 0 || OutputPrice > 0, "MaxCost is set and both prices are 0: without prices nothing would ever be spent.");
        Require(MaxConfidence is >= 0 and <= 1, $"MaxConfidence is {MaxConfidence}; it must be between 0 and 1.");
        Require(FactTypes is not null, "FactTypes is null.");
        Require(Asking.ModelOntology.Fault(FactTypes!) is null, Asking.ModelOntology.Fault(FactTypes!) ?? "");
        Require(TimeProvider is not null, "TimeProvider is null.");
    }

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new ArgumentException(otherwise);
        }
    }
}
