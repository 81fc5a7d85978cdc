namespace KnowledgeGraph.Rdf.Access;

/// <summary>
/// Which quads a scan gives: each position is an id or <see cref="TermId.Unbound"/> for any term. The graph position is
/// one graph's name, <see cref="TermId.DefaultGraph"/>, or unbound for every graph, the default graph included.
/// </summary>
/// <param name="Subject">The subject, or unbound for any.</param>
/// <param name="Predicate">The predicate, or unbound for any.</param>
/// <param name="Object">The object, or unbound for any.</param>
/// <param name="Graph">The graph, or unbound for any.</param>
/// <example><code>var allOfDefaultGraph = new QuadPattern(default, default, default, TermId.DefaultGraph);</code></example>
public readonly record struct QuadPattern(TermId Subject, TermId Predicate, TermId Object, TermId Graph)
{
    /// <summary>The id at a position.</summary>
    public TermId this[QuadPosition position] => position switch
    {
        QuadPosition.Subject => Subject,
        QuadPosition.Predicate => Predicate,
        QuadPosition.Object => Object,
        _ => Graph,
    };
}
