namespace KnowledgeGraph.Sparql.Execution;

/// <summary>A triple pattern over ids with its active graph.</summary>
internal sealed record QuadSpec(Slot Subject, Slot Predicate, Slot Object, GraphSlot Graph)
{
    /// <summary>How the plan's text shows it.</summary>
    public string Text { get; init; } = string.Empty;

    public Slot this[int position] => position switch { 0 => Subject, 1 => Predicate, 2 => Object, _ => Graph.Slot };

    /// <summary>The different variables, in the order of the positions.</summary>
    public IEnumerable<string> Variables =>
        Enumerable.Range(0, 4).Select(i => this[i].Variable).OfType<string>().Distinct(StringComparer.Ordinal);
}
