namespace KnowledgeGraph.Sparql.Planning;

/// <summary>How a candidate joins its two sides.</summary>
internal enum JoinMethod
{
    /// <summary>One item by itself.</summary>
    None,
    Merge,

    /// <summary>The right side is kept.</summary>
    Hash,

    /// <summary>The right item is looked up, or evaluated, for each row of the left side.</summary>
    Bind,
}

/// <summary>
/// A way to join a set of items: of the ways with one sort order the search keeps the cheapest. Costs in rows of a scan.
/// </summary>
/// <param name="Items">The set, an item a bit.</param>
/// <param name="Startup">The work before the first row.</param>
/// <param name="Total">The work for all rows.</param>
/// <param name="SortedOn">The variable that the rows are sorted on, null if none that is of use.</param>
internal sealed record JoinCandidate(int Items, double Startup, double Total, string? SortedOn)
{
    public JoinMethod Method { get; init; }

    public JoinCandidate? Left { get; init; }

    public JoinCandidate? Right { get; init; }

    /// <summary>The variable of a merge.</summary>
    public string? On { get; init; }

    /// <summary>The work if only a part of the rows is read.</summary>
    public double Cost(double fraction) => Startup + ((Total - Startup) * fraction);
}
