using KnowledgeGraph.Articles;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph;

/// <summary>Makes the graph of a ledger and of the RDF that was added, when it is asked for and something has changed.</summary>
internal sealed class GraphBuilder(KnowledgeBaseOptions options, FactLedger ledger)
{
    private readonly Lock _gate = new();
    private readonly Dataset _added = [];
    private int _addedVersion;
    private (int Ledger, int Added) _made = (-1, -1);
    private Dataset _dataset = [];
    private QuadStore? _store;
    private IReadOnlyList<Contradiction> _contradictions = [];

    /// <summary>Adds RDF all or nothing.</summary>
    public void AddRdf(List<Quad> quads)
    {
        lock (_gate)
        {
            foreach (var quad in quads)
            {
                _added.Add(quad);
            }

            _addedVersion++;
        }
    }

    /// <summary>The graph with claims as reification, for look-ups.</summary>
    public Dataset Dataset()
    {
        lock (_gate)
        {
            Refresh();
            return _dataset;
        }
    }

    /// <summary>The same graph, for queries.</summary>
    public QuadStore Store()
    {
        lock (_gate)
        {
            Refresh();
            if (_store is null)
            {
                _store = QuadStore.OpenInMemory();
                _store.AddRange(_dataset);
            }

            return _store;
        }
    }

    /// <summary>The graph with claims in another form, for writing.</summary>
    public Dataset Write(ClaimForm claims)
    {
        lock (_gate)
        {
            var dataset = new Dataset(_added);
            Writer(claims).Write(Facts(), dataset);
            return dataset;
        }
    }

    /// <summary>The same, each quad once and in the same order, for who needs no look-up.</summary>
    public IReadOnlyCollection<Quad> List(ClaimForm claims)
    {
        lock (_gate)
        {
            if (_added.Count > 0)
            {
                return Write(claims);
            }

            var list = new QuadList();
            Writer(claims).Write(Facts(), list);
            return list.Quads;
        }
    }

    /// <summary>What cannot hold together, as the graph decided it.</summary>
    public IReadOnlyList<Contradiction> Contradictions()
    {
        lock (_gate)
        {
            Refresh();
            return _contradictions;
        }
    }

    /// <summary>Which nodes are one thing, and why.</summary>
    public IdentityReport Identities()
    {
        lock (_gate)
        {
            return Writer(ClaimForm.None).Identify(Facts());
        }
    }

    /// <summary>The prefixes of the vocabularies and of each kind of node.</summary>
    public SortedDictionary<string, string> Prefixes()
    {
        var prefixes = new SortedDictionary<string, string>(UsualPrefixes.Vocabularies.ToDictionary(), StringComparer.Ordinal);
        foreach (var (prefix, iri) in Writer(ClaimForm.None).Prefixes())
        {
            prefixes[prefix] = iri;
        }

        return prefixes;
    }

    private List<ArticleFacts> Facts()
    {
        List<ArticleFacts> facts = [.. ledger.Articles()];
        if (ledger.WithoutArticle.Count > 0)
        {
            facts.Add(new ArticleFacts(Article.None, ledger.WithoutArticle, []));
        }

        return facts;
    }

    private FactWriter Writer(ClaimForm claims, Action<Contradiction>? contradicted = null) => new(new FactWriterOptions
    {
        BaseIri = options.BaseIri,
        Claims = claims,
        Identity = options.Identity,
        Consistency = options.Consistency,
        Contradicted = contradicted,
        Refused = options.Refused,
    });

    private void Refresh()
    {
        var now = (ledger.Version, _addedVersion);
        if (_made != now)
        {
            var (dataset, contradictions) = (new Dataset(_added), new List<Contradiction>());
            Writer(ClaimForm.Reification, contradictions.Add).Write(Facts(), dataset);
            (_dataset, _store, _contradictions, _made) = (dataset, null, contradictions, now);
        }
    }
}
