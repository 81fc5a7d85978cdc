using System.Buffers;
using System.Text;

namespace KnowledgeGraph.Formats.Syntax;

/// <summary>UTF-8 text into a stream through a pooled buffer. The stream stays open.</summary>
internal sealed class Utf8Output(Stream stream) : IDisposable
{
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(1 << 16);
    private int _used;

    public void Write(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > _buffer.Length - _used)
        {
            Flush();
            if (bytes.Length > _buffer.Length)
            {
                stream.Write(bytes);
                return;
            }
        }

        bytes.CopyTo(_buffer.AsSpan(_used));
        _used += bytes.Length;
    }

    public void Write(byte b)
    {
        if (_used == _buffer.Length)
        {
            Flush();
        }

        _buffer[_used++] = b;
    }

    /// <summary>Well-formed text; the terms guarantee it.</summary>
    public void Write(ReadOnlySpan<char> text)
    {
        while (text.Length * 3 > _buffer.Length - _used)
        {
            Flush();
            if (text.Length * 3 <= _buffer.Length)
            {
                break;
            }

            // A chunk must not cut a surrogate pair.
            var length = _buffer.Length / 3;
            length -= char.IsHighSurrogate(text[length - 1]) ? 1 : 0;
            _used = Encoding.UTF8.GetBytes(text[..length], _buffer);
            text = text[length..];
        }

        _used += Encoding.UTF8.GetBytes(text, _buffer.AsSpan(_used));
    }

    public void Flush()
    {
        stream.Write(_buffer, 0, _used);
        _used = 0;
    }

    public void Dispose()
    {
        if (_buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = [];
        }
    }
}
