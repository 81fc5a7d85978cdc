namespace KnowledgeGraph.Extraction.Models.Answers;

/// <summary>A fact as a model proposes it: words, none of them believed yet.</summary>
internal sealed record Proposal(string Relation, string Quote, decimal Confidence, int? Year, IReadOnlyDictionary<string, string> Fields)
{
    /// <summary>The values by slot, for a kind of fact of the user's own.</summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>();

    public string? this[string field] => Fields.GetValueOrDefault(field);
}
