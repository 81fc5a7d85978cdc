using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Sparql.Results.Rows;

/// <summary>Makes a value of a term, or says why not.</summary>
/// <param name="term">The term, which is bound.</param>
/// <param name="value">The value, if nothing is wrong.</param>
/// <returns>Null, or what is wrong, to be read after "because".</returns>
internal delegate string? RowConverter(Term term, out object? value);
