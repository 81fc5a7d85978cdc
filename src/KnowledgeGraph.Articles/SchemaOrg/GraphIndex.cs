using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Articles;

/// <summary>The default graph by subject; named graphs hold what claims say and are not asserted.</summary>
internal sealed class GraphIndex
{
    private readonly ILookup<Term, Triple> _bySubject;
    private readonly ILookup<Term, Triple> _byObject;

    public GraphIndex(IEnumerable<Quad> quads)
    {
        var triples = quads.Where(q => q.GraphName is null).Select(q => q.Triple).Distinct().Order().ToList();
        _bySubject = triples.ToLookup(t => t.Subject);
        _byObject = triples.ToLookup(t => t.Object);
    }

    public IEnumerable<Triple> Of(Term subject) => _bySubject[subject];

    public IEnumerable<Term> Objects(Term subject, Iri property) =>
        _bySubject[subject].Where(t => t.Predicate == property).Select(t => t.Object);

    public Term? One(Term subject, Iri property) => Objects(subject, property).FirstOrDefault();

    public IEnumerable<Iri> Subjects(Iri property, Term value) =>
        _byObject[value].Where(t => t.Predicate == property).Select(t => t.Subject).OfType<Iri>();

    public bool Is(Term node, Iri type) => Objects(node, RdfVocabulary.Type).Contains(type);

    /// <summary>The label of a node, else the last part of its IRI, else a literal's text.</summary>
    public string Name(Term term) => term switch
    {
        Literal literal => literal.LexicalForm,
        _ when One(term, Rdfs.Label) is Literal label => label.LexicalForm,
        Iri iri => iri.Value[(iri.Value.AsSpan().LastIndexOfAny('/', '#') + 1)..],
        _ => term.ToString()!,
    };
}
