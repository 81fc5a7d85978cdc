namespace KnowledgeGraph.Sparql;

/// <summary>What one operator did in a run. Immutable; safe to share between threads.</summary>
/// <param name="Rows">The rows that it gave, over all times that it was opened.</param>
/// <param name="Batches">In how many batches.</param>
/// <param name="Opened">How often it was started: more than once where an outer operator runs it for each of its rows.</param>
/// <param name="OwnTime">The time in the operator itself, with the expressions that it computes.</param>
/// <param name="TotalTime">The time with its children.</param>
/// <param name="PeakBytes">
/// The most bytes that its tables, and the terms that its expressions made, held at one time, as <see cref="SparqlOptions.MaxMemoryBytes"/> counts them; children not included.
/// </param>
/// <example><code>Console.WriteLine($"{actual.Rows} rows in {actual.OwnTime.TotalMilliseconds} ms");</code></example>
public sealed record PlanMeasurement(long Rows, long Batches, long Opened, TimeSpan OwnTime, TimeSpan TotalTime, long PeakBytes);
