using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Sparql;

/// <summary>
/// Answers the SERVICE patterns of a query (SPARQL 1.1 Federated Query).
/// </summary>
/// <param name="endpoint">The service that the query names.</param>
/// <param name="pattern">The text of the group graph pattern, with its braces, all prefixed names written out as the query wrote them.</param>
/// <param name="cancellationToken">Stops the call.</param>
/// <returns>The solutions, each a mapping of variable names to terms.</returns>
/// <example>
/// <code>var options = new SparqlOptions { ServiceResolver = (endpoint, pattern, token) => client.Select(endpoint, "SELECT * " + pattern) };</code>
/// </example>
public delegate IEnumerable<IReadOnlyDictionary<string, Term>> ServiceResolver(Iri endpoint, string pattern, CancellationToken cancellationToken);
