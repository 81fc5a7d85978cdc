using KnowledgeGraph.Rdf;

namespace KnowledgeGraph;

/// <summary>Why the graph says something: quotes, then claims, then rules, then triples.</summary>
/// <param name="Fact">The node that is explained.</param>
/// <param name="Triples">What the graph asserts of it.</param>
/// <param name="Claims">The claims that state it or speak of it, and those that they were derived from.</param>
/// <example><code>Console.WriteLine(knowledge.Explain(win.Result));</code></example>
public sealed record FactExplanation(Iri Fact, IReadOnlyList<Triple> Triples, IReadOnlyList<ClaimAnswer> Claims)
{
    /// <summary>The explanation as lines of text for a person.</summary>
    public override string ToString() => ExplanationText.Of(this);
}
