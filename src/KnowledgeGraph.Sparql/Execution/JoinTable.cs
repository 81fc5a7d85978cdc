namespace KnowledgeGraph.Sparql.Execution;

/// <summary>The kept side of a join: finds the rows that are compatible with a row of the other side (section 18.3).</summary>
internal abstract class JoinTable(RowTable rows)
{
    public RowTable Rows { get; } = rows;

    /// <summary>Begins to look for the matches of a row.</summary>
    public abstract void Start(Batch probe, int row);

    /// <summary>The number of the next matching row, or -1.</summary>
    public abstract int NextMatch();
}
