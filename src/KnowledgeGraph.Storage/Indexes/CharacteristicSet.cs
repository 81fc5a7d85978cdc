namespace KnowledgeGraph.Storage.Indexes;

/// <summary>
/// A set of predicates (ascending), how many subjects have exactly these, and how many quads of each predicate those subjects have: with it
/// the size of a join of several patterns with one subject is known, correlations and all.
/// </summary>
internal sealed record CharacteristicSet(ulong[] Predicates, long Subjects, long[] Occurrences);
