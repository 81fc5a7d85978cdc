namespace KnowledgeGraph.Cli.Commands;

/// <summary>What <c>kg build</c> writes article by article.</summary>
internal enum BuildLines
{
    /// <summary>Nothing: one graph at the end.</summary>
    None,

    /// <summary>N-Quads.</summary>
    Quads,

    /// <summary>Facts as JSON Lines.</summary>
    Facts,
}
