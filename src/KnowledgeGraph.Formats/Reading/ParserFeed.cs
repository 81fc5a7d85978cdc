using System.Buffers;
using KnowledgeGraph.Formats.Syntax;

namespace KnowledgeGraph.Formats.Reading;

/// <summary>
/// Brings bytes from any source to a parser: keeps what the parser has not used, checks that all is UTF-8, counts. A source asks for
/// room, fills it and says how much; it is the same for streams, pipes and pushed chunks, sync and async.
/// </summary>
internal sealed class ParserFeed(RdfParser parser, ReaderContext context) : IDisposable
{
    private const int FirstSize = 1 << 18;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(FirstSize);
    private int _filled;

    /// <summary>How much of the buffer the parser must see before it is asked again, after it used nothing.</summary>
    private int _wanted;

    /// <summary>Bytes taken in all.</summary>
    public long BytesRead { get; private set; }

    /// <summary>A document that is in memory is parsed where it lies.</summary>
    public static void ParseWhole(ReadOnlySpan<byte> document, RdfParser parser, ReaderContext context)
    {
        RequireInputLimit(document.Length, context);
        var valid = Utf8Prefix.Length(document);
        var used = parser.Parse(document[..valid], isFinal: valid == document.Length);
        context.Advance(document[..used]);
        if (valid < document.Length)
        {
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
        RequireInputLimit(BytesRead, context);
        if (_filled < _wanted)
        {
            return;
        }

        var valid = Utf8Prefix.Length(_buffer.AsSpan(0, _filled));
        Consume(parser.Parse(_buffer.AsSpan(0, valid), isFinal: false));
        if (_filled - valid > 3 || (valid < _filled && !Utf8Prefix.MayBeCut(_buffer.AsSpan(valid, _filled - valid))))
        {
            context.RequireUtf8(_buffer.AsSpan(0, _filled));
        }
    }

    /// <summary>No more comes.</summary>
    public void Complete()
    {
        context.RequireUtf8(_buffer.AsSpan(0, _filled));
        Consume(parser.Parse(_buffer.AsSpan(0, _filled), isFinal: true));
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    private void Consume(int used)
    {
        context.Advance(_buffer.AsSpan(0, used));
        _filled -= used;
        _buffer.AsSpan(used, _filled).CopyTo(_buffer);
        _wanted = used == 0 ? Math.Min(_filled * 2, _buffer.Length) : 0;
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

    private static void RequireInputLimit(long bytes, ReaderContext context)
    {
        if (bytes > context.Options.MaxInputBytes)
        {
            throw context.Limit(default, 0, nameof(RdfReaderOptions.MaxInputBytes), context.Options.MaxInputBytes);
        }
    }
}
