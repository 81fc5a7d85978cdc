using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Rdf;

/// <summary>
/// A dataset frozen as ids. Every order is offered and sorted when it is first asked for, so a snapshot that answers one
/// question costs one sort. Terms get their numbers in the order of first insertion.
/// </summary>
internal sealed class DatasetSnapshot : IQuadSnapshot
{
    // Jumps that EstimateDistinct makes before it begins to extrapolate.
    private const int DistinctProbes = 4096;

    private static readonly QuadOrder[] AllOrders = Enum.GetValues<QuadOrder>();

    private readonly Dictionary<Term, TermId> _ids = [];
    private readonly List<Term>[] _terms = [[], [], [], []];
    private readonly QuadRow[] _spog;
    private readonly SortedQuads?[] _sorted = new SortedQuads?[AllOrders.Length];

    public DatasetSnapshot(Dataset dataset)
    {
        _spog = new QuadRow[dataset.Count];
        var at = 0;
        foreach (var quad in dataset)
        {
            _spog[at++] = new QuadRow(
                Intern(quad.Subject),
                Intern(quad.Predicate),
                Intern(quad.Object),
                quad.GraphName is null ? TermId.DefaultGraph.Value : Intern(quad.GraphName));
        }
    }

    public ReadOnlySpan<QuadOrder> Orders => AllOrders;

    public IEnumerable<TermId> GraphNames
    {
        get
        {
            var gspo = Sorted(QuadOrder.Gspo);
            var at = gspo.Gallop(new QuadRow(TermId.DefaultGraph.Value + 1, 0, 0, 0), 0, _spog.Length);
            while (at < _spog.Length)
            {
                var graph = gspo.Rows[at].First;
                yield return new TermId(graph);
                at = gspo.Gallop(new QuadRow(graph + 1, 0, 0, 0), at, _spog.Length);
            }
        }
    }

    public QuadCursor Scan(in QuadPattern pattern, QuadOrder order, QuadPositions columns)
    {
        if (!Enum.IsDefined(order))
        {
            throw new ArgumentException($"The order {order} is not offered.", nameof(order));
        }

        return new SortedQuadsCursor(Sorted(order), pattern, columns);
    }

    public long Count(in QuadPattern pattern)
    {
        // The seven orders begin with every set of positions, so the bound ones are always a prefix of the best order.
        var order = QuadOrders.Choose(AllOrders, pattern);
        var (start, end) = Sorted(order).Range(pattern, SortedQuads.PrefixLength(order, pattern));
        return end - start;
    }

    public long EstimateDistinct(in QuadPattern pattern, QuadPosition position)
    {
        if (!pattern[position].IsUnbound)
        {
            return Math.Min(1, Count(pattern));
        }

        var order = QuadOrders.Choose(AllOrders, pattern, position);
        var quads = Sorted(order);
        var depth = SortedQuads.PrefixLength(order, pattern);
        var (start, end) = quads.Range(pattern, depth);
        if (QuadOrders.Positions(order)[depth] != position)
        {
            return EstimateUnsorted(quads.Rows[start..end], QuadOrders.Positions(order).IndexOf(position));
        }

        var (at, distinct) = (start, 0L);
        Span<ulong> key = stackalloc ulong[4];
        while (at < end && distinct < DistinctProbes)
        {
            key.Clear();
            for (var i = 0; i <= depth; i++)
            {
                key[i] = quads.Rows[at][i];
            }

            key[depth]++;
            at = quads.Gallop(new QuadRow(key[0], key[1], key[2], key[3]), at, end);
            distinct++;
        }

        return at >= end ? distinct : distinct * (end - start) / (at - start);
    }

    public bool TryGetId(Term term, out TermId id)
    {
        ArgumentNullException.ThrowIfNull(term);
        return InlineTerms.TryEncode(term, out id) || _ids.TryGetValue(term, out id);
    }

    public Term GetTerm(TermId id)
    {
        if (InlineTerms.IsInline(id))
        {
            return InlineTerms.Decode(id);
        }

        if (id.Tag is >= TermIdTag.BlankNode and <= TermIdTag.TripleTerm)
        {
            var terms = _terms[id.Tag - TermIdTag.BlankNode];
            if (id.Payload < (ulong)terms.Count)
            {
                return terms[(int)id.Payload];
            }
        }

        throw new ArgumentException($"This snapshot gave no id {id.Tag} {id.Payload}.", nameof(id));
    }

    /// <summary>The quads that match, null for any term, in the best order for the pattern.</summary>
    public IEnumerable<Quad> Match(Term? subject, Iri? predicate, Term? @object, TermId graph)
    {
        var (s, p, o) = (TermId.Unbound, TermId.Unbound, TermId.Unbound);
        if ((subject is not null && !TryGetId(subject, out s))
            || (predicate is not null && !TryGetId(predicate, out p))
            || (@object is not null && !TryGetId(@object, out o)))
        {
            yield break;
        }

        var pattern = new QuadPattern(s, p, o, graph);
        var batch = new QuadBatch(64);
        using var cursor = Scan(pattern, QuadOrders.Choose(AllOrders, pattern), QuadPositions.All);
        while (cursor.Read(batch))
        {
            for (var i = 0; i < batch.Count; i++)
            {
                yield return ToQuad(batch, i);
            }
        }
    }

    public void Dispose()
    {
        // Nothing is held: the dataset gives the same snapshot to everybody until it changes.
    }

    private static long EstimateUnsorted(ReadOnlySpan<QuadRow> rows, int depth)
    {
        var seen = new HashSet<ulong>();
        var looked = Math.Min(rows.Length, DistinctProbes);
        for (var i = 0; i < looked; i++)
        {
            seen.Add(rows[i][depth]);
        }

        return looked == rows.Length ? seen.Count : (long)seen.Count * rows.Length / looked;
    }

    private SortedQuads Sorted(QuadOrder order) =>
        Volatile.Read(ref _sorted[(int)order]) ?? Sort(order);

    // Two threads may both sort; either result is good, and all readers then share the last one stored.
    private SortedQuads Sort(QuadOrder order)
    {
        var sorted = new SortedQuads(order, _spog);
        Volatile.Write(ref _sorted[(int)order], sorted);
        return sorted;
    }

    private Quad ToQuad(QuadBatch batch, int row)
    {
        var graph = new TermId(batch.Column(QuadPosition.Graph)[row]);
        return new Quad(
            GetTerm(new TermId(batch.Column(QuadPosition.Subject)[row])),
            (Iri)GetTerm(new TermId(batch.Column(QuadPosition.Predicate)[row])),
            GetTerm(new TermId(batch.Column(QuadPosition.Object)[row])),
            graph == TermId.DefaultGraph ? null : GetTerm(graph));
    }

    private ulong Intern(Term term)
    {
        if (InlineTerms.TryEncode(term, out var id) || _ids.TryGetValue(term, out id))
        {
            return id.Value;
        }

        var tag = term.Kind switch
        {
            TermKind.BlankNode => TermIdTag.BlankNode,
            TermKind.Iri => TermIdTag.Iri,
            TermKind.Literal => TermIdTag.Literal,
            _ => TermIdTag.TripleTerm,
        };
        if (term is TripleTerm quoted)
        {
            // So that a node that stands only inside of triple terms is known too.
            Intern(quoted.Triple.Subject);
            Intern(quoted.Triple.Predicate);
            Intern(quoted.Triple.Object);
        }

        var terms = _terms[tag - TermIdTag.BlankNode];
        id = new TermId(tag, (ulong)terms.Count);
        terms.Add(term);
        _ids.Add(term, id);
        return id.Value;
    }
}
