namespace KnowledgeGraph.Sparql.Planning;

/// <summary>What the steps of joins cost, in rows of a scan (about three nanoseconds each), as measured.</summary>
internal static class JoinCost
{
    private const double RowsOfBlock = 256;

    /// <summary>A row that a merge join looks at.</summary>
    public const double Merge = 3;

    /// <summary>A row that a hash join looks up.</summary>
    public const double Probe = 5;

    /// <summary>A row that a hash join keeps.</summary>
    public const double Build = 9;

    /// <summary>A row that a join gives.</summary>
    public const double Output = 1.5;

    /// <summary>Finding a key from the one before, when a batch of keys is looked up in order.</summary>
    public const double Lookup = 25;

    /// <summary>Decoding the block of an index that a key stands in; keys of one batch share blocks if they are close.</summary>
    public const double Block = 150;

    /// <summary>A scan that is opened for one row.</summary>
    public const double Open = 300;

    /// <summary>A search in a sorted relation that is held in memory.</summary>
    public const double Search = 10;

    /// <summary>The work of looking keys up in an index.</summary>
    /// <param name="keys">How many.</param>
    /// <param name="rows">The rows of the index that match the pattern without the keys.</param>
    /// <param name="sorted">Whether the keys come in the order of the index.</param>
    public static double Lookups(double keys, double rows, bool sorted)
    {
        var together = sorted ? keys : Math.Min(keys, Execution.Batch.LargestCapacity);
        var blocks = Math.Min(1, rows / RowsOfBlock / Math.Max(together, 1));
        return keys * (keys < 4 ? Open : Lookup + (Block * blocks));
    }
}
