namespace KnowledgeGraph.Conformance;

/// <summary>
/// A test did not hold. Handlers throw this instead of using NUnit's assertions, which note a failure even where it is caught: the
/// ledger of known gaps must be able to look at the outcome first.
/// </summary>
internal sealed class ConformanceFailure(string message) : Exception(message);
