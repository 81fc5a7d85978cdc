using System.Collections.Immutable;

namespace KnowledgeGraph.Rdf.Access;

/// <summary>
/// Of subjects that are alike: how many there are, and for each of some predicates how many quads they have together; 0 where none of them has any
/// (a characteristic set, looked at through the predicates that were asked for).
/// </summary>
/// <param name="Subjects">The number of subjects.</param>
/// <param name="Quads">The number of their quads, in the order in which the predicates were given.</param>
/// <example><code>double pairs = (double)star.Quads[0] * star.Quads[1] / star.Subjects;   // matches of ?s p ?x ; q ?y</code></example>
public sealed record StarCount(long Subjects, ImmutableArray<long> Quads);
