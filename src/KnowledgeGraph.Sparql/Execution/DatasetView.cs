using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Sparql.Execution;

/// <summary>
/// The dataset of FROM and FROM NAMED over a snapshot (section 13.2): the default graph is a merge without duplicates, and
/// only the listed graphs are named. Also the union default graph.
/// </summary>
internal sealed partial class DatasetView : IQuadSnapshot
{
    /// <summary>Up to so many graphs are merged from a scan each; more are read together and filtered.</summary>
    private const int FewGraphs = 8;

    private readonly IQuadSnapshot _inner;
    private readonly TermId[] _default;
    private readonly TermId[]? _named;
    private readonly QuadOrder[] _orders;
    private readonly bool _isUnion;

    private DatasetView(IQuadSnapshot inner, TermId[] defaults, TermId[]? named, bool isUnion)
    {
        (_inner, _default, _named, _isUnion) = (inner, defaults, named, isUnion);

        // With the graph known, every order sorts by the other three positions, which the merge needs.
        _orders = [.. inner.Orders];
    }

    /// <summary>Whether the default graph is made of several, so that its counts are upper bounds.</summary>
    public bool IsMerged => _isUnion || _default.Length > 1;

    /// <summary>FROM and FROM NAMED. Graphs that the source does not have hold nothing, and GRAPH does not find them.</summary>
    public static DatasetView Of(IQuadSnapshot inner, IEnumerable<Iri> from, IEnumerable<Iri> named) =>
        new(inner, Ids(inner, from), [.. Ids(inner, named).Where(g => inner.Count(new QuadPattern(default, default, default, g)) > 0)], isUnion: false);

    /// <summary>WITH of an update: one graph in the place of the default graph; the named graphs stay.</summary>
    public static DatasetView With(IQuadSnapshot inner, Iri graph) => new(inner, Ids(inner, [graph]), null, isUnion: false);

    /// <summary>The default graph and all named graphs as one default graph; the named graphs stay.</summary>
    public static DatasetView Union(IQuadSnapshot inner) => new(inner, [], null, isUnion: true);

    public ReadOnlySpan<QuadOrder> Orders => _orders;

    public IEnumerable<TermId> GraphNames => _named ?? _inner.GraphNames;

    public QuadCursor Scan(in QuadPattern pattern, QuadOrder order, QuadPositions columns)
    {
        if (pattern.Graph == TermId.DefaultGraph)
        {
            var own = pattern;
            if (_isUnion || _default.Length > FewGraphs)
            {
                var graphLast = GraphLast(order);
                if (_orders.Contains(graphLast))
                {
                    return new DistinctCursor(_inner.Scan(own with { Graph = TermId.Unbound }, graphLast, QuadPositions.All), _isUnion ? null : _default);
                }
            }

            return _default.Length == 1
                ? _inner.Scan(own with { Graph = _default[0] }, order, columns & ~QuadPositions.Graph)
                : new MergeCursor((_isUnion ? [TermId.DefaultGraph, .. _inner.GraphNames] : _default).Select(g => _inner.Scan(own with { Graph = g }, order, QuadPositions.All)), order, pattern);
        }

        if (_named is null)
        {
            return _inner.Scan(pattern, order, columns);
        }

        if (pattern.Graph.IsUnbound)
        {
            return new NamedCursor(_inner.Scan(pattern, order, columns | QuadPositions.Graph), _named);
        }

        return _named.Contains(pattern.Graph) ? _inner.Scan(pattern, order, columns) : new MergeCursor([], order, pattern);
    }

    public long Count(in QuadPattern pattern)
    {
        if (pattern.Graph == TermId.DefaultGraph)
        {
            // Of a merge an upper bound: nobody answers COUNT(*) from it (see IsMerged).
            return _isUnion ? _inner.Count(pattern with { Graph = TermId.Unbound }) : CountOf(pattern, _default);
        }

        return _named is null || _named.Contains(pattern.Graph) ? _inner.Count(pattern)
            : pattern.Graph.IsUnbound ? CountOf(pattern, _named)
            : 0;
    }

    public long EstimateDistinct(in QuadPattern pattern, QuadPosition position)
    {
        if (pattern.Graph != TermId.DefaultGraph)
        {
            return _inner.EstimateDistinct(pattern, position);
        }

        if (_isUnion)
        {
            return _inner.EstimateDistinct(pattern with { Graph = TermId.Unbound }, position);
        }

        var most = 0L;
        foreach (var graph in _default)
        {
            most = Math.Max(most, _inner.EstimateDistinct(pattern with { Graph = graph }, position));
        }

        return most;
    }

    public IReadOnlyList<StarCount> EstimateStars(ReadOnlySpan<TermId> predicates) => _inner.EstimateStars(predicates);

    public bool TryGetId(Term term, out TermId id) => _inner.TryGetId(term, out id);

    public Term GetTerm(TermId id) => _inner.GetTerm(id);

    public bool TryRead(TermId id, ref byte[] buffer, out TermSpan term) => _inner.TryRead(id, ref buffer, out term);

    public void Dispose() => _inner.Dispose();

    /// <summary>The order that sorts alike when the graph is known, with the graph as its last position.</summary>
    private static QuadOrder GraphLast(QuadOrder order) => order switch
    {
        QuadOrder.Gspo => QuadOrder.Spog,
        QuadOrder.Gpos => QuadOrder.Posg,
        QuadOrder.Gosp => QuadOrder.Ospg,
        _ => order,
    };

    private static TermId[] Ids(IQuadSnapshot inner, IEnumerable<Iri> names)
    {
        var found = new SortedSet<TermId>();
        foreach (var name in names)
        {
            if (inner.TryGetId(name, out var id))
            {
                found.Add(id);
            }
        }

        return [.. found];
    }

    private long CountOf(QuadPattern pattern, TermId[] graphs) => graphs.Sum(g => _inner.Count(pattern with { Graph = g }));
}
