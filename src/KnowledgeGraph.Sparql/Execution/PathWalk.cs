using System.Collections.Immutable;
using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Sparql.Execution;

/// <summary>What the steps of a path share while it runs: the graph and buffers.</summary>
internal sealed class PathWalk(QueryContext context, ulong graph) : IDisposable
{
    private readonly QuadBatch _batch = QueryContext.RentQuadBatch();
    private int _ticks;

    public ulong Graph => graph;

    public void Tick()
    {
        if ((++_ticks & 0xFF) == 0)
        {
            context.ThrowIfStopped();
        }
    }

    /// <summary>Adds the ids at a position of the matches.</summary>
    public void Scan(in QuadPattern pattern, QuadPosition position, List<ulong> found)
    {
        if (IsLocal(pattern.Subject) || IsLocal(pattern.Object) || IsLocal(pattern.Predicate))
        {
            return;
        }

        using var cursor = context.Snapshot.Scan(pattern, QuadOrders.Choose(context.Snapshot.Orders, pattern), (QuadPositions)(1 << (int)position));
        while (cursor.Read(_batch))
        {
            found.AddRange(_batch.Column(position)[.._batch.Count]);
        }
    }

    /// <summary>Adds the nodes beside <paramref name="node"/> over every predicate that is not in the list.</summary>
    public void ScanExcept(ulong node, bool backward, ImmutableArray<ulong> predicates, List<ulong> found)
    {
        var pattern = backward
            ? new QuadPattern(default, default, new TermId(node), new TermId(graph))
            : new QuadPattern(new TermId(node), default, default, new TermId(graph));
        if (IsLocal(new TermId(node)))
        {
            return;
        }

        var position = backward ? QuadPosition.Subject : QuadPosition.Object;
        using var cursor = context.Snapshot.Scan(pattern, QuadOrders.Choose(context.Snapshot.Orders, pattern), QuadPositions.Predicate | (QuadPositions)(1 << (int)position));
        while (cursor.Read(_batch))
        {
            for (var i = 0; i < _batch.Count; i++)
            {
                if (!predicates.Contains(_batch.Column(QuadPosition.Predicate)[i]))
                {
                    found.Add(_batch.Column(position)[i]);
                }
            }
        }
    }

    /// <summary>The nodes of the graph (section 18.1.9): every subject and object, each once.</summary>
    public List<ulong> Nodes()
    {
        var pattern = new QuadPattern(default, default, default, new TermId(graph));
        var nodes = new List<ulong>();
        var seen = new HashSet<ulong>();
        using var cursor = context.Snapshot.Scan(pattern, QuadOrders.Choose(context.Snapshot.Orders, pattern), QuadPositions.Subject | QuadPositions.Object);
        while (cursor.Read(_batch))
        {
            Tick();
            for (var i = 0; i < _batch.Count; i++)
            {
                Add(_batch.Column(QuadPosition.Subject)[i]);
                Add(_batch.Column(QuadPosition.Object)[i]);
            }
        }

        context.Memory.Add((long)nodes.Count * 40);
        return nodes;

        void Add(ulong node)
        {
            if (seen.Add(node))
            {
                nodes.Add(node);
            }
        }
    }

    /// <summary>Whether the term is a subject or an object in the graph.</summary>
    public bool IsNode(ulong id) =>
        !IsLocal(new TermId(id))
        && (context.Snapshot.Count(new QuadPattern(new TermId(id), default, default, new TermId(graph))) > 0
            || context.Snapshot.Count(new QuadPattern(default, default, new TermId(id), new TermId(graph))) > 0);

    public void Dispose() => QueryContext.Return(_batch);

    // A term that only the query knows is in no quad, and sources need not know its tag.
    private static bool IsLocal(TermId id) => id.Tag == TermIdTag.QueryLocal;
}
