namespace KnowledgeGraph.Extraction.Models.Answers;

/// <summary>A fact as a model proposes it: words, none of them believed yet.</summary>
internal sealed record Proposal(string Relation, string Quote, decimal Confidence, int? Year, IReadOnlyDictionary<string, string> Fields)
{
    public string? this[string field] => Fields.GetValueOrDefault(field);
}
