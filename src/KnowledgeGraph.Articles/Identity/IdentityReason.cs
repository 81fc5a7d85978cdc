namespace KnowledgeGraph.Articles;

/// <summary>One ground for or against two nodes being one thing.</summary>
/// <param name="Code">A stable word: <c>same-name</c>, <c>shared-work</c>, <c>born-apart</c>, ...</param>
/// <param name="Weight">What it adds to the score, in log-odds: above 0 for, below 0 against.</param>
/// <param name="Text">The ground in words.</param>
/// <example><code>foreach (var reason in decision.Reasons) Console.WriteLine($"{reason.Weight:+0.0;-0.0} {reason.Text}");</code></example>
public sealed record IdentityReason(string Code, decimal Weight, string Text);
