namespace KnowledgeGraph.Sparql.Planning;

/// <summary>What a search for the best order of joins found.</summary>
/// <param name="Candidate">The way to join all items.</param>
/// <param name="Cost">Its cost for as many rows as will be read.</param>
/// <param name="Items">The items that the sets of candidates are made of.</param>
/// <param name="Sizes">Their estimates.</param>
internal sealed record JoinOrder(JoinCandidate Candidate, double Cost, IReadOnlyList<JoinItem> Items, JoinSizes Sizes);
