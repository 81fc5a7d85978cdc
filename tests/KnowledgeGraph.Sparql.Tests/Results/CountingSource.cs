using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Sparql.Tests.Results;

/// <summary>Counts the snapshots and the cursors that are out.</summary>
internal sealed class CountingSource(IQuadSource source) : IQuadSource, IDisposable
{
    private int _taken;
    private int _released;

    public int Taken => _taken;

    public int Out => _taken - _released;

    public IQuadSnapshot Snapshot()
    {
        Interlocked.Increment(ref _taken);
        return new Counted(source.Snapshot(), this);
    }

    public void Dispose() => Assert.That(Out, Is.Zero, "snapshots that nobody gave back");

    private sealed class Counted(IQuadSnapshot inner, CountingSource owner) : IQuadSnapshot
    {
        private int _disposed;

        public ReadOnlySpan<QuadOrder> Orders => Live().Orders;

        public IEnumerable<TermId> GraphNames => Live().GraphNames;

        public QuadCursor Scan(in QuadPattern pattern, QuadOrder order, QuadPositions columns) => Live().Scan(pattern, order, columns);

        public long Count(in QuadPattern pattern) => Live().Count(pattern);

        public long EstimateDistinct(in QuadPattern pattern, QuadPosition position) => Live().EstimateDistinct(pattern, position);

        public bool TryGetId(Term term, out TermId id) => Live().TryGetId(term, out id);

        public Term GetTerm(TermId id) => Live().GetTerm(id);

        public void Dispose()
        {
            Assert.That(Interlocked.Exchange(ref _disposed, 1), Is.Zero, "given back twice");
            inner.Dispose();
            Interlocked.Increment(ref owner._released);
        }

        private IQuadSnapshot Live()
        {
            Assert.That(_disposed, Is.Zero, "used after it was given back");
            return inner;
        }
    }
}
