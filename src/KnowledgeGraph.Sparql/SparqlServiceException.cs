namespace KnowledgeGraph.Sparql;

/// <summary>A SERVICE pattern could not be answered: no resolver is given, or the endpoint is no IRI.</summary>
/// <example><code>catch (SparqlServiceException e) { Console.Error.WriteLine(e.Message); }</code></example>
public sealed class SparqlServiceException : Exception
{
    /// <summary>Takes what went wrong.</summary>
    public SparqlServiceException(string message)
        : base(message)
    {
    }
}
