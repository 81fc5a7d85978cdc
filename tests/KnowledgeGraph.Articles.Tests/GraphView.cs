using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Articles.Tests;

/// <summary>A written graph, asked by label and property.</summary>
internal sealed class GraphView : IQuadSink
{
    public const string Base = "https://example.org/kg/";

    public List<Quad> Quads { get; } = [];

    public IReadOnlyList<WrittenClaim> Claims { get; private set; } = [];

    public static GraphView Of(params ReadOnlySpan<ArticleFacts> articles) => Of(ClaimForm.Reification, articles);

    public static GraphView Of(ClaimForm form, params ReadOnlySpan<ArticleFacts> articles) => Of(new FactWriter(new FactWriterOptions { Claims = form }), articles.ToArray());

    public static GraphView Of(FactWriter writer, IReadOnlyList<ArticleFacts> articles)
    {
        var view = new GraphView();
        view.Claims = writer.Write(articles, view);
        return view;
    }

    public void OnQuad(in Quad quad) => Quads.Add(quad);

    public IEnumerable<Term> Subjects(Iri property, Term value) =>
        Quads.Where(q => q.GraphName is null && q.Predicate == property && q.Object == value).Select(q => q.Subject);

    public IEnumerable<Term> Objects(Term subject, Iri property) =>
        Quads.Where(q => q.GraphName is null && q.Subject == subject && q.Predicate == property).Select(q => q.Object);

    public IEnumerable<Term> Instances(Iri type) => Subjects(RdfVocabulary.Type, type);

    public string Label(Term node) => Objects(node, Rdfs.Label).OfType<Literal>().Single().LexicalForm;

    public string Value(Term subject, Iri property) => Objects(subject, property).Single() switch
    {
        Literal literal => literal.LexicalForm,
        Iri iri => Short(iri),
        var other => other.ToString()!,
    };

    public bool Has(Term subject, Iri property, Term value) => Objects(subject, property).Contains(value);

    public static Iri Node(string local) => new(Base + local);

    public static string Short(Term term) => term is Iri iri
        ? iri.Value.Replace(Base, "", StringComparison.Ordinal).Replace(ArticleOntology.Namespace, "kg:", StringComparison.Ordinal)
        : ((Literal)term).LexicalForm;
}
