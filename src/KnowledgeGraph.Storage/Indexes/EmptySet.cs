using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Storage.Indexes;

/// <summary>No quads.</summary>
internal sealed class EmptySet : QuadSet
{
    public override long Count => 0;

    public override long Bytes => 0;

    public override IEnumerable<ulong> GraphNames => [];

    public override bool Contains(in QuadIds quad) => false;

    public override long Match(in QuadPattern pattern) => 0;

    public override QuadCursor Scan(in QuadPattern pattern, QuadOrder order, QuadPositions columns) => new EmptyCursor();

    public override SetCursor? ScanIfAny(in QuadPattern pattern, QuadOrder order) => null;

    public override long EstimateDistinct(in QuadPattern pattern, QuadPosition position) => 0;

    private sealed class EmptyCursor : QuadCursor
    {
        public override bool Read(QuadBatch batch, int limit = int.MaxValue)
        {
            ArgumentNullException.ThrowIfNull(batch);
            batch.Count = 0;
            return false;
        }

        public override void Seek(ReadOnlySpan<TermId> key)
        {
        }
    }
}
