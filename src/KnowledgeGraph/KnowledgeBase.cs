using KnowledgeGraph.Articles;
using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Sparql;

namespace KnowledgeGraph;

/// <summary>
/// Articles and RDF in, answers and linked data out: the whole road behind one type. Articles give facts, facts give a
/// graph, SPARQL asks it. The graph depends on what was added, not on the order in which it was.
/// </summary>
/// <remarks>
/// Adding is for one thread at a time. The graph is made when it is first asked for after a change; until the next change any
/// number of threads may query it.
/// </remarks>
/// <example>
/// <code>
/// var knowledge = new KnowledgeBase();
/// knowledge.AddFile("examples/articles/01-ruffalo-second-emmy.txt");
/// foreach (AwardAnswer win in knowledge.Wins("Mark Ruffalo"))
/// {
///     Console.WriteLine($"{win.Year} {win.Category} for {win.Work}");
/// }
///
/// knowledge.Save("graph.ttl");
/// </code>
/// </example>
public sealed partial class KnowledgeBase : IQuadSource
{
    private readonly FactLedger _ledger = new();
    private readonly GraphBuilder _graph;
    private readonly SparqlEngine _engine;

    /// <summary>An empty knowledge base with the default options.</summary>
    public KnowledgeBase()
        : this(new KnowledgeBaseOptions())
    {
    }

    /// <summary>An empty knowledge base.</summary>
    public KnowledgeBase(KnowledgeBaseOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        Options = options;
        _graph = new GraphBuilder(options, _ledger);
        _engine = new SparqlEngine(options.Sparql);
    }

    /// <summary>What it was made with.</summary>
    public KnowledgeBaseOptions Options { get; }

    /// <summary>The articles with their facts, those by hand included, by article id.</summary>
    public IReadOnlyList<ArticleFacts> Articles => _ledger.Articles();

    /// <summary>Every fact of every article, by article id and then as the extractor found them; facts by hand come last.</summary>
    public IReadOnlyList<ArticleFact> Facts => [.. Articles.SelectMany(article => article.Facts), .. _ledger.WithoutArticle];

    /// <summary>The graph as it is now, for any engine that reads quads.</summary>
    public IQuadSnapshot Snapshot() => _graph.Store().Snapshot();
}
