namespace KnowledgeGraph.Rdf.Access;

/// <summary>The four positions of a quad; also the numbers of the columns of a <see cref="QuadBatch"/>.</summary>
public enum QuadPosition
{
    /// <summary>The subject.</summary>
    Subject = 0,

    /// <summary>The predicate.</summary>
    Predicate = 1,

    /// <summary>The object.</summary>
    Object = 2,

    /// <summary>The graph name.</summary>
    Graph = 3,
}
