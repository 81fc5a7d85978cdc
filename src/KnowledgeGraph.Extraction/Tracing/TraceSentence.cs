using KnowledgeGraph.Articles;

namespace KnowledgeGraph.Extraction;

/// <summary>What each stage made of one sentence.</summary>
/// <param name="Text">The sentence and its place.</param>
/// <param name="Tokens">Its words and marks, with what the lexicon knows of each.</param>
/// <param name="Mentions">The things that it names: people, works, awards, categories, years.</param>
/// <param name="References">What its pronouns and nouns such as "the film" were taken to mean.</param>
/// <param name="Findings">What the frames found, before all of the article is put together.</param>
/// <param name="Facts">The facts of the article that rest on it, by their number in <see cref="ArticleFacts.Facts"/>.</param>
/// <param name="Misses">The candidates of it that were refused, or why it gave nothing.</param>
/// <example><code>foreach (var silent in trace.Sentences.Where(s => s.Facts.Count == 0)) Console.WriteLine(silent.Text.Exact);</code></example>
public sealed record TraceSentence(
    Evidence Text,
    IReadOnlyList<TraceToken> Tokens,
    IReadOnlyList<TraceMention> Mentions,
    IReadOnlyList<TraceReference> References,
    IReadOnlyList<TraceFinding> Findings,
    IReadOnlyList<int> Facts,
    IReadOnlyList<FactMiss> Misses);
