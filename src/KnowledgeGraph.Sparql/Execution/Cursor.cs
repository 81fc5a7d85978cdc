namespace KnowledgeGraph.Sparql.Execution;

/// <summary>A running operator.</summary>
internal abstract class Cursor : IDisposable
{
    /// <summary>
    /// Fills the prepared (empty) batch with the next rows. Returns false, with no row, at the end; true means at least one row.
    /// </summary>
    public abstract bool Next(Batch output);

    public void Dispose() => Close();

    /// <summary>Ends the children and gives buffers back.</summary>
    protected virtual void Close()
    {
    }
}
