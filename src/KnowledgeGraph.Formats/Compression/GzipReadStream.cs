using System.IO.Compression;

namespace KnowledgeGraph.Formats.Compression;

/// <summary>
/// The unpacked bytes of a gzip file. .NET's stream checks every member's CRC, but takes a file that is cut for one that ends: so
/// behind the file it is fed one more member, of bytes that are known. If they come out, and nothing else, the file was whole; else the
/// extra member was taken for the missing rest of another one.
/// </summary>
internal sealed class GzipReadStream : UnpackingStream
{
    private readonly SealedInput _input;
    private readonly GZipStream _gzip;
    private readonly byte[] _found = new byte[Seal.Length + 1];
    private int _foundLength;
    private bool _isAtEnd;

    public GzipReadStream(Stream inner, CompressionLimits limits)
        : base(limits)
    {
        _input = new SealedInput(inner);
        _gzip = new GZipStream(_input, CompressionMode.Decompress, leaveOpen: true);
    }

    protected override long BytesIn => _input.BytesRead;

    private static ReadOnlySpan<byte> Seal => "end of file"u8;

    protected override int Unpack(Span<byte> buffer)
    {
        while (!_isAtEnd)
        {
            try
            {
                if (IsDocument(_gzip.Read(buffer), buffer, out var read))
                {
                    return read;
                }
            }
            catch (InvalidDataException)
            {
                throw Broken();
            }
        }

        return 0;
    }

    protected override async ValueTask<int> UnpackAsync(Memory<byte> buffer, CancellationToken cancellation)
    {
        while (!_isAtEnd)
        {
            try
            {
                if (IsDocument(await _gzip.ReadAsync(buffer, cancellation).ConfigureAwait(false), buffer.Span, out var read))
                {
                    return read;
                }
            }
            catch (InvalidDataException)
            {
                throw Broken();
            }
        }

        return 0;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _gzip.Dispose();
        }

        base.Dispose(disposing);
    }

    /// <summary>Whether the bytes are of the document; those of the seal are collected until it is whole.</summary>
    private bool IsDocument(int read, ReadOnlySpan<byte> buffer, out int count)
    {
        count = read;

        // The stream asks for input only when all that it had is out: what comes after the seal was handed out is made of the seal.
        if (!_input.IsSealGiven)
        {
            return true;
        }

        if (read > _found.Length - _foundLength)
        {
            throw Broken();
        }

        buffer[..read].CopyTo(_found.AsSpan(_foundLength));
        _foundLength += read;
        if (read > 0)
        {
            return false;
        }

        if (_input.BytesRead == 0 || !_found.AsSpan(0, _foundLength).SequenceEqual(Seal))
        {
            throw Broken();
        }

        _isAtEnd = true;
        return true;
    }

    private RdfSyntaxException Broken() =>
        _input.IsSealGiven ? CompressionErrors.Truncated("gzip", BytesIn) : CompressionErrors.Corrupt("gzip", BytesIn);

    /// <summary>The file and, behind it, the seal.</summary>
    private sealed class SealedInput(Stream inner) : Stream
    {
        /// <summary>The bytes of <see cref="Seal"/>, stored, as a member of their own.</summary>
        private static readonly byte[] Member =
        [
            0x1F, 0x8B, 0x08, 0, 0, 0, 0, 0, 0, 0xFF,
            0x01, 11, 0, 0xF4, 0xFF, .. Seal,
            0xE8, 0x1B, 0x9A, 0xB2, 11, 0, 0, 0,
        ];

        private int _given;

        public long BytesRead { get; private set; }

        public bool IsSealGiven => _given > 0;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => BytesRead;
            set => throw new NotSupportedException();
        }

        public override int Read(Span<byte> buffer) => IsSealGiven ? Give(buffer) : Counted(inner.Read(buffer), buffer);

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            IsSealGiven ? Give(buffer.Span) : Counted(await inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false), buffer.Span);

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        private int Counted(int read, Span<byte> buffer)
        {
            BytesRead += read;
            return read == 0 ? Give(buffer) : read;
        }

        private int Give(Span<byte> buffer)
        {
            var count = Math.Min(buffer.Length, Member.Length - _given);
            Member.AsSpan(_given, count).CopyTo(buffer);
            _given += count;
            return count;
        }
    }
}
