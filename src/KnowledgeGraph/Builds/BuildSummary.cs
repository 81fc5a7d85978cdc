namespace KnowledgeGraph;

/// <summary>What a build has worked through.</summary>
/// <param name="Articles">The articles.</param>
/// <param name="Extracted">Those of them in which facts were looked for; the facts of the others were known.</param>
/// <param name="Facts">The facts of the articles in which they were looked for.</param>
/// <param name="Misses">What did not become a fact there.</param>
/// <example><code>BuildSummary done = knowledge.AddAll(inputs); Console.WriteLine($"{done.Facts} facts in {done.Articles} articles");</code></example>
public readonly record struct BuildSummary(long Articles, long Extracted, long Facts, long Misses);
