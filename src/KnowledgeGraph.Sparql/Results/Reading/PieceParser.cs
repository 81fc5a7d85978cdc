using System.Buffers;
using KnowledgeGraph.Rdf.Text;

namespace KnowledgeGraph.Sparql.Results.Reading;

/// <summary>A grammar over UTF-8 bytes that come in pieces. Nothing is kept but what belongs to a token that is not complete.</summary>
internal abstract class PieceParser(Stream stream, SparqlResultsReaderOptions options, CancellationToken cancellation) : ResultsParser(options, cancellation)
{
    private const int FirstSize = 1 << 14;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(FirstSize);
    private int _start;
    private int _end;
    private bool _ended;
    private bool _begun;
    private int _wanted = 1;

    // The place of _start, and how many bytes its line has before it.
    private SourcePosition _place = new(1, 1, 0);

    /// <summary>The bytes before <see cref="At"/> in the line of the first byte that is not consumed.</summary>
    protected long BytesInLine { get; private set; }

    /// <summary>What is being looked at, counted from the first byte that is not consumed.</summary>
    protected int At { get; set; }

    /// <summary>The offset in the document of the first byte that is not consumed.</summary>
    protected long Offset => _place.ByteOffset;

    protected long Line => _place.Line;

    protected ReadOnlySpan<byte> Rest => _buffer.AsSpan(_start, _end - _start);

    public sealed override ResultsStep Next()
    {
        if (!_begun && !Begin())
        {
            return ResultsStep.More;
        }

        At = 0;
        var step = Parse(Rest, _ended, out var consumed);
        Consume(consumed);
        At = 0;
        return step;
    }

    public sealed override void Fill()
    {
        PrepareFill();
        for (var wanted = _wanted; wanted > 0 && !_ended;)
        {
            Cancellation.ThrowIfCancellationRequested();
            wanted -= Received(stream.Read(_buffer, _end, _buffer.Length - _end));
        }
    }

    public sealed override async ValueTask FillAsync(CancellationToken cancellation)
    {
        PrepareFill();
        for (var wanted = _wanted; wanted > 0 && !_ended;)
        {
            Cancellation.ThrowIfCancellationRequested();
            wanted -= Received(await stream.ReadAsync(_buffer.AsMemory(_end), cancellation).ConfigureAwait(false));
        }
    }

    public override void Dispose()
    {
        if (_buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = [];
            _start = _end = 0;
        }
    }

    /// <summary>Goes on; with <paramref name="final"/> it never asks for more.</summary>
    protected abstract ResultsStep Parse(ReadOnlySpan<byte> rest, bool final, out int consumed);

    protected override SourcePosition Here() => Place(At);

    protected SourcePosition Place(int offset)
    {
        var (place, _) = Advanced(Rest[..Math.Clamp(offset, 0, Rest.Length)]);
        return place;
    }

    private (SourcePosition Place, long BytesInLine) Advanced(ReadOnlySpan<byte> bytes)
    {
        var last = bytes.LastIndexOf((byte)'\n');
        var tail = bytes[(last + 1)..];
        return last < 0
            ? (new SourcePosition(_place.Line, _place.Column + Utf8Bytes.CountCodePoints(tail), _place.ByteOffset + bytes.Length), BytesInLine + tail.Length)
            : (new SourcePosition(_place.Line + bytes.Count((byte)'\n'), 1 + Utf8Bytes.CountCodePoints(tail), _place.ByteOffset + bytes.Length), tail.Length);
    }

    private void Consume(int count)
    {
        (_place, BytesInLine) = Advanced(Rest[..count]);
        _start += count;
    }

    /// <summary>Looks for a byte order mark; false if there is not enough to tell.</summary>
    private bool Begin()
    {
        if (Rest.Length < 3 && !_ended)
        {
            return false;
        }

        _begun = true;
        if (Rest.StartsWith("\uFEFF"u8))
        {
            // It is no character of the text: the column stays 1.
            _start += 3;
            _place = new SourcePosition(1, 1, 3);
        }
        else if (Rest is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            throw Error(ResultsCode.Encoding, "the document is UTF-16; expected UTF-8");
        }

        return true;
    }

    private void PrepareFill()
    {
        var rest = _end - _start;
        if (rest > Options.MaxTermLength)
        {
            throw Limit(nameof(SparqlResultsReaderOptions.MaxTermLength), Options.MaxTermLength);
        }

        // A long token is looked at again from its beginning: it must grow by a part of itself first, or small pieces would cost its square.
        _wanted = rest < FirstSize ? 1 : rest / 8;
        if (rest >= _buffer.Length / 2)
        {
            var larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
            Rest.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }
        else if (_start > 0)
        {
            Rest.CopyTo(_buffer);
        }

        (_start, _end) = (0, rest);
    }

    private int Received(int count)
    {
        _ended = count == 0;
        _end += count;
        if (_place.ByteOffset + Rest.Length > Options.MaxInputBytes)
        {
            throw Limit(nameof(SparqlResultsReaderOptions.MaxInputBytes), Options.MaxInputBytes);
        }

        return count;
    }
}
