using KnowledgeGraph.Articles;

namespace KnowledgeGraph;

/// <content>Many articles at once, facts from elsewhere, and taking articles out again.</content>
public sealed partial class KnowledgeBase
{
    /// <summary>
    /// Adds facts that were found before, by another program or on another machine. Together with what others found in other articles they give
    /// the graph of all of them, byte for byte. The same facts again add nothing.
    /// </summary>
    /// <exception cref="ArticleFactException">A fact is of a type that the library does not know.</exception>
    public void Add(ArticleFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        _ledger.AddGiven(facts);
    }

    /// <summary>
    /// Takes an article out: everything is as if it had never been added, facts by hand that belong to it included. Of several articles with
    /// one id all are taken out.
    /// </summary>
    /// <returns>Whether there was one.</returns>
    public bool Retract(string articleId)
    {
        ArgumentNullException.ThrowIfNull(articleId);
        return _ledger.Retract(articleId);
    }

    /// <summary>
    /// Adds many articles, finding the facts of several at once. The result does not hang on the number of threads nor on the order. When it
    /// ends with an exception, what was added before stays.
    /// </summary>
    /// <example><code>knowledge.AddAll(Directory.EnumerateFiles("news").SelectMany(file => BuildInput.ReadFile(file)));</code></example>
    /// <exception cref="BuildException">An article cannot be used.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public BuildSummary AddAll(IEnumerable<BuildInput> inputs, BuildOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        var loop = Loop(options ?? BuildOptions.Default, cancellationToken);
        loop.Run(inputs);
        return loop.Summary;
    }

    /// <inheritdoc cref="AddAll"/>
    public async Task<BuildSummary> AddAllAsync(IAsyncEnumerable<Article> articles, BuildOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(articles);
        var loop = Loop(options ?? BuildOptions.Default, cancellationToken);
        await loop.RunAsync(articles).ConfigureAwait(false);
        return loop.Summary;
    }

    /// <summary>Adds facts that were given or that this extractor had found.</summary>
    internal void Add(ArticleFacts facts, bool isGiven)
    {
        if (isGiven)
        {
            _ledger.AddGiven(facts);
        }
        else
        {
            _ledger.AddFound(facts);
        }
    }

    /// <summary>The graph as it is written.</summary>
    internal Rdf.Dataset Graph() => _graph.Write(Options.Claims);

    private BuildLoop<ArticleFacts> Loop(BuildOptions options, CancellationToken cancellationToken)
    {
        var extraction = new ArticleExtraction(Options);
        return new BuildLoop<ArticleFacts>(options, cancellationToken)
        {
            Known = input => input.Facts ?? _ledger.Found(input.Article!),
            Work = extraction.Facts,
            Done = Take,
        };

        BuildCount Take(BuildInput input, ArticleFacts facts, bool isKnown)
        {
            if (input.Facts is not null || !isKnown)
            {
                Add(facts, input.Facts is not null);
            }

            options.Found?.Invoke(input.Source, facts);
            return BuildCount.Of(facts);
        }
    }
}
