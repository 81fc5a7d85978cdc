namespace KnowledgeGraph.Sparql.Execution;

/// <summary>A running operator.</summary>
internal abstract class Cursor : IDisposable
{
    private bool _closed;

    /// <summary>
    /// Fills the prepared (empty) batch with the next rows. Returns false, with no row, at the end; true means at least one row.
    /// </summary>
    public abstract bool Next(Batch output);

    /// <summary>
    /// Says that rows whose first sorted variable is below the id are not wanted. Only a hint, and only to cursors of operators that come
    /// sorted: rows already made, and all rows of an operator that cannot skip, come all the same.
    /// </summary>
    public virtual void SkipTo(ulong id)
    {
    }

    public void Dispose()
    {
        // Once only: buffers that are given back twice would have two users.
        if (!_closed)
        {
            _closed = true;
            Close();
        }
    }

    /// <summary>Ends the children and gives buffers back.</summary>
    protected virtual void Close()
    {
    }
}
