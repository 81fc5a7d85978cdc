using KnowledgeGraph.Articles;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph;

/// <summary>One of the two graphs: what each node says, and what people call it.</summary>
internal sealed class DiffGraph
{
    /// <summary>Stands for what the graph of a claim holds.</summary>
    public static readonly Iri Says = new(ArticleOntology.Namespace + "says");

    private static readonly HashSet<(Iri, Term)> Nothing = [];

    private readonly Dictionary<DiffNode, HashSet<(Iri Property, Term Value)>> _nodes = [];

    private DiffGraph()
    {
    }

    public IEnumerable<DiffNode> Nodes => _nodes.Keys;

    public static DiffGraph Of(IQuadSource source, CancellationToken cancellationToken)
    {
        var quads = SnapshotReader.Read(source, cancellationToken);
        if (quads.Exists(HasBlankNode))
        {
            quads = [.. RdfCanonicalizer.Canonicalize(quads, null, cancellationToken).Quads];
        }

        var graph = new DiffGraph();
        var claims = quads.Where(quad => quad.GraphName is null && quad.Predicate == RdfVocabulary.Type && quad.Object == ArticleOntology.Claim)
            .Select(quad => quad.Subject).ToHashSet();
        foreach (var quad in quads)
        {
            graph.Add(quad, claims);
        }

        return graph;
    }

    public bool Has(DiffNode node) => _nodes.ContainsKey(node);

    public IReadOnlySet<(Iri Property, Term Value)> Of(DiffNode node) => _nodes.GetValueOrDefault(node) ?? Nothing;

    /// <summary>The values of a property of a node in the default graph, in their order.</summary>
    public IEnumerable<Term> Values(Term node, Iri property) =>
        Of(new DiffNode(null, node)).Where(member => member.Property == property).Select(member => member.Value).Order();

    public Term? Value(Term node, Iri property) => Values(node, property).FirstOrDefault();

    public string Label(Term term) => term switch
    {
        Literal literal => literal.LexicalForm,
        Iri iri => (Value(iri, Rdfs.Label) ?? Value(iri, SchemaOrg.Headline)) is Literal name ? name.LexicalForm : DiffText.LocalName(iri),
        _ => term.ToString(),
    };

    private static bool HasBlankNode(Quad quad) => quad.Subject is BlankNode || quad.GraphName is BlankNode || HasBlankNode(quad.Object);

    private static bool HasBlankNode(Term term)
    {
        while (term is TripleTerm said)
        {
            if (said.Triple.Subject is BlankNode)
            {
                return true;
            }

            term = said.Triple.Object;
        }

        return term is BlankNode;
    }

    private void Add(Quad quad, HashSet<Term> claims)
    {
        if (quad.GraphName is { } name && claims.Contains(name))
        {
            Of(new DiffNode(null, name), Says, new TripleTerm(quad.Triple));
        }
        else
        {
            Of(new DiffNode(quad.GraphName, quad.Subject), quad.Predicate, quad.Object);
        }
    }

    private void Of(DiffNode node, Iri property, Term value) =>
        (_nodes.TryGetValue(node, out var members) ? members : _nodes[node] = []).Add((property, value));
}
