using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Execution;

namespace KnowledgeGraph.Sparql.Planning;

/// <summary>Whole graphs (SPARQL 1.1 Update, sections 3.1.4, 3.1.5 and 3.2). A graph is there if it holds a quad.</summary>
internal sealed partial class UpdateRun
{
    private const int BytesPerLoadedQuad = 200;

    private void Run(Load load)
    {
        if (options.LoadResolver is not { } resolver)
        {
            throw Failure($"LOAD {load.Source} needs SparqlOptions.LoadResolver; an update does not reach out by itself");
        }

        Dataset quads;
        try
        {
            quads = Read(load, resolver);
        }
        catch (Exception error) when (error is not (OperationCanceledException or SparqlLimitException))
        {
            throw Failure($"LOAD {load.Source} failed: {error.Message.TrimEnd('.')}", error);
        }

        Apply([], quads);
    }

    private Dataset Read(Load load, LoadResolver resolver)
    {
        var quads = new Dataset();
        var renaming = new NodeRenaming(_nodes.Next);
        var memory = new MemoryAccount(options.MaxMemoryBytes);
        foreach (var triple in resolver(load.Source, cancellation))
        {
            _clock.ThrowIfStopped();
            if (quads.Add(new Quad(renaming.Rename(triple), load.Into)))
            {
                memory.AddTerm(BytesPerLoadedQuad + (2 * TermTable.BytesOf(triple.Object)));
            }
        }

        return quads;
    }

    private void Run(Create create)
    {
        using var snapshot = target.Snapshot();
        if (Holds(snapshot, create.Graph))
        {
            throw Failure($"CREATE: the graph {create.Graph} is there already");
        }
    }

    private void Empty(GraphSelection graphs)
    {
        switch (graphs.Kind)
        {
            case GraphSelectionKind.One:
                _removed += target.ClearGraph(graphs.Name);
                break;
            case GraphSelectionKind.All:
                _removed += _isMeasured ? Size() : 0;
                target.Clear();
                break;
            default:
                foreach (var name in NamedGraphs())
                {
                    _removed += target.ClearGraph(name);
                }

                break;
        }
    }

    private long Size()
    {
        using var snapshot = target.Snapshot();
        return snapshot.Count(default);
    }

    private List<Term> NamedGraphs()
    {
        using var snapshot = target.Snapshot();
        return [.. snapshot.GraphNames.Select(snapshot.GetTerm)];
    }

    /// <summary>ADD, MOVE and COPY; from a graph to itself they do nothing.</summary>
    private void Transfer(string operation, Iri? source, Iri? into, bool replace, bool move)
    {
        using var snapshot = target.Snapshot();
        if (source is not null && !Holds(snapshot, source))
        {
            throw Failure($"{operation}: there is no graph {source}");
        }

        if (Equals(source, into))
        {
            return;
        }

        if (replace)
        {
            _removed += target.ClearGraph(into);
        }

        foreach (var triple in Triples(snapshot, source))
        {
            CountChange();
            _added += target.Add(new Quad(triple, into)) ? 1 : 0;
        }

        if (move)
        {
            _removed += target.ClearGraph(source);
        }
    }

    private static IEnumerable<Triple> Triples(IQuadSnapshot snapshot, Iri? graph)
    {
        var id = TermId.DefaultGraph;
        if (graph is not null && !snapshot.TryGetId(graph, out id))
        {
            yield break;
        }

        var pattern = new QuadPattern(TermId.Unbound, TermId.Unbound, TermId.Unbound, id);
        var batch = new QuadBatch(Batch.LargestCapacity);
        using var cursor = snapshot.Scan(
            pattern, QuadOrders.Choose(snapshot.Orders, pattern), QuadPositions.Subject | QuadPositions.Predicate | QuadPositions.Object);
        while (cursor.Read(batch))
        {
            for (var row = 0; row < batch.Count; row++)
            {
                yield return new Triple(TermAt(QuadPosition.Subject, row), (Iri)TermAt(QuadPosition.Predicate, row), TermAt(QuadPosition.Object, row));
            }
        }

        Term TermAt(QuadPosition position, int row) => snapshot.GetTerm(new TermId(batch.Column(position)[row]));
    }

    private static bool Holds(IQuadSnapshot snapshot, Iri graph) =>
        snapshot.TryGetId(graph, out var id) && snapshot.Count(new QuadPattern(TermId.Unbound, TermId.Unbound, TermId.Unbound, id)) > 0;

    private SparqlUpdateException Failure(string message, Exception? cause = null) => new(_number, message, cause);
}
