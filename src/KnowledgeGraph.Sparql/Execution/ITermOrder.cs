namespace KnowledgeGraph.Sparql.Execution;

/// <summary>The order of ORDER BY (section 15.1) over ids.</summary>
internal interface ITermOrder
{
    /// <summary>A number that orders as the terms do, as far as it goes: a smaller one is of a term that sorts first, equal ones say nothing.</summary>
    ulong PrefixOf(ulong id);

    /// <summary>The order of two terms; 0, an unbound value, sorts first.</summary>
    int Compare(ulong left, ulong right);
}
