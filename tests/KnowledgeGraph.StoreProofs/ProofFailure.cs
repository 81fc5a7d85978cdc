namespace KnowledgeGraph.StoreProofs;

/// <summary>The store did what it must not.</summary>
internal sealed class ProofFailure(string message, Exception? innerException = null) : Exception(message, innerException);
