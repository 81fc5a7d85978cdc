namespace KnowledgeGraph.Rdf.Access;

/// <summary>A running scan over a snapshot. Not for several threads at once. Dispose it to give its buffers back.</summary>
/// <example>
/// <code>
/// var batch = new QuadBatch(1024);
/// using QuadCursor cursor = snapshot.Scan(pattern, QuadOrder.Spog, QuadPositions.Subject);
/// while (cursor.Read(batch))
/// {
///     foreach (ulong subject in batch.Column(QuadPosition.Subject)[..batch.Count])
///     {
///     }
/// }
/// </code>
/// </example>
public abstract class QuadCursor : IDisposable
{
    /// <summary>
    /// Fills the batch with the next rows, at most <paramref name="limit"/> and its capacity; sets
    /// <see cref="QuadBatch.Count"/>. Returns false, with a count of 0, at the end.
    /// </summary>
    public abstract bool Read(QuadBatch batch, int limit = int.MaxValue);

    /// <summary>
    /// Moves forward so that the next row is the first one not before the key in the scan's order. The key gives ids for
    /// the positions that are free in the pattern, in the scan's order; missing ones count as 0. Never moves back.
    /// </summary>
    public abstract void Seek(ReadOnlySpan<TermId> key);

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Gives buffers back.</summary>
    protected virtual void Dispose(bool disposing)
    {
    }
}
