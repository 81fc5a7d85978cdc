using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Storage.Indexes;

/// <summary>A scan of one set, which knows whether anything is left, and whose columns can be chosen late.</summary>
internal abstract class SetCursor : QuadCursor
{
    /// <summary>Whether there are certainly no more rows.</summary>
    public abstract bool IsAtEnd { get; }

    /// <summary>The columns that a read fills.</summary>
    public required QuadPositions Columns { get; set; }
}
