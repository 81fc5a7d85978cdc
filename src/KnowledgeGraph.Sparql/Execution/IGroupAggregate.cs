namespace KnowledgeGraph.Sparql.Execution;

/// <summary>An aggregate over all groups at once, numbered from 0.</summary>
internal interface IGroupAggregate
{
    /// <summary>Takes the rows of a batch.</summary>
    /// <param name="batch">The rows.</param>
    /// <param name="groups">The group of each row.</param>
    /// <param name="count">How many groups there are now.</param>
    void Add(Batch batch, int[] groups, int count);

    /// <summary>The id of a group's value, or 0 for an error.</summary>
    ulong Result(int group);
}
