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
/// </code>
/// </example>
[SuppressMessage("Naming", "CA1710", Justification = "Dataset is RDF's word.")]
public sealed class Dataset : IQuadSource, IQuadSink, IReadOnlyCollection<Quad>
{
    private readonly OrderedDictionary<Quad, bool> _quads = [];

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
    public int Count => _quads.Count;

    /// <summary>Adds a quad; false if it was there.</summary>
    public bool Add(Quad quad) => _quads.TryAdd(quad, true);

    /// <summary>Removes a quad; false if it was not there.</summary>
    public bool Remove(Quad quad) => _quads.Remove(quad);

    /// <summary>Whether the quad is in the dataset.</summary>
    public bool Contains(Quad quad) => _quads.ContainsKey(quad);

    /// <inheritdoc/>
    public IEnumerator<Quad> GetEnumerator() => _quads.Keys.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    void IQuadSink.OnQuad(in Quad quad) => Add(quad);

    /// <inheritdoc/>
    public IQuadSnapshot Snapshot() => throw new InvalidOperationException("placeholder of the first commit");
}
