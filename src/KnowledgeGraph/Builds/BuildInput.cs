using KnowledgeGraph.Articles;

namespace KnowledgeGraph;

/// <summary>One article to build from: its text, or the facts that somebody found in it before.</summary>
/// <example>
/// <code>
/// var options = new BuildOptions { ErrorHandler = error => Console.Error.WriteLine(error) };
/// knowledge.AddAll(BuildInput.ReadFile("news.jsonl", options), options);
/// </code>
/// </example>
public sealed record BuildInput
{
    private BuildInput(string source, Article? article, ArticleFacts? facts) => (Source, Article, Facts) = (source, article, facts);

    /// <summary>Where it came from, for messages: a file, or the article's id.</summary>
    public string Source { get; }

    /// <summary>The article whose facts are to be found; null where they are given.</summary>
    public Article? Article { get; }

    /// <summary>The facts that are given; null where they are to be found.</summary>
    public ArticleFacts? Facts { get; }

    /// <summary>The id of the article.</summary>
    public string Id => (Article ?? Facts!.Article).Id;

    /// <summary>About how many characters it holds.</summary>
    internal int Size => (Article ?? Facts!.Article).Text.Length;

    /// <summary>An article whose facts are to be found.</summary>
    public static BuildInput Of(Article article, string? source = null)
    {
        ArgumentNullException.ThrowIfNull(article);
        return new BuildInput(source ?? article.Id, article, null);
    }

    /// <summary>Facts that were found before, on another machine perhaps.</summary>
    public static BuildInput Of(ArticleFacts facts, string? source = null)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return new BuildInput(source ?? facts.Article.Id, null, facts);
    }

    /// <summary>
    /// Reads a file as it comes: plain text, HTML (<c>.html .htm .xhtml</c>), or JSON Lines (<c>.jsonl .ndjson</c>) of articles or of facts
    /// (<see cref="ArticleFactsJson"/>; the first line tells). What cannot be read is told to <see cref="BuildOptions.ErrorHandler"/>, and the
    /// rest is read; without a handler it is the exception.
    /// </summary>
    /// <exception cref="Extraction.ArticleReadException">The file or a line of it is no article; while enumerating.</exception>
    /// <exception cref="ArticleFactsJsonException">A line is no line of facts; while enumerating.</exception>
    /// <exception cref="IOException">The file cannot be opened; while enumerating.</exception>
    public static IEnumerable<BuildInput> ReadFile(string path, BuildOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return InputReader.ReadFile(path, options ?? BuildOptions.Default, cancellationToken);
    }

    /// <summary>
    /// Reads a stream as it comes, such as standard input: JSON Lines of articles or of facts where it begins with <c>{</c>, else one plain
    /// text whose id is <paramref name="id"/>.
    /// </summary>
    /// <exception cref="Extraction.ArticleReadException">The stream or a line of it is no article; while enumerating.</exception>
    /// <exception cref="ArticleFactsJsonException">A line is no line of facts; while enumerating.</exception>
    public static IEnumerable<BuildInput> Read(Stream stream, string source, string id, BuildOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentException.ThrowIfNullOrEmpty(source);
        ArgumentException.ThrowIfNullOrEmpty(id);
        return InputReader.ReadStream(stream, source, id, options ?? BuildOptions.Default, cancellationToken);
    }
}
