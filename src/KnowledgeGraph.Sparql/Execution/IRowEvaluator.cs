namespace KnowledgeGraph.Sparql.Execution;

/// <summary>A three-valued truth (SPARQL 1.1, section 17.2).</summary>
internal enum Truth : byte
{
    False,
    True,
    Error,
}

/// <summary>A compiled expression over the rows of one layout, as operators see it.</summary>
internal interface IRowEvaluator
{
    /// <summary>The id of the value, or 0 for an error or an unbound variable.</summary>
    ulong EvaluateId(Batch batch, int row);

    /// <summary>The effective boolean value.</summary>
    Truth Test(Batch batch, int row);
}
