namespace KnowledgeGraph.Sparql.Planning;

/// <summary>What the steps of joins cost, in rows of a scan (about three nanoseconds each), as measured.</summary>
internal static class JoinCost
{
    /// <summary>A row that a merge join looks at.</summary>
    public const double Merge = 3;

    /// <summary>A row that a hash join looks up.</summary>
    public const double Probe = 5;

    /// <summary>A row that a hash join keeps.</summary>
    public const double Build = 9;

    /// <summary>A row that a join gives.</summary>
    public const double Output = 1.5;

    /// <summary>A key that is looked up in an index with a batch of others.</summary>
    public const double Lookup = 80;

    /// <summary>The same where the keys come sorted, so that the next one is near.</summary>
    public const double NearLookup = 20;

    /// <summary>A scan that is opened for one row.</summary>
    public const double Open = 300;

    /// <summary>A search in a sorted relation that is held in memory.</summary>
    public const double Search = 10;

    /// <summary>The work of looking so many rows up in an index.</summary>
    public static double Lookups(double rows, bool sorted) => rows * (rows < 4 ? Open : sorted ? NearLookup : Lookup);
}
