namespace KnowledgeGraph.Sparql.Execution;

/// <summary>A running aggregate of one group.</summary>
internal interface IAccumulator
{
    void Add(Batch batch, int row);

    /// <summary>The id of the value, or 0 for an error.</summary>
    ulong Result();
}
