namespace KnowledgeGraph.Sparql.Execution;

/// <summary>Counts the bytes that hash tables, sorts and term tables hold, and refuses more than the limit.</summary>
internal sealed class MemoryAccount(long limit)
{
    public long Used { get; private set; }

    public long Peak { get; private set; }

    /// <summary>Whose bytes these are; null where nobody measures operators.</summary>
    public OperatorStatistics? Holder { get; set; }

    /// <summary>Of the bytes in use those of tables, which go when the operators that made them end; terms stay to the end of the query.</summary>
    public long Tables { get; private set; }

    /// <summary>Counts bytes of a table before they are taken, or, if negative, after they were given back.</summary>
    public void Add(long bytes)
    {
        Tables += bytes;
        Count(bytes);
    }

    /// <summary>Counts bytes that stay.</summary>
    public void AddTerm(long bytes) => Count(bytes);

    private void Count(long bytes)
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
