using System.Collections.Immutable;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Execution;
using KnowledgeGraph.Sparql.Optimization;

namespace KnowledgeGraph.Sparql.Planning;

/// <summary>Plans of queries as data.</summary>
internal static class Explanation
{
    /// <summary>Plans a pattern and, if its context measures, runs it to its end.</summary>
    /// <param name="pattern">The pattern with its solution modifiers.</param>
    /// <param name="context">The run's own context.</param>
    /// <param name="isAsk">Whether one row is enough.</param>
    /// <param name="cancellation">Stops planning.</param>
    public static QueryPlan Of(AlgebraNode pattern, QueryContext context, bool isAsk, CancellationToken cancellation)
    {
        var clock = context.Options.TimeProvider;
        var start = clock.GetTimestamp();
        var run = QueryStart.Start(pattern, context, isAsk ? 1 : null, cancellation);
        if (!context.IsMeasured)
        {
            return Of(pattern, run, null);
        }

        var planned = clock.GetTimestamp();
        var rows = isAsk ? run.Any() ? 1 : 0 : run.Rows([]).LongCount();
        return Of(pattern, run, new PlanRun(rows, clock.GetElapsedTime(start, planned), clock.GetElapsedTime(planned), context.Memory.Peak));
    }

    /// <summary>The plan of a run that has ended, or never began.</summary>
    public static QueryPlan Of(AlgebraNode pattern, QueryRun run, PlanRun? measured) => new(
        AlgebraPrinter.Print(pattern),
        run.Context.Options.Optimize ? Rewrites(pattern) : [],
        PlanReader.Read(run.Plan, run.Context),
        measured);

    private static ImmutableArray<PlanRewrite> Rewrites(AlgebraNode pattern)
    {
        var rewrites = ImmutableArray.CreateBuilder<PlanRewrite>();
        var text = AlgebraPrinter.Print(pattern);
        foreach (var rewrite in Optimizer.Standard.Rewrites)
        {
            var before = text;
            pattern = rewrite.Apply(pattern);
            text = AlgebraPrinter.Print(pattern);
            rewrites.Add(new PlanRewrite(rewrite.GetType().Name, !string.Equals(text, before, StringComparison.Ordinal), text));
        }

        return rewrites.ToImmutable();
    }
}
