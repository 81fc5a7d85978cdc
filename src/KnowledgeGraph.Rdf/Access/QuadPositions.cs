namespace KnowledgeGraph.Rdf.Access;

/// <summary>A set of <see cref="QuadPosition"/>: the columns that a scan has to fill.</summary>
[Flags]
public enum QuadPositions
{
    /// <summary>No column: only the number of rows matters.</summary>
    None = 0,

    /// <summary>The subject column.</summary>
    Subject = 1,

    /// <summary>The predicate column.</summary>
    Predicate = 2,

    /// <summary>The object column.</summary>
    Object = 4,

    /// <summary>The graph column.</summary>
    Graph = 8,

    /// <summary>All four columns.</summary>
    All = Subject | Predicate | Object | Graph,
}
