namespace KnowledgeGraph.Sparql.Execution;

/// <summary>The order of ORDER BY (section 15.1) over ids.</summary>
internal interface ITermOrder
{
    /// <summary>The key of an id, made once; 0, an unbound value, sorts first.</summary>
    SortKey KeyOf(ulong id);
}

/// <summary>A value prepared for comparing.</summary>
internal abstract class SortKey
{
    public abstract int CompareTo(SortKey other);
}
