namespace KnowledgeGraph.Conformance.Report;

/// <summary>How a test of a suite ended.</summary>
internal enum SuiteOutcome
{
    Passed,
    Failed,

    /// <summary>Failed, and the ledger says why.</summary>
    KnownGap,

    /// <summary>Not for such a processor: the suite itself says so.</summary>
    NotRun,
}
