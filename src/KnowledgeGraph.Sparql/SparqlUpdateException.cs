using System.Globalization;

namespace KnowledgeGraph.Sparql;

/// <summary>An operation of an update failed, and so the whole request did: nothing was changed.</summary>
/// <example><code>catch (SparqlUpdateException e) { Console.Error.WriteLine($"operation {e.Operation}: {e.Message}"); }</code></example>
public sealed class SparqlUpdateException : Exception
{
    /// <summary>Takes the number of the operation, what went wrong, and the error behind it if there is one.</summary>
    public SparqlUpdateException(int operation, string message, Exception? cause = null)
        : base(string.Create(CultureInfo.InvariantCulture, $"{message} (operation {operation})."), cause)
    {
        Operation = operation;
    }

    /// <summary>Which operation of the request it was, from 1.</summary>
    public int Operation { get; }
}
