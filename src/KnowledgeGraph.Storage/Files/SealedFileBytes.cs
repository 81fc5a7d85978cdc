using System.Buffers.Binary;

namespace KnowledgeGraph.Storage.Files;

/// <summary>
/// The payload of a sealed file. Each page is checked against the table when it is first looked at; a page that was right once is taken
/// to stay right.
/// </summary>
internal sealed class SealedFileBytes : SealedBytes
{
    private const int PageShift = 16;

    private readonly SealedBytes _payload;
    private readonly string _path;
    private readonly byte[] _table;
    private readonly long[] _checked;

    public SealedFileBytes(SealedBytes payload, string path, SealedFileFooter footer, uint checksum, byte[] table)
    {
        _payload = payload;
        _path = path;
        _table = table;
        _checked = new long[(footer.Pages + 63) / 64];
        Checksum = checksum;
        FileLength = footer.FileLength;
    }

    /// <summary>A checksum of all that the file holds: it says whether this is the file that a manifest means.</summary>
    public uint Checksum { get; }

    /// <summary>The bytes of the file, with table and footer.</summary>
    public long FileLength { get; }

    public override long Length => _payload.Length;

    public override ReadOnlySpan<byte> Slice(long offset, int length)
    {
        var slice = _payload.Slice(offset, length);
        if (length > 0)
        {
            var last = (offset + length - 1) >> PageShift;
            for (var page = offset >> PageShift; page <= last; page++)
            {
                if ((Volatile.Read(ref _checked[page >> 6]) & (1L << (int)page)) == 0)
                {
                    Check(page);
                }
            }
        }

        return slice;
    }

    /// <summary>Checks every page, also those that were right before.</summary>
    /// <exception cref="StoreException">A page is not what was written.</exception>
    public void VerifyAll(CancellationToken cancellationToken = default)
    {
        for (var page = 0L; page << PageShift < Length; page++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Check(page);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _payload.Dispose();
        }
    }

    // Two readers may check the same page at once: both find the same.
    private void Check(long page)
    {
        var offset = page << PageShift;
        var bytes = _payload.Slice(offset, (int)Math.Min(SealedFileFooter.PageSize, Length - offset));
        var expected = BinaryPrimitives.ReadUInt32LittleEndian(_table.AsSpan((int)page * 4));
        if (Crc32C.Compute(bytes) != expected)
        {
            throw new StoreException(StoreError.Corrupt, $"{_path} is damaged: the page at byte {offset} does not fit its checksum.", _path, offset);
        }

        GC.KeepAlive(_payload);
        Interlocked.Or(ref _checked[page >> 6], 1L << (int)page);
    }
}
