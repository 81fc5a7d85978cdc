using System.Collections.Immutable;
using System.Text.Json;
using KnowledgeGraph.Sparql.Execution;

namespace KnowledgeGraph.Sparql;

/// <summary>One operator of a plan with those that it reads from. Immutable; safe to share between threads.</summary>
/// <param name="Name">What it is, such as <c>HashJoin</c> or <c>IndexScan</c>.</param>
/// <param name="Detail">What it works on: variables, a pattern, a condition; may be empty.</param>
/// <param name="Variables">The columns of its rows, without <c>?</c>; names that begin with a dot were made by the engine.</param>
/// <param name="EstimatedRows">How many rows the planner expects each time that it is opened.</param>
/// <param name="EstimatedCost">The work that the planner expects, children included, in rows read and written.</param>
/// <param name="Actual">What it did; null if the plan was not run, or never came to this operator.</param>
/// <param name="Children">What it reads from, in the order of reading.</param>
/// <example>
/// <code>
/// static long RowsOfScans(PlanOperator node) =>
///     node.Children.Sum(RowsOfScans) + (node.Name == "IndexScan" ? node.Actual?.Rows ?? 0 : 0);
/// </code>
/// </example>
public sealed record PlanOperator(
    string Name,
    string Detail,
    ImmutableArray<string> Variables,
    double EstimatedRows,
    double EstimatedCost,
    PlanMeasurement? Actual,
    ImmutableArray<PlanOperator> Children)
{
    /// <summary>The operators as indented text, one line for each.</summary>
    public override string ToString() => PlanText.Of(this);

    /// <summary>Writes the operator and its children as a JSON object.</summary>
    /// <param name="writer">Needs a <see cref="JsonWriterOptions.MaxDepth"/> of twice the depth of the plan.</param>
    public void WriteJson(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        PlanJson.Write(this, writer);
    }
}
