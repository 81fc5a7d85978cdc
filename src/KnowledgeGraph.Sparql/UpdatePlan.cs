using System.Collections.Immutable;
using System.Text.Json;
using KnowledgeGraph.Sparql.Execution;

namespace KnowledgeGraph.Sparql;

/// <summary>How an update is computed: its operations, each with the plan of its pattern. Immutable; safe to share between threads.</summary>
/// <param name="Operations">The operations in their order.</param>
/// <example>
/// <code>
/// UpdatePlan plan = SparqlEngine.Default.Analyze(update, dataset);   // changes nothing
/// Console.WriteLine(plan.Operations[0].Where!.Root.Actual!.Rows);
/// </code>
/// </example>
public sealed record UpdatePlan(ImmutableArray<UpdateOperationPlan> Operations)
{
    /// <summary>The plan as text, operation by operation.</summary>
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
