namespace KnowledgeGraph.Sparql.Execution;

/// <summary>Counts the bytes that hash tables, sorts and term tables hold, and refuses more than the limit.</summary>
internal sealed class MemoryAccount(long limit)
{
    public long Used { get; private set; }

    public long Peak { get; private set; }

    /// <summary>Whose bytes these are; null where nobody measures operators.</summary>
    public OperatorStatistics? Holder { get; set; }

    /// <summary>Counts bytes before they are taken, or, if negative, after they were given back.</summary>
    public void Add(long bytes)
    {
        Used += bytes;
        Holder?.AddBytes(bytes);
        if (Used > Peak)
        {
            Peak = Used;
            if (Used > limit)
            {
                throw new SparqlLimitException(nameof(SparqlOptions.MaxMemoryBytes), $"The query needs more than {limit} bytes for its intermediate results.");
            }
        }
    }
}
