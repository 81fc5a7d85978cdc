using System.Collections;
using System.Diagnostics.CodeAnalysis;
using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Rdf;

/// <summary>
/// A mutable set of quads in memory (RDF 1.1 Concepts, section 4), enumerated in the order of first insertion. Good for
/// documents, tests and results; for millions of quads use a store. Not safe for a writer beside other threads; a
/// <see cref="Snapshot"/> is.
/// </summary>
/// <example>
/// <code>
/// var dataset = new Dataset();
/// dataset.Add(new Quad(new Iri("http://example.org/a"), new Iri("http://example.org/p"), new Literal("x")));
/// foreach (Quad quad in dataset.Match(subject: new Iri("http://example.org/a")))
/// {
///     Console.WriteLine(quad.Object);
/// }
/// </code>
/// </example>
[SuppressMessage("Naming", "CA1710", Justification = "Dataset is RDF's word.")]
public sealed class Dataset : IQuadTarget, IQuadSink, IReadOnlyCollection<Quad>
{
    // A removed quad leaves default(Quad), whose subject is null, in its place until the next compaction.
    private readonly List<Quad> _quads = [];
    private readonly Dictionary<Quad, int> _places = [];
    private DatasetSnapshot? _snapshot;

    /// <summary>An empty dataset.</summary>
    public Dataset()
    {
    }

    /// <summary>A dataset of the given quads.</summary>
    public Dataset(IEnumerable<Quad> quads)
    {
        ArgumentNullException.ThrowIfNull(quads);
        foreach (var quad in quads)
        {
            Add(quad);
        }
    }

    /// <summary>The number of quads.</summary>
    public int Count => _places.Count;

    /// <summary>The names of the graphs that hold at least one quad, the default graph not among them, in the order of first use.</summary>
    public IEnumerable<Term> GraphNames =>
        this.Where(quad => quad.GraphName is not null).Select(quad => quad.GraphName!).Distinct();

    /// <summary>Goes up with each change, so that a transaction sees that somebody else wrote.</summary>
    internal long Version { get; private set; }

    /// <summary>Adds a quad; false if it was there.</summary>
    /// <exception cref="ArgumentException">The quad is <c>default</c>, which is no quad.</exception>
    public bool Add(Quad quad)
    {
        if (quad.Subject is null)
        {
            throw new ArgumentException("default(Quad) is no quad.", nameof(quad));
        }

        if (!_places.TryAdd(quad, _quads.Count))
        {
            return false;
        }

        _quads.Add(quad);
        Changed();
        return true;
    }

    /// <summary>Removes a quad; false if it was not there.</summary>
    public bool Remove(Quad quad)
    {
        if (quad.Subject is null || !_places.Remove(quad, out var place))
        {
            return false;
        }

        _quads[place] = default;
        Changed();
        if (_quads.Count > 32 && _places.Count < _quads.Count / 2)
        {
            Compact();
        }

        return true;
    }

    /// <summary>Removes every quad.</summary>
    public void Clear()
    {
        _quads.Clear();
        _places.Clear();
        Changed();
    }

    /// <summary>Whether the quad is in the dataset.</summary>
    public bool Contains(Quad quad) => quad.Subject is not null && _places.ContainsKey(quad);

    /// <summary>
    /// The quads of all graphs, the default graph included, with the given terms; null stands for any term. The first
    /// call after a change sorts the dataset, later ones look up. Changes during the enumeration do not show in it.
    /// </summary>
    public IEnumerable<Quad> Match(Term? subject = null, Iri? predicate = null, Term? @object = null) =>
        Current().Match(subject, predicate, @object, TermId.Unbound);

    /// <summary>
    /// The quads of one graph with the given terms: <paramref name="graphName"/> null is the default graph, while null
    /// stands for any term in the other positions.
    /// </summary>
    public IEnumerable<Quad> MatchInGraph(Term? graphName, Term? subject = null, Iri? predicate = null, Term? @object = null)
    {
        var snapshot = Current();
        var graph = TermId.DefaultGraph;
        return graphName is null || snapshot.TryGetId(graphName, out graph)
            ? snapshot.Match(subject, predicate, @object, graph)
            : [];
    }

    /// <inheritdoc/>
    public IEnumerator<Quad> GetEnumerator()
    {
        foreach (var quad in _quads)
        {
            if (quad.Subject is not null)
            {
                yield return quad;
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    void IQuadSink.OnQuad(in Quad quad) => Add(quad);

    /// <inheritdoc/>
    public IQuadSnapshot Snapshot() => Current();

    /// <summary>
    /// Begins a transaction: the dataset stays as it is until the commit, which is refused if the dataset was changed
    /// meanwhile. It holds no lock.
    /// </summary>
    public IQuadTransaction BeginTransaction(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new DatasetTransaction(this);
    }

    private void Changed()
    {
        _snapshot = null;
        Version++;
    }

    private DatasetSnapshot Current() => _snapshot ??= new DatasetSnapshot(this);

    private void Compact()
    {
        _quads.RemoveAll(quad => quad.Subject is null);
        for (var i = 0; i < _quads.Count; i++)
        {
            _places[_quads[i]] = i;
        }
    }
}
