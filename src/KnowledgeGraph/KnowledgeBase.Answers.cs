using KnowledgeGraph.Articles;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph;

/// <content>Typed answers to the questions that people ask most, and the proof of any fact.</content>
public sealed partial class KnowledgeBase
{
    /// <summary>The awards that a person or work of this name has won, by year, then category.</summary>
    public IReadOnlyList<AwardAnswer> Wins(string name) => TypedQueries.Awards(this, name, onlyWins: true);

    /// <summary>The awards that a person or work of this name was nominated for, won ones included, by year, then category.</summary>
    public IReadOnlyList<AwardAnswer> Nominations(string name) => TypedQueries.Awards(this, name, onlyWins: false);

    /// <summary>What a person of this name acts in and as whom, by work, then character.</summary>
    public IReadOnlyList<RoleAnswer> Roles(string name) => TypedQueries.Roles(this, name);

    /// <summary>Every work that is based on another, by title.</summary>
    public IReadOnlyList<AdaptationAnswer> Adaptations() => TypedQueries.Adaptations(this);

    /// <summary>Every claim with its status, confidence, evidence and contradictions, by IRI.</summary>
    public IReadOnlyList<ClaimAnswer> Claims() => new ClaimReader(_graph.Dataset()).All();

    /// <summary>What articles say that cannot all be true, who says it, and what the graph does with it; the clearest first.</summary>
    public IReadOnlyList<Contradiction> Contradictions() => _graph.Contradictions();

    /// <summary>Which nodes are one thing under several names, and which people only share a name, with the grounds of each decision.</summary>
    public IdentityReport Identities() => _graph.Identities();

    /// <summary>Why the graph says what it says of a node: the quotes, the claims, the rules and the triples.</summary>
    /// <exception cref="KeyNotFoundException">The graph does not speak of the node.</exception>
    public FactExplanation Explain(Iri fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        var explanation = new ClaimReader(_graph.Dataset()).Explain(fact);
        return explanation.Triples.Count + explanation.Claims.Count > 0
            ? explanation
            : throw new KeyNotFoundException($"The graph does not speak of {fact}.");
    }
}
