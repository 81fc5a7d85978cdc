using KnowledgeGraph.Articles.Consistency;
using KnowledgeGraph.Articles.Identity;
using KnowledgeGraph.Articles.Mapping;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Articles;

/// <summary>
/// Writes facts as quads of our ontology: things, n-ary facts, claims with evidence, and the direct layer. IRIs come from key
/// members, so the same article twice adds nothing and two articles meet in one node; the same input gives the same quads in the
/// same order, whatever the order of the articles. What contradicts a declared invariant is described by its claims and never
/// asserted. Thread-safe.
/// </summary>
/// <remarks>
/// Nominations join with wins, spellings with spellings and contradictions are found among the articles of one call: write all
/// articles of a graph in one call, and to add one, write them again.
/// </remarks>
/// <example>
/// <code>
/// var dataset = new Dataset();
/// new FactWriter(new FactWriterOptions { Claims = ClaimForm.Reification }).Write(articles, dataset);
/// </code>
/// </example>
public sealed class FactWriter
{
    private readonly FactWriterOptions _options;

    /// <summary>A writer with the default options.</summary>
    public FactWriter()
        : this(new FactWriterOptions())
    {
    }

    /// <summary>A writer.</summary>
    /// <exception cref="ArgumentException">An option is not valid.</exception>
    public FactWriter(FactWriterOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Check();
        _options = options;
    }

    /// <summary>Writes the facts of all articles, prefixes first.</summary>
    /// <returns>The claims, in the order of their IRIs: what was asserted, what was contested and by what.</returns>
    /// <exception cref="ArticleFactException">A fact cannot be written and the options say nothing of it; no quad was written.</exception>
    public IReadOnlyList<WrittenClaim> Write(IReadOnlyList<ArticleFacts> articles, IQuadSink sink, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(articles);
        ArgumentNullException.ThrowIfNull(sink);
        var scopes = Scopes(articles);
        var (iris, identities) = Resolve(scopes, cancellationToken);
        var book = Map(scopes, iris, cancellationToken);
        var contradictions = new ContradictionFinder(book, new SourceBook(scopes, _options.Consistency), _options.Consistency).Run();
        var graph = new AssertedGraph(book);
        cancellationToken.ThrowIfCancellationRequested();

        var quads = Quads(scopes, book, graph, identities);
        foreach (var (prefix, iri) in Prefixes())
        {
            sink.OnPrefix(prefix, iri);
        }

        foreach (var quad in quads)
        {
            cancellationToken.ThrowIfCancellationRequested();
            sink.OnQuad(quad);
        }

        foreach (var contradiction in _options.Contradicted is null ? [] : contradictions)
        {
            _options.Contradicted!(contradiction);
        }

        return [.. book.Claims.OrderBy(c => c.Iri).Select(WrittenClaim.From)];
    }

    /// <summary>
    /// Decides which nodes of the articles are one thing and which people only share a name, as <see cref="Write"/> does, and gives the grounds.
    /// </summary>
    /// <exception cref="ArticleFactException">A fact names a thing of a kind that the ontology does not know.</exception>
    public IdentityReport Identify(IReadOnlyList<ArticleFacts> articles, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(articles);
        return Resolve(Scopes(articles), cancellationToken).Report;
    }

    /// <summary>The prefixes that make the graph readable: of the vocabularies and of each kind of node.</summary>
    public IReadOnlyList<(string Prefix, string Iri)> Prefixes() =>
    [
        ("kg", ArticleOntology.Namespace), ("rdf", RdfVocabulary.Namespace), ("rdfs", Rdfs.Namespace), ("xsd", Xsd.Namespace),
        ("skos", Skos.Namespace), ("prov", Prov.Namespace), ("oa", Oa.Namespace), ("schema", SchemaOrg.Namespace),
        .. NodeFolders.Select(f => (f, _options.BaseIri + f + "/")),
    ];

    private static readonly string[] NodeFolders =
    [
        "article", "person", "work", "character", "org", "place", "award", "category", "contest", "group", "credit", "result",
        "count", "event", "quote", "record", "thing", "claim", "evidence", "run", "source", "image",
    ];

    private IReadOnlyList<ArticleScope> Scopes(IReadOnlyList<ArticleFacts> articles)
    {
        var scopes = ArticleScopes.Of(articles);
        return _options.Refused is { } report && FactTrial.Refused(_options.BaseIri, scopes, report) is { Count: > 0 } refused
            ? [.. scopes.Select(s => s.Without(refused))]
            : scopes;
    }

    private (FactIris Iris, IdentityReport Report) Resolve(IReadOnlyList<ArticleScope> scopes, CancellationToken cancellationToken)
    {
        var byName = new FactIris(_options.BaseIri, scopes);
        if (scopes.Count < 2 && _options.Identity.Form == IdentityForm.Names)
        {
            // One article has nobody of another to be told from: articles that are written one by one are not read twice.
            return (byName, new IdentityReport([], []));
        }

        var (keys, report) = new IdentityResolver(_options.Identity).Resolve(scopes, byName, cancellationToken);
        return (keys.IsEmpty ? byName : new FactIris(_options.BaseIri, scopes, keys), report);
    }

    private static FactBook Map(IReadOnlyList<ArticleScope> scopes, FactIris iris, CancellationToken cancellationToken)
    {
        var book = new FactBook(iris);
        foreach (var scope in scopes)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var mapper = new FactMapper(book, scope);
            mapper.Map();
            mapper.Finish();
        }

        return book;
    }

    // Layer after layer, each in the order of its triples, no quad twice.
    private List<Quad> Quads(IReadOnlyList<ArticleScope> scopes, FactBook book, AssertedGraph graph, IdentityReport identities)
    {
        var seen = new HashSet<Quad>();
        var quads = new List<Quad>();
        var mapper = new ArticleMapper(book, graph);
        Add(scopes.SelectMany(mapper.Map));
        Add(graph.Things);
        Add(graph.Facts);
        Add(graph.Direct);
        if (_options.Claims != ClaimForm.None)
        {
            var claims = new ClaimWriter(book, _options.Claims);
            var articles = scopes.ToDictionary(s => s.Id, s => s.Article, StringComparer.Ordinal);
            Add(book.Claims.SelectMany(c => claims.Evidence(c, articles[c.ArticleId])));
            Add(book.Claims.SelectMany(c => claims.Runs(c, articles[c.ArticleId])));
            AddQuads(book.Claims.SelectMany(claims.Write));
        }

        var nodes = quads.Where(q => q.GraphName is null).Select(q => q.Subject).ToHashSet();
        AddQuads(IdentityWriter.Write(identities, nodes, new Iri(_options.BaseIri + "identities")));

        return quads;

        void Add(IEnumerable<Triple> triples) => AddQuads(triples.Select(t => new Quad(t, null)));

        void AddQuads(IEnumerable<Quad> layer) => quads.AddRange(layer.Order().Where(seen.Add));
    }
}
