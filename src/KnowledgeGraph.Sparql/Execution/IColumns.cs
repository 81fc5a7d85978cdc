namespace KnowledgeGraph.Sparql.Execution;

/// <summary>Rows of ids as columns, whoever holds them.</summary>
internal interface IColumns
{
    /// <summary>A column; it may be longer than there are rows.</summary>
    ulong[] Column(int column);
}
