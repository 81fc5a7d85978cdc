namespace KnowledgeGraph.Sparql;

/// <summary>One rewrite of the algebra, in the order in which they are applied. Immutable; safe to share between threads.</summary>
/// <param name="Name">The rewrite.</param>
/// <param name="Changed">Whether it changed anything.</param>
/// <param name="Algebra">The algebra after it, as s-expressions.</param>
/// <example><code>var applied = plan.Rewrites.Where(rewrite => rewrite.Changed).Select(rewrite => rewrite.Name);</code></example>
public sealed record PlanRewrite(string Name, bool Changed, string Algebra);
