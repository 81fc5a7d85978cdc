using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Sparql.Execution;

/// <summary>What the steps of a path share while it runs: the graph and buffers.</summary>
internal sealed class PathWalk(QueryContext context, ulong graph) : IDisposable
{
    /// <summary>A place in a hash set and one in a list.</summary>
    private const int BytesPerNode = 40;

    /// <summary>What is read behind a leap: the links of most nodes are few.</summary>
    private const int Window = 16;

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

    /// <summary>Whether a scan may leap forward at little cost: where several graphs are merged it may not.</summary>
    public bool CanSeek => context.Snapshot is not DatasetView { IsMerged: true };

    /// <summary>Adds what one predicate leads to from many nodes: they are looked up in the order of the index, by one scan that leaps.</summary>
    public void ScanAll(ulong predicate, List<ulong> nodes, bool backward, List<ulong> found)
    {
        if (IsLocal(new TermId(predicate)))
        {
            return;
        }

        var (key, end) = backward ? (QuadPosition.Object, QuadPosition.Subject) : (QuadPosition.Subject, QuadPosition.Object);
        var pattern = new QuadPattern(default, new TermId(predicate), default, new TermId(graph));
        var order = QuadOrders.ChooseSorted(context.Snapshot.Orders, pattern, key);
        var held = Hold(nodes.Count);
        ulong[] sorted = [.. nodes];
        Array.Sort(sorted);
        using var cursor = context.Snapshot.Scan(pattern, order, (QuadPositions)((1 << (int)key) | (1 << (int)end)));
        var (at, ended) = (0, false);
        _batch.Count = 0;
        foreach (var node in sorted)
        {
            context.Tick();
            if (IsLocal(new TermId(node)))
            {
                continue;
            }

            while (at < _batch.Count && _batch.Column(key)[at] < node)
            {
                at++;
            }

            if (at == _batch.Count)
            {
                if (ended)
                {
                    break;
                }

                cursor.Seek([new TermId(node)]);
                (ended, at) = (!cursor.Read(_batch, Window), 0);
            }

            at = Take(cursor, key, end, node, at, found, ref ended);
        }

        Release(held);
    }

    /// <summary>Adds the run of a node, which may go on behind what was read; gives where it ends.</summary>
    private int Take(QuadCursor cursor, QuadPosition key, QuadPosition end, ulong node, int at, List<ulong> found, ref bool ended)
    {
        while (at < _batch.Count && _batch.Column(key)[at] == node)
        {
            found.Add(_batch.Column(end)[at]);
            context.CountPathSteps(1);
            if (++at == _batch.Count)
            {
                (ended, at) = (!cursor.Read(_batch), 0);
            }
        }

        return at;
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
