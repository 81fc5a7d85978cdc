using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Articles.Mapping;

/// <summary>All claims and things of a graph, and which claim each fact became.</summary>
internal sealed class FactBook(FactIris iris)
{
    private readonly OrderedDictionary<(string Article, string Key), ClaimDraft> _claims = [];
    private readonly Dictionary<ArticleFact, ClaimDraft> _ofFact = new(ReferenceEqualityComparer.Instance);

    public FactIris Iris { get; } = iris;

    public EntityBook Entities { get; } = new();

    /// <summary>The nodes of facts of users' own kinds.</summary>
    public RecordBook Records { get; } = new();

    /// <summary>The contests of the graph, with their keys.</summary>
    public Dictionary<Iri, ContestKey> Contests { get; } = [];

    public IReadOnlyCollection<ClaimDraft> Claims => _claims.Values;

    /// <summary>The claim that a fact became; null for a fact that became none.</summary>
    public ClaimDraft? Of(ArticleFact fact) => _ofFact.GetValueOrDefault(fact);

    public void Remember(ArticleFact fact, ClaimDraft claim) => _ofFact[fact] = claim;

    public ClaimDraft? FindNode(string articleId, Iri node) => _claims.GetValueOrDefault((articleId, node.Value));

    /// <summary>The claim of the article that states the node, made if it is not there.</summary>
    public ClaimDraft Node(string articleId, Iri node)
    {
        var key = (articleId, node.Value);
        if (!_claims.TryGetValue(key, out var claim))
        {
            _claims.Add(key, claim = new ClaimDraft(articleId, node.Value, Iris.Claim(articleId, node.Value)));
            claim.States.Add(node);
        }

        return claim;
    }

    /// <summary>The claim of the article that says the triple, made if it is not there.</summary>
    public ClaimDraft Statement(string articleId, Triple triple, DateOnly? validAt = null, bool holdsOnOneDay = false)
    {
        var text = triple.ToString();
        var key = (articleId, text);
        if (!_claims.TryGetValue(key, out var claim))
        {
            claim = new ClaimDraft(articleId, text, Iris.Claim(articleId, text)) { Statement = triple, HoldsOnOneDay = holdsOnOneDay };
            _claims.Add(key, claim);
        }

        claim.ValidAt ??= validAt;
        return claim;
    }
}
