using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Storage.Indexes;

/// <summary>
/// An immutable set of quads that can be read in each of the seven orders. <see cref="PackedSet"/> is quick to make and holds what few
/// commits changed; <see cref="ColumnSet"/> is small; <see cref="EmptySet"/> holds nothing. Safe for any number of readers.
/// </summary>
internal abstract class QuadSet
{
    public static QuadSet Empty { get; } = new EmptySet();

    /// <summary>The number of quads.</summary>
    public abstract long Count { get; }

    /// <summary>The bytes of memory or of files that the indexes made so far take.</summary>
    public abstract long Bytes { get; }

    /// <summary>The names of the graphs that hold a quad, the default graph not among them, ascending.</summary>
    public abstract IEnumerable<ulong> GraphNames { get; }

    public abstract bool Contains(in QuadIds quad);

    /// <summary>The exact number of quads that match.</summary>
    public abstract long Match(in QuadPattern pattern);

    /// <summary>See <see cref="IQuadSnapshot.Scan"/>.</summary>
    public abstract QuadCursor Scan(in QuadPattern pattern, QuadOrder order, QuadPositions columns);

    /// <summary>A scan of all columns, null if there is certainly nothing in it: mostly so where few quads are asked for.</summary>
    public abstract SetCursor? ScanIfAny(in QuadPattern pattern, QuadOrder order);

    /// <summary>See <see cref="IQuadSnapshot.EstimateDistinct"/>; exact up to some thousands of matches.</summary>
    public abstract long EstimateDistinct(in QuadPattern pattern, QuadPosition position);

    /// <summary>The quads in Spog order.</summary>
    public IEnumerable<QuadIds> All()
    {
        var batch = new QuadBatch(1024);
        using var cursor = Scan(default, QuadOrder.Spog, QuadPositions.All);
        while (cursor.Read(batch))
        {
            for (var i = 0; i < batch.Count; i++)
            {
                yield return QuadIds.Of(batch, i);
            }
        }
    }

    /// <summary>Says of each quad whether it is there; the quads come in the order of subject, predicate, object, graph.</summary>
    public virtual void Probe(ReadOnlySpan<QuadIds> quads, Span<bool> present)
    {
        for (var i = 0; i < quads.Length; i++)
        {
            present[i] = Contains(quads[i]);
        }
    }
}
