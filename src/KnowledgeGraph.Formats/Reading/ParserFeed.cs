using System.Buffers;
using System.Text;
using KnowledgeGraph.Formats.Syntax;

namespace KnowledgeGraph.Formats.Reading;

/// <summary>
/// Brings bytes from any source to a parser: keeps what the parser has not used, checks that all is UTF-8, counts. A source asks for
/// room, fills it and says how much; it is the same for streams, pipes and pushed chunks, sync and async.
/// </summary>
internal sealed class ParserFeed(RdfParser parser, ReaderContext context, int firstSize = ParserFeed.DefaultSize, long alreadyRead = 0) : IDisposable
{
    public const int DefaultSize = 1 << 18;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(firstSize);
    private int _filled;

    /// <summary>How much of the buffer the parser must see before it is asked again, after it used nothing.</summary>
    private int _wanted;

    /// <summary>Bytes taken in all.</summary>
    public long BytesRead { get; private set; } = alreadyRead;

    /// <summary>A document that is in memory is parsed where it lies.</summary>
    public static void ParseWhole(ReadOnlySpan<byte> document, RdfParser parser, ReaderContext context)
    {
        context.RequireInputLimit(document.Length);
        var valid = parser.ChecksUtf8 ? document.Length : Utf8Prefix.Length(document);
        var used = parser.Parse(document[..valid], isFinal: valid == document.Length);
        if (valid < document.Length)
        {
            context.Advance(document[..used]);
            context.RequireUtf8(document[used..]);
        }
    }

    /// <summary>Room for more bytes.</summary>
    public Memory<byte> Room()
    {
        if (_filled == _buffer.Length)
        {
            Grow();
        }

        return _buffer.AsMemory(_filled);
    }

    /// <summary>That many bytes were put into the room.</summary>
    public void Filled(int count)
    {
        context.Cancellation.ThrowIfCancellationRequested();
        _filled += count;
        BytesRead += count;
        context.RequireInputLimit(BytesRead);
        if (_filled < _wanted)
        {
            return;
        }

        var valid = parser.ChecksUtf8 ? _filled : Utf8Prefix.Length(_buffer.AsSpan(0, _filled));
        var used = parser.Parse(_buffer.AsSpan(0, valid), isFinal: false);
        var broken = valid < _filled && !Utf8Prefix.MayBeCut(_buffer.AsSpan(valid, _filled - valid));
        Consume(used);
        if (broken)
        {
            context.RequireUtf8(_buffer.AsSpan(0, _filled));
        }
    }

    /// <summary>Bytes that lie elsewhere, of any number.</summary>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var room = Room().Span;
            var count = Math.Min(bytes.Length, room.Length);
            bytes[..count].CopyTo(room);
            bytes = bytes[count..];
            Filled(count);
        }
    }

    /// <summary>No more comes.</summary>
    public void Complete()
    {
        context.Cancellation.ThrowIfCancellationRequested();

        // What stands before bytes that are no text is read first, as everywhere.
        var valid = parser.ChecksUtf8 ? _filled : Utf8Prefix.Length(_buffer.AsSpan(0, _filled));
        var isText = valid == _filled;
        Consume(parser.Parse(_buffer.AsSpan(0, valid), isFinal: isText));
        if (!isText)
        {
            context.RequireUtf8(_buffer.AsSpan(0, _filled));
        }
    }

    public void Dispose()
    {
        if (_buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = [];
        }
    }

    private void Consume(int used)
    {
        context.Advance(_buffer.AsSpan(0, used));
        _filled -= used;
        _buffer.AsSpan(used, _filled).CopyTo(_buffer);
        _wanted = used == 0 && !parser.ResumesCheaply ? (int)Math.Min(_filled * 2L, Array.MaxLength) : 0;
    }

    private void Grow()
    {
        if (_buffer.Length >= Array.MaxLength)
        {
            throw context.Limit(_buffer, 0, nameof(RdfReaderOptions.MaxTermLength), Array.MaxLength);
        }

        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(_buffer.Length * 2L, Array.MaxLength));
        _buffer.AsSpan(0, _filled).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
