using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Storage.Dictionary;
using KnowledgeGraph.Storage.Indexes;
using KnowledgeGraph.Storage.Runs;

namespace KnowledgeGraph.Storage.Persistence;

/// <summary>Reads all of a store and collects what is wrong with it.</summary>
internal sealed class StoreVerifier
{
    private readonly List<StoreProblem> _problems = [];
    private readonly StoreState _state;
    private readonly TermDictionary _dictionary;
    private readonly CancellationToken _cancellation;
    private long _quads;

    private StoreVerifier(StoreState state, TermDictionary dictionary, CancellationToken cancellation)
    {
        _state = state;
        _dictionary = dictionary;
        _cancellation = cancellation;
    }

    public static StoreReport Run(StoreState state, TermDictionary dictionary, StoreFolder? folder, CancellationToken cancellation)
    {
        var verifier = new StoreVerifier(state, dictionary, cancellation);
        var bytes = 0L;
        if (folder is not null)
        {
            foreach (var check in folder.Checks(cancellation))
            {
                verifier.Try(() => bytes += check());
            }
        }

        verifier.Try(() => dictionary.Verify(cancellation));
        verifier.CheckRuns();
        return new StoreReport(verifier._quads, state.Terms.Total, bytes, verifier._problems);
    }

    private void CheckRuns()
    {
        var before = StoreState.Empty;
        var index = 0;
        foreach (var run in _state.Runs)
        {
            var name = $"Run {++index} of {_state.Runs.Length}";
            var (run1, before1) = (run, before);
            Try(() => CheckSet(run1.Adds, $"{name}, what it adds"));
            Try(() => CheckSet(run1.Removes, $"{name}, what it removes"));
            Try(() => CheckChange(run1, before1, name));
            before = StoreState.Of(_state.Runs[..index].ToArray(), 0, _state.Terms);
        }
    }

    /// <summary>Each order holds its rows in order, and all orders the same rows, whose ids the dictionary knows.</summary>
    private void CheckSet(QuadSet set, string name)
    {
        (set as ColumnSet)?.Verify(_cancellation);
        UInt128? expected = null;
        foreach (var order in QuadSnapshotOrders.All)
        {
            var (rows, sum) = Read(set, order, name);
            if (rows != set.Count)
            {
                _problems.Add(new StoreProblem($"{name}: {order} has {rows} quads and should have {set.Count}."));
            }
            else if (sum != (expected ??= sum))
            {
                _problems.Add(new StoreProblem($"{name}: {order} has other quads than {QuadSnapshotOrders.All[0]}."));
            }
        }
    }

    private (long Rows, UInt128 Sum) Read(QuadSet set, QuadOrder order, string name)
    {
        var (rows, sum) = (0L, UInt128.Zero);
        var isFirst = order == QuadSnapshotOrders.All[0];
        var previous = default(QuadIds);
        var positions = QuadOrders.Positions(order);
        var batch = new QuadBatch(1024);
        using var cursor = set.Scan(default, order, QuadPositions.All);
        while (cursor.Read(batch))
        {
            _cancellation.ThrowIfCancellationRequested();
            for (var i = 0; i < batch.Count; i++)
            {
                var quad = QuadIds.Of(batch, i);
                if (rows++ > 0 && QuadIds.Compare(previous, quad, positions) >= 0)
                {
                    _problems.Add(new StoreProblem($"{name}: {order} is not in order at quad {rows}."));
                    return (rows, sum);
                }

                if (isFirst && !IsQuad(quad))
                {
                    _problems.Add(new StoreProblem($"{name}: quad {rows} of {order} has an id that means nothing there."));
                    return (rows, sum);
                }

                sum += Fingerprint(quad);
                previous = quad;
            }
        }

        _quads += rows;
        return (rows, sum);
    }

    /// <summary>A run adds only what is absent and removes only what is there: all counts rest on it.</summary>
    private void CheckChange(StoreRun run, StoreState before, string name)
    {
        if (Absent.Of(run.Adds, before).Count != run.Adds.Count)
        {
            _problems.Add(new StoreProblem($"{name} adds quads that were there."));
        }

        if (run.Removes.Count > 0 && (before.Count == 0 || Absent.Of(run.Removes, before).Count != 0))
        {
            _problems.Add(new StoreProblem($"{name} removes quads that were not there."));
        }
    }

    private bool IsQuad(in QuadIds quad)
    {
        var (s, p, o, g) = (new TermId(quad.Subject), new TermId(quad.Predicate), new TermId(quad.Object), new TermId(quad.Graph));
        return s.Tag is TermIdTag.Iri or TermIdTag.BlankNode
            && p.Tag is TermIdTag.Iri
            && (InlineTerms.IsInline(o) ? InlineTerms.IsValid(o) : o.Tag is TermIdTag.Iri or TermIdTag.BlankNode or TermIdTag.Literal or TermIdTag.TripleTerm)
            && g.Tag is TermIdTag.DefaultGraph or TermIdTag.Iri or TermIdTag.BlankNode
            && _state.Terms.Covers(s) && _state.Terms.Covers(p) && _state.Terms.Covers(o) && _state.Terms.Covers(g);
    }

    private static UInt128 Fingerprint(in QuadIds quad)
    {
        const ulong Odd = 0x9E3779B97F4A7C15;
        var high = Math.BigMul(quad.Subject ^ (quad.Predicate * Odd), (quad.Object + Odd) | 1, out var low);
        return new UInt128(high ^ quad.Graph, low ^ (quad.Graph * Odd));
    }

    private void Try(Action check)
    {
        try
        {
            check();
        }
        catch (StoreException damage)
        {
            _problems.Add(new StoreProblem(damage.Message, damage.File, damage.Offset));
        }
    }
}
