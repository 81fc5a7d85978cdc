namespace KnowledgeGraph.Cli.Commands;

/// <summary>Whether a verb answers, or shows how it would.</summary>
internal enum PlanMode
{
    /// <summary>Run and give the answer.</summary>
    None,

    /// <summary><c>--explain</c>: plan only.</summary>
    Explain,

    /// <summary><c>--analyze</c>: run, and give the plan with what was measured in place of the answer.</summary>
    Analyze,
}
