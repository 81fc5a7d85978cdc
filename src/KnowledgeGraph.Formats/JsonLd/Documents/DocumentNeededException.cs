namespace KnowledgeGraph.Formats.JsonLd.Documents;

/// <summary>
/// Ends an algorithm that needs a document which is still on its way. The algorithms are synchronous and change nothing but what they
/// make, so the driver awaits the document and begins again.
/// </summary>
internal sealed class DocumentNeededException(Task loading) : Exception
{
    /// <summary>Ends, well or not, when the algorithm can go on.</summary>
    public Task Loading { get; } = loading;
}
