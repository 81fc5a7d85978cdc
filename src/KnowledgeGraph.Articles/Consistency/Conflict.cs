namespace KnowledgeGraph.Articles.Consistency;

/// <summary>Two statements that an invariant sets against each other, while it is being decided.</summary>
internal sealed record Conflict(string Invariant, StatementGroup Left, StatementGroup Right)
{
    public decimal Difference => Math.Abs(Left.Confidence - Right.Confidence);

    /// <summary>Notes on each claim of one side the surest claim of the other.</summary>
    public void Mark()
    {
        var (left, right) = (Left.Strongest, Right.Strongest);
        foreach (var claim in Left.Claims)
        {
            claim.Contradict(right);
        }

        foreach (var claim in Right.Claims)
        {
            claim.Contradict(left);
        }
    }
}
