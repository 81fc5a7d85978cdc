namespace KnowledgeGraph.Rdf.Access;

/// <summary>
/// The order in which a scan gives its quads: by the named positions from first to last, each ascending by
/// <see cref="TermId.Value"/>. A source offers those that it has an index for (<see cref="IQuadSnapshot.Orders"/>).
/// </summary>
public enum QuadOrder
{
    /// <summary>Subject, predicate, object, graph.</summary>
    Spog,

    /// <summary>Predicate, object, subject, graph.</summary>
    Posg,

    /// <summary>Object, subject, predicate, graph.</summary>
    Ospg,

    /// <summary>Predicate, subject, object, graph.</summary>
    Psog,

    /// <summary>Graph, subject, predicate, object.</summary>
    Gspo,

    /// <summary>Graph, predicate, object, subject.</summary>
    Gpos,

    /// <summary>Graph, object, subject, predicate.</summary>
    Gosp,
}
