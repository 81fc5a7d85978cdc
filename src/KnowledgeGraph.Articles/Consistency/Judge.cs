using KnowledgeGraph.Articles.Mapping;

namespace KnowledgeGraph.Articles.Consistency;

/// <summary>Decides which side of a conflict is asserted: by hand, else by the policy, else by confidence.</summary>
internal sealed class Judge(ConsistencyOptions options, SourceBook sources) : IComparer<StatementGroup>
{
    /// <summary>From this difference of confidence on, the surer side stays accepted.</summary>
    private const decimal MuchSurer = 0.3m;

    /// <summary>By what decides first: hand, policy, confidence.</summary>
    public int Compare(StatementGroup? x, StatementGroup? y)
    {
        var order = ByHand(x!).CompareTo(ByHand(y!));
        order = order != 0 ? order : ByPolicy(x!).CompareTo(ByPolicy(y!));
        return order != 0 ? order : x!.Confidence.CompareTo(y!.Confidence);
    }

    /// <summary>The side that holds; null where neither does.</summary>
    public StatementGroup? Decide(Conflict conflict)
    {
        var (left, right) = (conflict.Left, conflict.Right);
        return Pick(left, right, ByHand) ?? Pick(left, right, ByPolicy)
            ?? (conflict.Difference < MuchSurer ? null : left.Confidence > right.Confidence ? left : right);
    }

    /// <summary>Whether a decision by hand tells the sides apart.</summary>
    public bool IsByHand(Conflict conflict) => ByHand(conflict.Left) != ByHand(conflict.Right);

    private static StatementGroup? Pick(StatementGroup left, StatementGroup right, Func<StatementGroup, decimal> weigh) =>
        weigh(left).CompareTo(weigh(right)) switch
        {
            > 0 => left,
            < 0 => right,
            _ => null,
        };

    private decimal ByHand(StatementGroup group) =>
        group.Claims.Exists(c => Accepted(c) || c.DerivedFrom.Any(Accepted)) ? 1 : 0;

    private bool Accepted(ClaimDraft claim) => options.Decisions.TryGetValue(claim.Iri, out var status) && status == FactStatus.Accepted;

    private decimal ByPolicy(StatementGroup group) => options.Policy switch
    {
        ContradictionPolicy.Newest => group.Claims.Max(c => sources.Published(c).DayNumber),
        ContradictionPolicy.MostTrusted => group.Claims.Max(sources.Trust),
        ContradictionPolicy.Majority => sources.Sources(group.Claims),
        _ => 0,
    };
}
