using System.Buffers;

namespace KnowledgeGraph.Formats.Compression;

/// <summary>
/// The unpacked bytes of a block decoder, which the stream owns. Whether the data came to their end is known here: .NET's own
/// Brotli stream ends in silence when they are cut.
/// </summary>
internal sealed class BlockReadStream(Stream inner, IBlockDecoder decoder, CompressionLimits limits) : UnpackingStream(limits)
{
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(1 << 16);
    private int _start;
    private int _end;
    private long _consumed;

    /// <summary>Whether a part has come to its end and nothing of the next was seen.</summary>
    private bool _isBetweenParts;
    private bool _isAtEnd;

    protected override long BytesIn => _consumed;

    protected override int Unpack(Span<byte> buffer)
    {
        int written;
        while (!TryDecode(buffer, out written))
        {
            Filled(inner.Read(_buffer));
        }

        return written;
    }

    protected override async ValueTask<int> UnpackAsync(Memory<byte> buffer, CancellationToken cancellation)
    {
        int written;
        while (!TryDecode(buffer.Span, out written))
        {
            Filled(await inner.ReadAsync(_buffer, cancellation).ConfigureAwait(false));
        }

        return written;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && _buffer.Length > 0)
        {
            decoder.Dispose();
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = [];
        }

        base.Dispose(disposing);
    }

    /// <summary>True with bytes, or with none at the end; false if more input is needed.</summary>
    private bool TryDecode(Span<byte> buffer, out int written)
    {
        ObjectDisposedException.ThrowIf(_buffer.Length == 0, this);
        written = 0;
        while (!_isAtEnd)
        {
            if (_isBetweenParts && _start == _end)
            {
                return false;
            }

            if (_isBetweenParts && !decoder.HasSeveralParts)
            {
                throw CompressionErrors.Trailing(decoder.Name, _consumed);
            }

            var status = decoder.Decode(_buffer.AsSpan(_start, _end - _start), buffer, out var consumed, out written);
            _start += consumed;
            _consumed += consumed;
            if (status == OperationStatus.InvalidData)
            {
                throw CompressionErrors.Corrupt(decoder.Name, _consumed);
            }

            _isBetweenParts = status == OperationStatus.Done;
            if (written > 0)
            {
                return true;
            }

            if (!_isBetweenParts && consumed == 0)
            {
                return false;
            }
        }

        return true;
    }

    private void Filled(int count)
    {
        if (count == 0 && !_isBetweenParts)
        {
            throw CompressionErrors.Truncated(decoder.Name, _consumed);
        }

        _isAtEnd = count == 0;
        _start = 0;
        _end = count;
    }
}
