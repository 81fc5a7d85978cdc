namespace KnowledgeGraph.Extraction.Models;

/// <summary>What an extractor has spent since it was made.</summary>
/// <param name="Requests">The requests that were sent, repeated ones counted.</param>
/// <param name="CacheHits">The answers that came from the cache; they cost nothing.</param>
/// <param name="InputTokens">Tokens read by the model.</param>
/// <param name="OutputTokens">Tokens written by the model.</param>
/// <param name="Cost">Their price in the unit of the options' prices.</param>
/// <example><code>Console.WriteLine($"{model.Usage.Requests} requests, {model.Usage.Cost} dollars");</code></example>
public sealed record ChatUsage(int Requests, int CacheHits, long InputTokens, long OutputTokens, decimal Cost);
