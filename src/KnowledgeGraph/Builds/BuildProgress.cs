namespace KnowledgeGraph;

/// <summary>How far a build is.</summary>
/// <param name="Source">Where the last article came from.</param>
/// <param name="Articles">The articles so far.</param>
/// <param name="Extracted">Those of them in which facts were looked for; the facts of the others were known.</param>
/// <param name="Facts">The facts that were found in those.</param>
/// <example><code>var options = new BuildOptions { Progress = new Progress&lt;BuildProgress&gt;(p => Console.Error.Write($"\r{p.Articles} articles")) };</code></example>
public readonly record struct BuildProgress(string Source, long Articles, long Extracted, long Facts);
