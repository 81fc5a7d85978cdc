namespace KnowledgeGraph.Sparql.Execution;

/// <summary>A triple term pattern over ids: slots, of which the object may be another such pattern.</summary>
internal sealed record TripleTermShape(Slot Subject, Slot Predicate, Slot Object, TripleTermShape? Nested)
{
    public IEnumerable<string> Variables =>
        new[] { Subject.Variable, Predicate.Variable, Nested is null ? Object.Variable : null }.OfType<string>().Concat(Nested?.Variables ?? []);
}
