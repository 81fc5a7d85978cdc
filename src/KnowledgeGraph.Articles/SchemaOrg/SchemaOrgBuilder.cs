using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Articles;

/// <summary>Builds one page: the article, the things it names, its facts, and what is lost.</summary>
internal sealed partial class SchemaOrgBuilder
{
    private readonly GraphIndex _graph;
    private readonly Iri _article;
    private readonly SortedSet<Triple> _triples = [];
    private readonly HashSet<SchemaOrgLoss> _losses = [];
    private readonly List<Iri> _claims;
    private readonly HashSet<Iri> _stated;
    private readonly HashSet<Triple> _said;
    private readonly HashSet<Term> _things = [];

    public SchemaOrgBuilder(GraphIndex graph, Iri article)
    {
        (_graph, _article) = (graph, article);
        var runs = graph.Subjects(Prov.Used, article);
        _claims = [.. runs.SelectMany(r => graph.Subjects(Prov.WasGeneratedBy, r)).Distinct().Order()];
        _stated = _claims.SelectMany(c => graph.Objects(c, ArticleOntology.States)).OfType<Iri>().ToHashSet();
        _said = _claims.Select(Statement).OfType<Triple>().ToHashSet();
    }

    public SchemaOrgPage Build() => new(
        _article,
        [.. _triples.Select(t => new Quad(t, null))],
        [.. _losses.OrderBy(l => l.Fact).ThenBy(l => l.Kind, StringComparer.Ordinal).ThenBy(l => l.Says, StringComparer.Ordinal)]);

    public void AddArticle()
    {
        Add(_article, RdfVocabulary.Type, SchemaOrg.NewsArticle);
        foreach (var triple in _graph.Of(_article))
        {
            if (triple.Predicate == ArticleOntology.Author)
            {
                Add(_article, SchemaOrg.Author, triple.Object);
                _things.Add(triple.Object);
            }
            else if (triple.Predicate == SchemaOrg.About || triple.Predicate == SchemaOrg.Mentions)
            {
                AddTopic(triple.Predicate, triple.Object);
            }
            else if (triple.Predicate.Value.StartsWith(SchemaOrg.Namespace, StringComparison.Ordinal))
            {
                Add(_article, triple.Predicate, Plain(triple.Object));
            }
        }

        foreach (var image in _graph.Objects(_article, SchemaOrg.Image))
        {
            Add(image, RdfVocabulary.Type, SchemaOrg.ImageObject);
            foreach (var credit in _graph.Objects(image, SchemaOrg.CreditText))
            {
                Add(image, SchemaOrg.CreditText, credit);
            }
        }
    }

    /// <summary>The persons, works, characters and organisations that the article names, and what hangs on them.</summary>
    public void AddThings()
    {
        var open = new Queue<Term>(_things.Order());
        while (open.TryDequeue(out var thing))
        {
            foreach (var other in AddThing(thing).Where(_things.Add))
            {
                open.Enqueue(other);
            }
        }
    }

    // schema.org's things are topics; a fact of ours is a topic through the thing that it is about.
    private void AddTopic(Iri property, Term topic)
    {
        if (_graph.One(topic, ArticleOntology.Recipient) is { } recipient)
        {
            Lose(topic, "about", $"the article is about the award result of {_graph.Name(recipient)}", "an award result is no thing of schema.org; the recipient stands for it");
            topic = recipient;
        }

        Add(_article, property, topic);
        _things.Add(topic);
    }

    private void Add(Term subject, Iri property, Term value) => _triples.Add(new Triple(subject, property, value));

    private void Add(Term subject, Iri property, string value) => Add(subject, property, new Literal(value));

    private void Lose(Term fact, string kind, string says, string reason)
    {
        if (fact is Iri iri)
        {
            _losses.Add(new SchemaOrgLoss(iri, kind, says, reason));
        }
    }

    /// <summary>Whether the article states the node; without claims every node counts.</summary>
    private bool States(Iri node) => _claims.Count == 0 || _stated.Contains(node);

    /// <summary>Whether the article says the triple; without claims, and for claims whose triple is elsewhere, every triple counts.</summary>
    private bool Says(Triple triple) => _said.Count == 0 || _said.Contains(triple) || IsSymmetric(triple);

    private bool IsSymmetric(Triple triple) =>
        triple.Object is Iri other && _said.Contains(new Triple(other, triple.Predicate, triple.Subject));

    private Triple? Statement(Iri claim)
    {
        if (_graph.One(claim, RdfVocabulary.Subject) is { } subject
            && _graph.One(claim, RdfVocabulary.Predicate) is Iri predicate
            && _graph.One(claim, RdfVocabulary.Object) is { } value)
        {
            return new Triple(subject, predicate, value);
        }

        return !_graph.Objects(claim, ArticleOntology.States).Any() && _graph.One(claim, RdfVocabulary.Reifies) is TripleTerm term
            ? term.Triple
            : null;
    }

    // Dates and years are plain text on web pages.
    private static Term Plain(Term value) => value is Literal { LanguageTag: null } literal && literal.Datatype != Xsd.String
        ? new Literal(literal.LexicalForm)
        : value;
}
