using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Sparql;

/// <summary>One operation of an update (SPARQL 1.1 Update, section 3). Immutable; safe to share between threads.</summary>
/// <param name="Name">Its keywords, such as <c>DELETE/INSERT</c> or <c>CLEAR</c>.</param>
/// <param name="Detail">Its templates by size, or its graphs.</param>
/// <param name="Where">The plan of its pattern; null for an operation without one.</param>
/// <param name="Change">
/// The quads that it added and removed when it was run; null if it was not. A quad that it removes and adds again is counted in both.
/// </param>
/// <param name="Failure">Why it failed, where SILENT lets the request go on; else null.</param>
/// <example><code>foreach (UpdateOperationPlan operation in updatePlan.Operations) { Console.WriteLine($"{operation.Name}: {operation.Change?.Added}"); }</code></example>
public sealed record UpdateOperationPlan(string Name, string Detail, QueryPlan? Where, QuadChange? Change, string? Failure);
