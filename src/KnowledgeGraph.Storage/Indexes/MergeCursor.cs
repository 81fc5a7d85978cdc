using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Storage.Indexes;

/// <summary>A scan over a base and the runs of later transactions: removed quads fall out as the ranges are merged.</summary>
internal sealed class MergeCursor(SignedMerge merge, QuadOrder order, in QuadPattern pattern, QuadPositions columns) : QuadCursor
{
    private readonly QuadPattern _pattern = pattern;

    public override bool Read(QuadBatch batch, int limit = int.MaxValue)
    {
        ArgumentNullException.ThrowIfNull(batch);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        var most = Math.Min(batch.Capacity, limit);
        var count = 0;
        while (count < most && merge.Next(out var quad, out var net))
        {
            if (net <= 0)
            {
                continue;
            }

            for (var position = QuadPosition.Subject; position <= QuadPosition.Graph; position++)
            {
                if ((columns & (QuadPositions)(1 << (int)position)) != 0)
                {
                    batch.Column(position)[count] = quad[position];
                }
            }

            count++;
        }

        batch.Count = count;
        return count > 0;
    }

    public override void Seek(ReadOnlySpan<TermId> key)
    {
        Span<ulong> ids = stackalloc ulong[4];
        SeekKey.Fill(QuadOrders.Positions(order), _pattern, key, ids);
        merge.Seek(ids);
    }
}
