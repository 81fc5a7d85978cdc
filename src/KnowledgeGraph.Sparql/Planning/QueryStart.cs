using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Execution;
using KnowledgeGraph.Sparql.Optimization;

namespace KnowledgeGraph.Sparql.Planning;

/// <summary>From a pattern to a run: depth, rewriting, plan. Queries and updates begin here.</summary>
internal static class QueryStart
{
    /// <param name="pattern">The pattern with its solution modifiers.</param>
    /// <param name="context">The run's own context.</param>
    /// <param name="limit">How many rows the caller will read, if it knows.</param>
    /// <param name="cancellation">Stops the planning.</param>
    public static QueryRun Start(AlgebraNode pattern, QueryContext context, long? limit, CancellationToken cancellation)
    {
        var options = context.Options;
        if (!AlgebraDepth.IsWithinLimit(pattern, options.MaxExpressionDepth))
        {
            throw new SparqlLimitException(nameof(SparqlOptions.MaxExpressionDepth), $"The query nests deeper than {options.MaxExpressionDepth}.");
        }

        PlanSize.Check(pattern, context);
        try
        {
            var rewritten = options.Optimize ? Optimizer.Standard.Apply(pattern) : pattern;
            var run = new QueryRun(context, new Planner(context, cancellation).Plan(rewritten, limit));
            run.ReserveBatches();
            return run;
        }
        catch (InsufficientExecutionStackException)
        {
            throw new SparqlLimitException(nameof(SparqlOptions.MaxExpressionDepth), "The query nests too deep.");
        }
    }
}
