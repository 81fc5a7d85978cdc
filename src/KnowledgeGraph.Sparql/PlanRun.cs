namespace KnowledgeGraph.Sparql;

/// <summary>What a whole plan did in a run. Immutable; safe to share between threads.</summary>
/// <param name="Rows">The solutions of its pattern.</param>
/// <param name="PlanningTime">The time for rewriting and planning.</param>
/// <param name="RunTime">The time for running.</param>
/// <param name="PeakBytes">The most bytes held at one time, as <see cref="SparqlOptions.MaxMemoryBytes"/> counts them.</param>
/// <example><code>Console.WriteLine($"{run.Rows} rows, {run.PeakBytes} bytes");</code></example>
public sealed record PlanRun(long Rows, TimeSpan PlanningTime, TimeSpan RunTime, long PeakBytes);
