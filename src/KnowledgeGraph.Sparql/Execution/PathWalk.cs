using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Sparql.Execution;

/// <summary>What the steps of a path share while it runs: the graph and buffers.</summary>
internal sealed class PathWalk(QueryContext context, ulong graph) : IDisposable
{
    /// <summary>A place in a hash set and one in a list.</summary>
    private const int BytesPerNode = 40;

    private readonly QuadBatch _batch = QueryContext.RentQuadBatch();

    public ulong Graph => graph;

    /// <summary>Each once, in the order of first appearance.</summary>
    public List<ulong> Distinct(List<ulong> nodes)
    {
        if (nodes.Count < 2)
        {
            return nodes;
        }

        var held = Hold(nodes.Count);
        var seen = new HashSet<ulong>(nodes.Count);
        var distinct = new List<ulong>();
        foreach (var node in nodes)
        {
            if (seen.Add(node))
            {
                distinct.Add(node);
            }
        }

        Release(held);
        return distinct;
    }

    /// <summary>Counts nodes that a set holds from now on; gives the bytes, for <see cref="Release"/>.</summary>
    public long Hold(int nodes)
    {
        var bytes = (long)nodes * BytesPerNode;
        context.Memory.Add(bytes);
        return bytes;
    }

    public void Release(long bytes) => context.Memory.Add(-bytes);

    /// <summary>Adds the ids at a position of the matches.</summary>
    public void Scan(in QuadPattern pattern, QuadPosition position, List<ulong> found)
    {
        context.Tick();
        if (IsLocal(pattern.Subject) || IsLocal(pattern.Object) || IsLocal(pattern.Predicate))
        {
            return;
        }

        using var cursor = context.Snapshot.Scan(pattern, QuadOrders.Choose(context.Snapshot.Orders, pattern), (QuadPositions)(1 << (int)position));
        while (cursor.Read(_batch))
        {
            context.CountPathSteps(_batch.Count);
            found.AddRange(_batch.Column(position)[.._batch.Count]);
        }
    }

    /// <summary>Adds the nodes beside <paramref name="node"/> over every predicate that is not in the set.</summary>
    public void ScanExcept(ulong node, bool backward, HashSet<ulong> predicates, List<ulong> found)
    {
        context.Tick();
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
            context.CountPathSteps(_batch.Count);
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
            context.ThrowIfStopped();
            var before = nodes.Count;
            for (var i = 0; i < _batch.Count; i++)
            {
                Add(_batch.Column(QuadPosition.Subject)[i]);
                Add(_batch.Column(QuadPosition.Object)[i]);
            }

            Hold(nodes.Count - before);
        }

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
