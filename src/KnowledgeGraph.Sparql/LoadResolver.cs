using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Sparql;

/// <summary>
/// Reads the document of a LOAD operation (SPARQL 1.1 Update, section 3.1.4). Its blank nodes get new labels. Updates on several threads call it at the same time. What it throws
/// is the cause of a <see cref="SparqlUpdateException"/> that ends the request, unless the operation is LOAD SILENT.
/// </summary>
/// <param name="source">The IRI that the operation names.</param>
/// <param name="cancellationToken">Stops the call.</param>
/// <returns>The triples of the document.</returns>
/// <example>
/// <code>var options = new SparqlOptions { LoadResolver = (source, token) => documents[source.Value] };</code>
/// </example>
public delegate IEnumerable<Triple> LoadResolver(Iri source, CancellationToken cancellationToken);
