using System.Collections.Immutable;
using System.Text.Json;
using KnowledgeGraph.Sparql.Execution;

namespace KnowledgeGraph.Sparql;

/// <summary>
/// How a query is computed: its algebra (SPARQL 1.1, section 18.2), what the rewrites made of it, and the operators of the plan; after
/// <see cref="SparqlEngine.Analyze(SparqlQuery, Rdf.Access.IQuadSource, CancellationToken)"/> also what each did. Text and JSON come from this one tree. Immutable; safe
/// to share between threads.
/// </summary>
/// <param name="Algebra">The algebra as the query says it, as s-expressions.</param>
/// <param name="Rewrites">The rewrites in their order; none with <see cref="SparqlOptions.Optimize"/> off.</param>
/// <param name="Root">The operator that gives the solutions.</param>
/// <param name="Run">The run as a whole; null if the query was not run.</param>
/// <example>
/// <code>
/// QueryPlan plan = SparqlEngine.Default.Analyze(query, dataset);
/// Console.WriteLine(plan);
/// Console.WriteLine(plan.Root.Actual!.Rows);
/// plan.WriteJson(stream);
/// </code>
/// </example>
public sealed record QueryPlan(string Algebra, ImmutableArray<PlanRewrite> Rewrites, PlanOperator Root, PlanRun? Run)
{
    /// <summary>The algebra that was planned: after the last rewrite.</summary>
    public string RewrittenAlgebra => Rewrites.IsEmpty ? Algebra : Rewrites[^1].Algebra;

    /// <summary>The plan as text: the operators, the run if there was one, and the algebra before and after the rewrites.</summary>
    public override string ToString() => PlanText.Of(this);

    /// <summary>Writes the plan as one JSON object.</summary>
    /// <param name="writer">Needs a <see cref="JsonWriterOptions.MaxDepth"/> of twice the depth of the plan.</param>
    public void WriteJson(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        PlanJson.Write(this, writer);
    }

    /// <summary>Writes the plan as one JSON object in UTF-8, with line breaks; the stream stays open.</summary>
    public void WriteJson(Stream output) => PlanJson.WriteTo(output, WriteJson);
}
