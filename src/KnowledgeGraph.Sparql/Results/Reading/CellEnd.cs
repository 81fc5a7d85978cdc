namespace KnowledgeGraph.Sparql.Results.Reading;

/// <summary>What ends a cell.</summary>
internal enum CellEnd
{
    /// <summary>It is not known yet: the cell goes on after what is there.</summary>
    Incomplete,

    /// <summary>Another cell follows in the line.</summary>
    Cell,

    /// <summary>The line ends, or the document.</summary>
    Line,
}
