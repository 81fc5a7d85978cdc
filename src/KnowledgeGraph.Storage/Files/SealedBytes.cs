namespace KnowledgeGraph.Storage.Files;

/// <summary>
/// Bytes that no longer change: memory outside of the collected heap, or a file of a store. Whoever reads keeps the object; the bytes go
/// when nobody has it any more, or when <see cref="Dispose()"/> says that nobody reads. Safe for any number of readers.
/// </summary>
internal abstract class SealedBytes : IDisposable
{
    /// <summary>
    /// So many bytes behind the last one of every slice may be read too (what they hold means nothing), so that unpacking needs no care at
    /// the end: at most <see cref="Slack"/>.
    /// </summary>
    public const int Slack = 64;

    /// <summary>The number of bytes.</summary>
    public abstract long Length { get; }

    /// <summary>
    /// Some of the bytes, checked against their checksum if they come from a file and this is the first look at them. The span lives only
    /// as long as this object: end with <see cref="GC.KeepAlive"/>.
    /// </summary>
    /// <exception cref="StoreException">The bytes are not those that were written (<see cref="StoreError.Corrupt"/>).</exception>
    public abstract ReadOnlySpan<byte> Slice(long offset, int length);

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected abstract void Dispose(bool disposing);
}
