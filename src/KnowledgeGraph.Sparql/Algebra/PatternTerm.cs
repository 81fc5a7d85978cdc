using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Sparql.Algebra;

/// <summary>
/// A position of a triple pattern: a term, a variable, or (SPARQL 1.2) a triple term pattern that holds variables.
/// A blank node of the query text is a hidden variable, as SPARQL 1.1 section 4.1.4 reads it.
/// </summary>
internal abstract record PatternTerm;

internal sealed record TermPattern(Term Term) : PatternTerm;

internal sealed record VariablePattern(Variable Variable) : PatternTerm;

internal sealed record TriplePattern(PatternTerm Subject, PatternTerm Predicate, PatternTerm Object);

internal sealed record TripleTermPattern(TriplePattern Triple) : PatternTerm;
