using KnowledgeGraph.Rdf;

namespace KnowledgeGraph;

/// <summary>A property of a node and its values in two graphs; those that both have are left out.</summary>
/// <param name="Property">The property. Those of an award's contest and category are given as the result's own.</param>
/// <param name="Before">Values that only the graph before has, in their order.</param>
/// <param name="After">Values that only the graph after has.</param>
/// <example><code>var outcome = change.Members.Single(member => member.Property == ArticleOntology.Outcome);</code></example>
public sealed record MemberChange(Iri Property, IReadOnlyList<DiffValue> Before, IReadOnlyList<DiffValue> After);
