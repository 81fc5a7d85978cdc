using KnowledgeGraph.Articles;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph;

/// <summary>What facts that are told already imply: the direct layer (the ontology's <c>kg:derivedBy</c>) and the contests of results.</summary>
internal sealed class DiffImplied
{
    private static readonly Iri[] OfContest = [RdfVocabulary.Type, ArticleOntology.Category, ArticleOntology.Year, ArticleOntology.Ceremony];

    private readonly HashSet<(Term Node, Iri Property, Term Value)> _triples = [];
    private readonly HashSet<Term> _contests = [];

    public DiffImplied(DiffGraph graph, IEnumerable<DiffNode> facts)
    {
        foreach (var fact in facts.Where(fact => fact.Graph is null))
        {
            Roles(graph, fact.Node);
            Results(graph, fact.Node);
        }
    }

    public bool Has(DiffNode node, Iri property, Term value) => node.Graph is null
        && (_triples.Contains((node.Node, property, value)) || (_contests.Contains(node.Node) && OfContest.Contains(property)));

    private void Roles(DiffGraph graph, Term fact)
    {
        foreach (var actor in graph.Values(fact, ArticleOntology.ActorProperty))
        {
            _triples.Add((actor, RdfVocabulary.Type, ArticleOntology.Actor));
            _triples.UnionWith(graph.Values(fact, ArticleOntology.Work).Select(work => (actor, ArticleOntology.ActsIn, work)));
            _triples.UnionWith(graph.Values(fact, ArticleOntology.CharacterProperty).Select(character => (actor, ArticleOntology.Plays, character)));
        }
    }

    private void Results(DiffGraph graph, Term fact)
    {
        var contests = graph.Values(fact, ArticleOntology.Contest).ToList();
        _contests.UnionWith(contests);
        var isWon = graph.Values(fact, ArticleOntology.Outcome).Contains(ArticleOntology.Won);
        foreach (var recipient in graph.Values(fact, ArticleOntology.Recipient))
        {
            foreach (var category in contests.SelectMany(contest => graph.Values(contest, ArticleOntology.Category)))
            {
                _triples.Add((recipient, ArticleOntology.NominatedFor, category));
                if (isWon)
                {
                    _triples.Add((recipient, ArticleOntology.WonProperty, category));
                }
            }
        }
    }
}
