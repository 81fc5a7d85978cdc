using System.Collections.Immutable;
using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Sparql.Execution;

/// <summary>
/// The matches of one triple pattern in memory, sorted by its variables in a given order, seen as a trie: a level for each variable, and on
/// each level the different values under the values chosen above.
/// </summary>
internal sealed class SortedRelation
{
    private readonly ulong[][] _columns;
    private readonly int[] _from;
    private readonly int[] _to;
    private int _level = -1;

    private SortedRelation(ulong[][] columns, int count)
    {
        _columns = columns;
        (_from, _to) = (new int[columns.Length + 1], new int[columns.Length + 1]);
        _to[0] = count;
    }

    /// <summary>The value at hand on the level that is open.</summary>
    public ulong Value => _columns[_level][_from[_level]];

    /// <summary>Whether the open level has no more values.</summary>
    public bool IsAtEnd => _from[_level] >= _to[_level];

    /// <summary>The order of the source that sorts a pattern by its variables as wanted, null if there is none.</summary>
    public static QuadOrder? OrderOf(QuadSpec spec, IReadOnlyList<string> variables, ReadOnlySpan<QuadOrder> orders)
    {
        foreach (var order in orders)
        {
            var at = 0;
            var fits = true;
            var isPrefix = true;
            foreach (var position in QuadOrders.Positions(order))
            {
                if (position == QuadPosition.Graph)
                {
                    // One graph: it changes no order.
                    continue;
                }

                var variable = spec[(int)position].Variable;
                fits &= variable is null ? isPrefix : at < variables.Count && variables[at++] == variable;
                isPrefix &= variable is null;
            }

            if (fits)
            {
                return order;
            }
        }

        return null;
    }

    /// <summary>Reads the matches.</summary>
    public static SortedRelation Read(QueryContext context, QuadSpec spec, ImmutableArray<string> variables)
    {
        var order = OrderOf(spec, variables, context.Snapshot.Orders)!.Value;
        var positions = variables.Select(v => (QuadPosition)Enumerable.Range(0, 3).First(i => spec[i].Variable == v)).ToArray();
        var pattern = new QuadPattern(new TermId(spec[0].Id), new TermId(spec[1].Id), new TermId(spec[2].Id), new TermId(spec.Graph.Current(context)));
        var rows = new RowTable(positions.Length, context.Memory);
        var batch = QueryContext.RentQuadBatch();
        using var cursor = context.Snapshot.Scan(pattern, order, positions.Aggregate(QuadPositions.None, (all, p) => all | (QuadPositions)(1 << (int)p)));
        while (cursor.Read(batch))
        {
            context.ThrowIfStopped();
            var first = rows.AppendEmpty(batch.Count);
            for (var i = 0; i < positions.Length; i++)
            {
                batch.Column(positions[i])[..batch.Count].CopyTo(rows.Column(i).AsSpan(first));
            }
        }

        QueryContext.Return(batch);
        return new SortedRelation([.. Enumerable.Range(0, positions.Length).Select(rows.Column)], rows.Count);
    }

    /// <summary>Opens the next level under the value at hand.</summary>
    public void Open()
    {
        if (_level >= 0)
        {
            _from[_level + 1] = _from[_level];
            _to[_level + 1] = EndOfValue();
        }
        else
        {
            _from[0] = 0;
        }

        _level++;
    }

    /// <summary>Goes back to the level above, to the value that was at hand there.</summary>
    public void Up() => _level--;

    /// <summary>The next value of the level.</summary>
    public void Next() => _from[_level] = EndOfValue();

    /// <summary>The first value of the level that is not below the id.</summary>
    public void Seek(ulong id) => _from[_level] = SortedColumn.Gallop(_columns[_level], _from[_level], _to[_level], id);

    private int EndOfValue()
    {
        var (column, at, end) = (_columns[_level], _from[_level], _to[_level]);
        return at + 1 < end && column[at + 1] == column[at] ? SortedColumn.Gallop(column, at + 1, end, column[at] + 1) : at + 1;
    }
}
