using KnowledgeGraph.Articles;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph;

/// <summary>A node as people see it: a result has the award, category and year of its contest as its own, since its contest is nothing but these.</summary>
internal sealed class DiffDescription
{
    private static readonly Iri[] OfContest = [ArticleOntology.Year, ArticleOntology.Ceremony, ArticleOntology.Category];

    public DiffDescription(DiffGraph graph, DiffNode node)
    {
        (Graph, Node) = (graph, node);
        (Layer, Type) = DiffTypes.Of(graph.Of(node));
        Members = Layer == DiffLayer.Facts ? graph.Of(node).SelectMany(Expand).ToHashSet() : graph.Of(node);
    }

    public DiffGraph Graph { get; }

    public DiffNode Node { get; }

    public DiffLayer Layer { get; }

    public string Type { get; }

    public IReadOnlySet<(Iri Property, Term Value)> Members { get; }

    /// <summary>What people call it: who and what a fact is about, the name of a thing, what a claim states.</summary>
    public string Label()
    {
        IEnumerable<Iri> named = Type switch
        {
            "role" => [ArticleOntology.ActorProperty, ArticleOntology.Work, ArticleOntology.CharacterProperty],
            "credit" => [ArticleOntology.Agent, ArticleOntology.Work, ArticleOntology.Job],
            "result" => [ArticleOntology.Recipient, ArticleOntology.OfAward, ArticleOntology.Category, ArticleOntology.Year, ArticleOntology.Work],
            "count" => [ArticleOntology.Recipient, ArticleOntology.OfAward],
            "event" => [Rdfs.Label],
            "quotation" => [ArticleOntology.Agent, ArticleOntology.Text],
            "claim" => [ArticleOntology.States, RdfVocabulary.Subject, RdfVocabulary.Predicate, RdfVocabulary.Object, RdfVocabulary.Reifies],
            "evidence" => [ArticleOntology.Exact],
            _ => [],
        };
        var names = named.SelectMany(Values).Select(Graph.Label).ToList();
        return names.Count == 0 ? Graph.Label(Node.Node) : string.Join(", ", names);
    }

    /// <summary>The values of a property, in their order.</summary>
    public IEnumerable<Term> Values(Iri property) => Members.Where(member => member.Property == property).Select(member => member.Value).Order();

    private IEnumerable<(Iri Property, Term Value)> Expand((Iri Property, Term Value) member)
    {
        if (member.Property != ArticleOntology.Contest)
        {
            return [member];
        }

        var expanded = OfContest.SelectMany(property => Graph.Values(member.Value, property).Select(value => (property, value))).ToList();
        expanded.AddRange(Graph.Values(member.Value, ArticleOntology.Category)
            .SelectMany(category => Graph.Values(category, ArticleOntology.OfAward)).Select(award => (ArticleOntology.OfAward, award)));

        // A contest that says nothing is told by its IRI.
        return expanded.Count == 0 ? [member] : expanded;
    }
}
