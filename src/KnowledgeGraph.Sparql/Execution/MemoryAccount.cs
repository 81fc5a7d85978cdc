namespace KnowledgeGraph.Sparql.Execution;

/// <summary>Counts the bytes that hash tables, sorts and term tables hold, and refuses more than the limit.</summary>
internal sealed class MemoryAccount(long limit)
{
    public long Used { get; private set; }

    public void Add(long bytes)
    {
        Used += bytes;
        if (Used > limit)
        {
            throw new SparqlLimitException(nameof(SparqlOptions.MaxMemoryBytes), $"The query needs more than {limit} bytes for its intermediate results.");
        }
    }
}
