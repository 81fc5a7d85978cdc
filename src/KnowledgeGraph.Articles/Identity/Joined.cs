namespace KnowledgeGraph.Articles.Identity;

/// <summary>Clusters that were joined, and the groups that they are known to contradict: what once speaks against two groups speaks against all they grow to.</summary>
internal sealed class Joined(Cluster first)
{
    public List<Cluster> Members { get; } = [first];

    public Dictionary<Joined, IdentityReason> Against { get; } = [];

    public void Contradict(Joined other, IdentityReason reason)
    {
        Against.TryAdd(other, reason);
        other.Against.TryAdd(this, reason);
    }

    public void Add(Joined other)
    {
        Members.AddRange(other.Members);
        foreach (var (against, reason) in other.Against)
        {
            against.Against.Remove(other);
            Contradict(against, reason);
        }
    }
}
