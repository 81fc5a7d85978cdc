namespace KnowledgeGraph.Sparql.Execution;

/// <summary>The kept side of a join: finds the rows that are compatible with a row of the other side (section 18.3).</summary>
internal abstract class JoinTable(RowTable rows)
{
    public RowTable Rows { get; } = rows;

    /// <summary>Whether <see cref="StartBatch"/> and <see cref="FillPairs"/> may be used: shared variables are bound in all rows.</summary>
    public virtual bool HasPairs => false;

    /// <summary>Begins to look for the matches of a row.</summary>
    public abstract void Start(Batch probe, int row);

    /// <summary>The number of the next matching row, or -1.</summary>
    public abstract int NextMatch();

    /// <summary>Begins to look for the matches of all rows of a batch.</summary>
    public virtual void StartBatch(Batch probe) => throw new System.Diagnostics.UnreachableException();

    /// <summary>Adds pairs until there are <paramref name="most"/> (true: there may be more) or the batch ends.</summary>
    /// <param name="pairs">Takes them.</param>
    /// <param name="most">How many there may be.</param>
    /// <param name="row">The row of the batch to go on with; moves on.</param>
    /// <param name="keepsUnmatched">Whether rows without match are given with <see cref="JoinPairs.None"/>.</param>
    public virtual bool FillPairs(JoinPairs pairs, int most, ref int row, bool keepsUnmatched) => throw new System.Diagnostics.UnreachableException();

    /// <summary>Whether the row at hand had a match.</summary>
    protected bool IsMatched { get; set; }
}
