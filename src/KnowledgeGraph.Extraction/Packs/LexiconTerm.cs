namespace KnowledgeGraph.Extraction;

/// <summary>An entry of a <see cref="PackLexicon"/>: a name or word, what it is, and how else it is written.</summary>
/// <param name="Kind">What it is, in a word that the frames know, such as "club".</param>
/// <param name="Name">Its full form.</param>
/// <param name="Aliases">Its other forms.</param>
/// <example><code>var club = new LexiconTerm("club", "Tern City", ["City"]);</code></example>
public sealed record LexiconTerm(string Kind, string Name, IReadOnlyList<string> Aliases);
