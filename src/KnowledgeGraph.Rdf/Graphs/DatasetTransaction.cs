using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Rdf;

/// <summary>
/// The changes of a transaction beside the dataset, which stays as it is until the commit. <c>_added</c> holds only quads
/// that the dataset has not, <c>_removed</c> only those that it has, so their counts are the change.
/// </summary>
internal sealed class DatasetTransaction(Dataset dataset) : IQuadTransaction
{
    private readonly long _version = dataset.Version;
    private readonly Dataset _added = [];
    private readonly HashSet<Quad> _removed = [];
    private IQuadSnapshot? _snapshot;
    private bool _ended;

    public bool Add(in Quad quad)
    {
        CheckOpen();
        var changed = dataset.Contains(quad) ? _removed.Remove(quad) : _added.Add(quad);
        return Changed(changed);
    }

    public bool Remove(in Quad quad)
    {
        CheckOpen();
        var changed = dataset.Contains(quad) ? _removed.Add(quad) : _added.Remove(quad);
        return Changed(changed);
    }

    public long ClearGraph(Term? graphName)
    {
        CheckOpen();
        if (graphName is not (null or Iri or BlankNode))
        {
            throw new ArgumentException($"A graph name is an IRI or a blank node, not {graphName}.", nameof(graphName));
        }

        var removed = 0L;
        foreach (var quad in Quads().Where(quad => Equals(quad.GraphName, graphName)).ToList())
        {
            removed += Remove(quad) ? 1 : 0;
        }

        return removed;
    }

    public void Clear()
    {
        CheckOpen();
        _added.Clear();
        _removed.UnionWith(dataset);
        Changed(true);
    }

    public IQuadSnapshot Snapshot()
    {
        CheckOpen();
        return _snapshot ??= _added.Count == 0 && _removed.Count == 0 ? dataset.Snapshot() : new Dataset(Quads()).Snapshot();
    }

    public QuadChange Commit()
    {
        CheckOpen();
        _ended = true;
        if (dataset.Version != _version)
        {
            throw new InvalidOperationException("The dataset was changed beside its transaction.");
        }

        foreach (var quad in _removed)
        {
            dataset.Remove(quad);
        }

        foreach (var quad in _added)
        {
            dataset.Add(quad);
        }

        return new QuadChange(_added.Count, _removed.Count);
    }

    public void Dispose() => _ended = true;

    private IEnumerable<Quad> Quads() => dataset.Where(quad => !_removed.Contains(quad)).Concat(_added);

    private bool Changed(bool changed)
    {
        _snapshot = changed ? null : _snapshot;
        return changed;
    }

    private void CheckOpen()
    {
        if (_ended)
        {
            throw new InvalidOperationException("The transaction has ended.");
        }
    }
}
