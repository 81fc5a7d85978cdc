namespace KnowledgeGraph.Articles;

/// <summary>What mark-up said about a part of an article's text.</summary>
/// <param name="Kind">Which mark-up.</param>
/// <param name="Start">The first UTF-16 code unit of <see cref="Article.Text"/>.</param>
/// <param name="End">The code unit after the last.</param>
/// <param name="Target">A link's target as written, or null.</param>
/// <example>
/// <code>
/// foreach (TextMark mark in article.Marks) Console.WriteLine($"{mark.Kind}: {article.Text[mark.Start..mark.End]}");
/// </code>
/// </example>
public sealed record TextMark(TextMarkKind Kind, int Start, int End, string? Target = null);
