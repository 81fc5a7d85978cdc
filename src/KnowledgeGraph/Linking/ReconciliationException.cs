namespace KnowledgeGraph.Linking;

/// <summary>A reconciliation service could not be reached, refused, or gave what is no answer; the message says which.</summary>
/// <example><code>try { await service.ReconcileAsync(queries); } catch (ReconciliationException e) { Console.Error.WriteLine(e.Message); }</code></example>
public sealed class ReconciliationException : Exception
{
    /// <summary>An error without a message.</summary>
    public ReconciliationException()
    {
    }

    /// <summary>An error.</summary>
    public ReconciliationException(string message)
        : base(message)
    {
    }

    /// <summary>An error with its cause.</summary>
    public ReconciliationException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
