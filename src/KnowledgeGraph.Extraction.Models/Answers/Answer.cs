namespace KnowledgeGraph.Extraction.Models.Answers;

/// <summary>An answer as read: proposals to check, the proposals that cannot be read, or why the whole cannot.</summary>
internal sealed record Answer(IReadOnlyList<Proposal> Proposals, IReadOnlyList<ProposalFault> Faults, string? Fault)
{
    public static Answer Malformed(string fault) => new([], [], fault);
}

/// <summary>A proposal that cannot be read, and why.</summary>
internal sealed record ProposalFault(string Code, string Reason);
