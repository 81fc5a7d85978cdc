using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Linking;

/// <summary>A thing that a name may mean.</summary>
/// <param name="Id">Its IRI: the service's identifier space and the identifier.</param>
/// <param name="Name">What the service calls it.</param>
/// <param name="Score">How well it fits, on a scale of the service's own.</param>
/// <param name="Match">Whether the service is certain.</param>
/// <param name="Types">The identifiers of its types.</param>
/// <example><code>var certain = candidates.Where(c => c.Match).ToList();</code></example>
public sealed record ReconciliationCandidate(Iri Id, string Name, double Score, bool Match, IReadOnlyList<string> Types);
