namespace KnowledgeGraph.Extraction;

/// <summary>A word or mark of a sentence.</summary>
/// <param name="Text">As it is written.</param>
/// <param name="Kind">Word, Number, Possessive, Punctuation, ...</param>
/// <param name="Tags">The classes that the lexicon gives the word, such as "Win" or "Job"; empty for an unknown word.</param>
/// <example><code>Console.WriteLine(string.Join(' ', sentence.Tokens.Select(t => $"{t.Text}/{string.Join('+', t.Tags)}")));</code></example>
public sealed record TraceToken(string Text, string Kind, IReadOnlyList<string> Tags);
