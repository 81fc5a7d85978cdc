namespace KnowledgeGraph.Storage.Files;

/// <summary>
/// One open file of a store. Reading, writing and <see cref="Sync"/> may be called by several threads at once (two writes that overlap are
/// the caller's mistake). What goes wrong comes out as <see cref="StoreException"/>.
/// </summary>
internal interface IStoreFile : IDisposable
{
    /// <summary>The bytes of the file.</summary>
    long Length { get; }

    /// <summary>Fills the buffer from the offset on; gives less than its length only where the file ends.</summary>
    int Read(long offset, Span<byte> buffer);

    /// <summary>Writes all the bytes; if this throws, any part of them may be in the file.</summary>
    void Write(long offset, ReadOnlySpan<byte> bytes);

    /// <summary>Cuts the file, or lengthens it by zeros.</summary>
    void SetLength(long length);

    /// <summary>
    /// Makes what was written, and the length, durable. If this throws, bytes written since the last one may never reach the disk, even if
    /// a later call succeeds: write them anew, or trust the file no more.
    /// </summary>
    void Sync();
}
