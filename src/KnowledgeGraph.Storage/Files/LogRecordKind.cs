namespace KnowledgeGraph.Storage.Files;

/// <summary>What a record of the log says. The numbers are on disk.</summary>
internal enum LogRecordKind : byte
{
    /// <summary>Terms that got ids, in the order of their ids.</summary>
    Terms = 1,

    /// <summary>Quads that came.</summary>
    Adds = 2,

    /// <summary>Quads that went.</summary>
    Removes = 3,

    /// <summary>All quads, or all of a graph, went.</summary>
    Clear = 4,

    /// <summary>The transaction is complete: the records before it count from here on.</summary>
    Commit = 16,

    /// <summary>The log was closed in order, and nothing follows.</summary>
    Seal = 17,
}
