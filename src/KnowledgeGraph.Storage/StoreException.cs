namespace KnowledgeGraph.Storage;

/// <summary>A store on disk could not do what it was asked: its message says what, in which file, and what can be done.</summary>
/// <example>
/// <code>
/// try
/// {
///     using var store = QuadStore.Open("news.kg");
/// }
/// catch (StoreException error) when (error.Error == StoreError.Corrupt)
/// {
///     Console.Error.WriteLine($"{error.File} at byte {error.Offset}: {error.Message}");
/// }
/// </code>
/// </example>
public sealed class StoreException : Exception
{
    /// <summary>Says what could not be done, with which file, and from which byte on.</summary>
    public StoreException(StoreError error, string message, string? file = null, long? offset = null, Exception? innerException = null)
        : base(message, innerException)
    {
        Error = error;
        File = file;
        Offset = offset;
    }

    /// <summary>The kind of failure.</summary>
    public StoreError Error { get; }

    /// <summary>The file or folder that it is about; null if it is about no single one.</summary>
    public string? File { get; }

    /// <summary>The byte of the file where it was seen, counted from 0; null if it is about no single one.</summary>
    public long? Offset { get; }
}
