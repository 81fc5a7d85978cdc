using System.Buffers;
using System.Security.Cryptography;
using KnowledgeGraph.Articles;

namespace KnowledgeGraph;

/// <summary>
/// What is known of each article: facts found here, facts found elsewhere, facts by hand. An article is the same if all of it is, what came
/// beside its text too. Counts its changes, so that the graph knows when it is old.
/// </summary>
internal sealed class FactLedger
{
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private readonly List<ArticleFact> _withoutArticle = [];

    public int Version { get; private set; }

    /// <summary>Facts by hand that name no article.</summary>
    public IReadOnlyList<ArticleFact> WithoutArticle => _withoutArticle;

    /// <summary>By article id, then text, then the rest of the article, so that the order of adding does not show.</summary>
    public IReadOnlyList<ArticleFacts> Articles() =>
    [
        .. _entries
            .OrderBy(entry => entry.Value.Article.Id, StringComparer.Ordinal)
            .ThenBy(entry => entry.Value.Article.Text, StringComparer.Ordinal)
            .ThenBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => entry.Value.All()),
    ];

    /// <summary>The facts found here in an article before, or null.</summary>
    public ArticleFacts? Found(Article article) => _entries.GetValueOrDefault(Key(article))?.Found;

    public void AddFound(ArticleFacts facts)
    {
        Open(facts.Article).Found = facts;
        Version++;
    }

    /// <summary>Adds facts found elsewhere; the same again add nothing.</summary>
    public void AddGiven(ArticleFacts facts)
    {
        // What no line can hold leaves nothing.
        var hash = Hash(facts);
        if (Open(facts.Article).Given.TryAdd(hash, facts))
        {
            Version++;
        }
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

    /// <summary>Forgets every article of an id; false if there is none.</summary>
    public bool Retract(string id)
    {
        var keys = _entries.Where(entry => string.Equals(entry.Value.Article.Id, id, StringComparison.Ordinal)).Select(entry => entry.Key).ToList();
        foreach (var key in keys)
        {
            _entries.Remove(key);
        }

        Version += keys.Count > 0 ? 1 : 0;
        return keys.Count > 0;
    }

    /// <summary>SHA-256 of the line of facts.</summary>
    public static string Hash(ArticleFacts facts)
    {
        var line = new ArrayBufferWriter<byte>();
        ArticleFactsJson.Write(facts, line);
        return Convert.ToHexStringLower(SHA256.HashData(line.WrittenSpan));
    }

    private static string Key(Article article) => ReferenceEquals(article, Article.None) ? "" : ArticleFactsJson.ContentHash(article);

    private Entry Open(Article article)
    {
        var key = Key(article);
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

        /// <summary>By the hash of their line, which puts them in order.</summary>
        public SortedDictionary<string, ArticleFacts> Given { get; } = new(StringComparer.Ordinal);

        public List<ArticleFact> ByHand { get; } = [];

        public ArticleFacts All()
        {
            // What was found elsewhere just as here is not said twice.
            var same = Found is null || Given.Count == 0 ? null : Hash(Found);
            List<ArticleFacts> sources = [.. Found is null ? [] : new[] { Found }, .. Given.Where(given => given.Key != same).Select(given => given.Value)];
            return new ArticleFacts(Article, [.. sources.SelectMany(source => source.Facts), .. ByHand], [.. sources.SelectMany(source => source.Misses)]);
        }
    }
}
