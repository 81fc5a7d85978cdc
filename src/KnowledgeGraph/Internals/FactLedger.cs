using KnowledgeGraph.Articles;

namespace KnowledgeGraph;

/// <summary>What is known of each article: found facts, facts by hand. Counts its changes, so that the graph knows when it is old.</summary>
internal sealed class FactLedger
{
    private readonly Dictionary<(string Id, string Text), Entry> _entries = [];
    private readonly List<ArticleFact> _withoutArticle = [];

    public int Version { get; private set; }

    /// <summary>Facts by hand that name no article.</summary>
    public IReadOnlyList<ArticleFact> WithoutArticle => _withoutArticle;

    /// <summary>By article id, then text, so that the order of adding does not show.</summary>
    public IReadOnlyList<ArticleFacts> Articles() =>
    [
        .. _entries.Values
            .OrderBy(entry => entry.Article.Id, StringComparer.Ordinal).ThenBy(entry => entry.Article.Text, StringComparer.Ordinal)
            .Select(entry => new ArticleFacts(entry.Article, [.. entry.Found?.Facts ?? [], .. entry.ByHand], entry.Found?.Misses ?? [])),
    ];

    /// <summary>The facts found in an article before, or null.</summary>
    public ArticleFacts? Found(Article article) => _entries.GetValueOrDefault((article.Id, article.Text))?.Found;

    public void AddFound(ArticleFacts facts)
    {
        Open(facts.Article).Found = facts;
        Version++;
    }

    public void AddByHand(Article article, ArticleFact fact)
    {
        Open(article).ByHand.Add(fact);
        Version++;
    }

    public void AddByHand(ArticleFact fact)
    {
        _withoutArticle.Add(fact);
        Version++;
    }

    private Entry Open(Article article)
    {
        var key = (article.Id, article.Text);
        if (!_entries.TryGetValue(key, out var entry))
        {
            entry = new Entry(article);
            _entries.Add(key, entry);
        }

        return entry;
    }

    private sealed class Entry(Article article)
    {
        public Article Article { get; } = article;

        public ArticleFacts? Found { get; set; }

        public List<ArticleFact> ByHand { get; } = [];
    }
}
