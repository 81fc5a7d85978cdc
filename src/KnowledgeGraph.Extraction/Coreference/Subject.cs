using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Coreference;

/// <summary>The subject of a verb: who or what, where it starts, and how sure that is.</summary>
internal sealed record Subject(IReadOnlyList<Party> Parties, int First, decimal Confidence, bool IsNegated, bool IsUnreal, WorkEntry? Antecedent = null)
{
    /// <summary>The works of "her roles in A, B and C", in their order.</summary>
    public IReadOnlyList<WorkEntry> Works { get; init; } = [];

    /// <summary>The first party, or an empty one.</summary>
    public Party Head => Parties.Count > 0 ? Parties[0] : default;

    public static Subject None(int at) => new([], at, 0m, false, false);
}
