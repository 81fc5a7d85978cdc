namespace KnowledgeGraph.Articles;

/// <summary>
/// The words that prove a fact. <see cref="Exact"/> equals the article's text between the offsets, which count Unicode
/// code points from 0, the end exclusive.
/// </summary>
/// <param name="Exact">The quote, word for word.</param>
/// <param name="Start">The first code point.</param>
/// <param name="End">The code point after the last.</param>
/// <example><code>var proof = new Evidence("Ann Lee has won", Start: 0, End: 15);</code></example>
public sealed record Evidence(string Exact, int Start, int End);
