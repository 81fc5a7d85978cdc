using KnowledgeGraph.Rdf;
using KnowledgeGraph.Sparql.Execution;

namespace KnowledgeGraph.Sparql.Tests.Differential;

/// <summary>What one way to run a query gave, and by which plan.</summary>
internal sealed record EngineAnswer(string Name, List<Term?[]> Rows, QueryRun Run)
{
    /// <summary>A difference that this way shows.</summary>
    public void Check(bool holds, Func<string> message) => Difference.Check(holds, () => $"{Name}: {message()}\n{PlanReader.Read(Run.Plan, Run.Context)}");
}
