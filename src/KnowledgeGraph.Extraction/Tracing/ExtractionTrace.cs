using KnowledgeGraph.Articles;

namespace KnowledgeGraph.Extraction;

/// <summary>
/// How the facts of an article came to be, stage by stage: text, sentences, tokens, mentions, references, findings of the frames, facts; and why
/// each candidate was refused. Offsets count code points. Immutable.
/// </summary>
/// <param name="Sentences">The sentences in the order of the text.</param>
/// <param name="Result">The facts and misses, as <see cref="FactExtractor.Extract"/> gives them.</param>
/// <example>
/// <code>
/// ExtractionTrace trace = FactExtractor.Default.Trace(new Article { Id = "a", Text = "Jane Doe won the Tony Award for Best Actress in a Play." });
/// foreach (TraceSentence sentence in trace.Sentences)
///     foreach (TraceFinding finding in sentence.Findings)
///         Console.WriteLine($"{finding.Rule}: {finding.Says}");
/// </code>
/// </example>
public sealed record ExtractionTrace(IReadOnlyList<TraceSentence> Sentences, ArticleFacts Result);
