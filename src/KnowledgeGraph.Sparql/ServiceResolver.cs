using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Sparql;

/// <summary>
/// Answers the SERVICE patterns of a query (SPARQL 1.1 Federated Query, section 2). Queries on several threads call it at the same time. What it throws comes out of
/// the query as it is, unless the pattern is SERVICE SILENT, which then has one solution without values.
/// </summary>
/// <param name="endpoint">The service that the query names.</param>
/// <param name="query">What to ask: a whole SELECT query as text, with the prologue of the query around it.</param>
/// <param name="cancellationToken">Stops the call.</param>
/// <returns>The solutions, each a mapping of variable names to terms.</returns>
/// <example>
/// <code>var options = new SparqlOptions { ServiceResolver = (endpoint, query, token) => client.Select(endpoint, query, token) };</code>
/// </example>
public delegate IEnumerable<IReadOnlyDictionary<string, Term>> ServiceResolver(Iri endpoint, string query, CancellationToken cancellationToken);
