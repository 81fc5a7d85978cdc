using System.Text;
using KnowledgeGraph.Articles;
using KnowledgeGraph.Extraction;

namespace KnowledgeGraph;

/// <content>Articles from text, HTML, files and folders.</content>
public sealed partial class KnowledgeBase
{
    private static readonly string[] ArticleExtensions = [".txt", ".html", ".htm", ".jsonl"];

    /// <summary>Finds the facts of an article and adds them. The same article again adds nothing.</summary>
    public ArticleFacts Add(Article article) => Add(article, CancellationToken.None);

    /// <summary>Finds the facts of an article and adds them. The same article again adds nothing.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled; nothing was added.</exception>
    public ArticleFacts Add(Article article, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(article);
        if (_ledger.Found(article) is { } known)
        {
            return known;
        }

        var reading = Options.Extractor.ExtractAsync(article, Options.Extraction, cancellation);
        var facts = reading.IsCompleted ? reading.GetAwaiter().GetResult() : reading.AsTask().GetAwaiter().GetResult();
        _ledger.AddFound(facts);
        return facts;
    }

    /// <summary>As <see cref="Add(Article, CancellationToken)"/>, without blocking where <see cref="KnowledgeBaseOptions.Extractor"/> waits.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled; nothing was added.</exception>
    public async Task<ArticleFacts> AddAsync(Article article, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(article);
        if (_ledger.Found(article) is { } known)
        {
            return known;
        }

        var facts = await Options.Extractor.ExtractAsync(article, Options.Extraction, cancellation).ConfigureAwait(false);
        _ledger.AddFound(facts);
        return facts;
    }

    /// <summary>Adds an article from its plain text. Metadata that the text begins with, such as a date line, is found.</summary>
    public ArticleFacts AddText(string id, string text) => Add(new Article { Id = id, Text = text });

    /// <summary>Adds an article from an HTML page: its metadata and its main text.</summary>
    /// <exception cref="ArticleReadException">The page is too large or nested too deep.</exception>
    public ArticleFacts AddHtml(string id, string html)
    {
        ArgumentNullException.ThrowIfNull(html);

        // The byte order mark wins over an encoding that the page declares: the text is decoded already.
        byte[] page = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(html)];
        return Add(ArticleReader.ReadHtml(page, id));
    }

    /// <summary>
    /// Adds the articles of a file: plain text (<c>.txt</c>), HTML (<c>.html</c>, <c>.htm</c>) or one article a line
    /// (<c>.jsonl</c>). The file's name without extension is the id of a text or page.
    /// </summary>
    /// <exception cref="ArticleReadException">The file is binary, wrongly encoded, malformed or over a limit; nothing of it is added.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public IReadOnlyList<ArticleFacts> AddFile(string path) => AddFile(path, CancellationToken.None);

    /// <inheritdoc cref="AddFile(string)"/>
    public IReadOnlyList<ArticleFacts> AddFile(string path, CancellationToken cancellation)
    {
        List<Article> articles = [.. ArticleReader.ReadFile(path, cancellationToken: cancellation)];
        return [.. articles.Select(article => Add(article, cancellation))];
    }

    /// <summary>As <see cref="AddFile(string)"/>, reading and waiting without blocking.</summary>
    public async Task<IReadOnlyList<ArticleFacts>> AddFileAsync(string path, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var bytes = await File.ReadAllBytesAsync(path, cancellation).ConfigureAwait(false);
        var id = Path.GetFileNameWithoutExtension(path);
        List<Article> articles = Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".jsonl" => [.. ArticleReader.ReadJsonLines(new MemoryStream(bytes), path, cancellationToken: cancellation)],
            ".html" or ".htm" => [ArticleReader.ReadHtml(bytes, id, cancellationToken: cancellation)],
            _ => [ArticleReader.ReadText(bytes, id)],
        };
        var added = new List<ArticleFacts>(articles.Count);
        foreach (var article in articles)
        {
            added.Add(await AddAsync(article, cancellation).ConfigureAwait(false));
        }

        return added;
    }

    /// <summary>Adds every article file of a folder, by name; folders in it are not entered.</summary>
    /// <exception cref="ArticleReadException">A file is binary, wrongly encoded, malformed or over a limit.</exception>
    /// <exception cref="IOException">The folder is missing.</exception>
    public IReadOnlyList<ArticleFacts> AddFolder(string path) => [.. ArticleFiles(path).SelectMany(AddFile)];

    /// <summary>The files that <see cref="AddFolder"/> adds, in its order.</summary>
    /// <exception cref="IOException">The folder is missing.</exception>
    public static IReadOnlyList<string> ArticleFiles(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        return
        [
            .. Directory.EnumerateFiles(folder)
                .Where(file => ArticleExtensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
                .Order(StringComparer.Ordinal),
        ];
    }
}
