namespace KnowledgeGraph.Storage.Files;

/// <summary>Where bytes are written once, from the first to the last, before they are sealed. For one thread.</summary>
internal interface ISealedOutput : IDisposable
{
    /// <summary>The bytes written so far.</summary>
    long Length { get; }

    /// <summary>Appends bytes.</summary>
    void Write(ReadOnlySpan<byte> bytes);

    /// <summary>
    /// Seals what was written, safely on disk if this is a file, and gives it to read. An output that is disposed without this leaves
    /// nothing behind.
    /// </summary>
    SealedBytes Complete();
}
