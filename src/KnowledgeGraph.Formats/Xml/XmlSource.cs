using System.Buffers;
using System.Globalization;
using KnowledgeGraph.Formats.Syntax;
using KnowledgeGraph.Rdf.Text;

namespace KnowledgeGraph.Formats.Xml;

/// <summary>
/// The characters of an XML document, decoded here so that a byte which is not of the encoding is an error with its place, and so
/// that the line and column of the XML reader can be turned into code points and bytes: the last characters are kept for that.
/// From the beginning everything is kept until <see cref="EndProlog"/>, so that the prolog can be read twice.
/// </summary>
internal sealed class XmlSource(Stream stream, ReaderContext context) : TextReader
{
    private const int FirstWindow = 1 << 14;
    private const int LargestWindow = 1 << 17;
    private const int LargestProlog = 1 << 20;
    private const int LargestDeclaration = 1 << 10;

    // How far the XML reader may read ahead of the node that it shows.
    private const int ReadAhead = 1 << 18;

    private readonly byte[] _bytes = ArrayPool<byte>.Shared.Rent(1 << 14);
    private char[] _window = ArrayPool<char>.Shared.Rent(FirstWindow);
    private int _byteStart;
    private int _byteEnd;
    private int _given;
    private int _decoded;
    private long _givenSinceMark;
    private bool _inProlog = true;
    private bool _ended;
    private XmlEncoding? _encoding;
    private XmlPlace _place;

    /// <summary>What was given out of the prolog so far.</summary>
    public ReadOnlySpan<char> Prolog => _window.AsSpan(0, _given);

    /// <summary>The XML reader has come to the next node.</summary>
    public void Mark() => _givenSinceMark = 0;

    /// <summary>Gives everything once more.</summary>
    public void Rewind() => _given = 0;

    /// <summary>What is given from now on is given once.</summary>
    public void EndProlog() => _inProlog = false;

    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    public override int Read(Span<char> buffer)
    {
        while (_given == _decoded && !Decode())
        {
            if (_ended)
            {
                return 0;
            }

            Received(stream.Read(_bytes, _byteEnd, _bytes.Length - _byteEnd));
        }

        return Give(buffer);
    }

    public override Task<int> ReadAsync(char[] buffer, int index, int count) => ReadAsync(buffer.AsMemory(index, count)).AsTask();

    public override async ValueTask<int> ReadAsync(Memory<char> buffer, CancellationToken cancellationToken = default)
    {
        while (_given == _decoded && !Decode())
        {
            if (_ended)
            {
                return 0;
            }

            Received(await stream.ReadAsync(_bytes.AsMemory(_byteEnd), context.Cancellation).ConfigureAwait(false));
        }

        return Give(buffer.Span);
    }

    public override ValueTask<int> ReadBlockAsync(Memory<char> buffer, CancellationToken cancellationToken = default) =>
        ReadAsync(buffer, cancellationToken);

    /// <summary>The place of a line and a column that the XML reader reports, both from 1.</summary>
    public SourcePosition Locate(long line, long column)
    {
        var place = _place;
        line = Math.Max(line, 1) - 1;
        column = Math.Max(column, 1) - 1;
        if (line < place.Lines || (line == place.Lines && column < place.Units))
        {
            // Longer ago than what is kept.
            return new SourcePosition(line + 1, column + 1, place.Position.ByteOffset);
        }

        var text = _window.AsSpan(0, _decoded);
        while (place.Lines < line)
        {
            var end = text.IndexOfAny('\n', '\r');
            if (end < 0)
            {
                return End();
            }

            end += text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? 2 : 1;
            place.Advance(text[..end]);
            text = text[end..];
        }

        var units = (int)Math.Min(column - place.Units, text.Length);
        if (units > 0 && units < text.Length && char.IsHighSurrogate(text[units - 1]))
        {
            units--;
        }

        place.Advance(text[..units]);
        return place.Position;
    }

    protected override void Dispose(bool disposing)
    {
        if (_window.Length > 0)
        {
            ArrayPool<char>.Shared.Return(_window);
            ArrayPool<byte>.Shared.Return(_bytes);
            _window = [];
            _given = _decoded = 0;
        }

        base.Dispose(disposing);
    }

    private SourcePosition End()
    {
        var place = _place;
        place.Advance(_window.AsSpan(0, _decoded));
        return place.Position;
    }

    private int Give(Span<char> buffer)
    {
        var count = Math.Min(buffer.Length, _decoded - _given);
        _window.AsSpan(_given, count).CopyTo(buffer);
        _given += count;
        _givenSinceMark += count;
        if (_givenSinceMark > (long)context.Options.MaxTermLength + ReadAhead)
        {
            throw Limit(nameof(RdfReaderOptions.MaxTermLength), context.Options.MaxTermLength);
        }

        return count;
    }

    private void Received(int count)
    {
        _byteEnd += count;
        _ended = count == 0;
    }

    /// <summary>Decodes what is there; false if that is not one character, so that more bytes are needed.</summary>
    private bool Decode()
    {
        if (_encoding is null && !DetectEncoding())
        {
            return false;
        }

        MakeRoom();
        var isGood = _encoding!.Decode(_bytes.AsSpan(_byteStart, _byteEnd - _byteStart), _window.AsSpan(_decoded), _ended, out var used, out var written);
        _byteStart += used;
        _decoded += written;
        if (!isGood && written == 0)
        {
            throw NotOfTheEncoding();
        }

        if (_byteStart > 0)
        {
            _bytes.AsSpan(_byteStart, _byteEnd - _byteStart).CopyTo(_bytes);
            (_byteStart, _byteEnd) = (0, _byteEnd - _byteStart);
        }

        return written > 0;
    }

    private bool DetectEncoding()
    {
        if (_byteEnd < LargestDeclaration && !_ended)
        {
            return false;
        }

        _encoding = XmlEncoding.Detect(_bytes.AsSpan(0, _byteEnd), out var byteOrderMark, out var name);
        if (context.IsText)
        {
            _encoding = XmlEncoding.Utf8;
        }

        _byteStart = byteOrderMark;
        _place = new XmlPlace(_encoding ?? XmlEncoding.Utf8, byteOrderMark);
        return _encoding is not null
            ? true
            : throw Error(DiagnosticCodes.NotSupported, $"the encoding '{name}' is not read; expected UTF-8, UTF-16, ISO-8859-1 or US-ASCII");
    }

    /// <summary>Forgets the older half of what is kept, or keeps more.</summary>
    private void MakeRoom()
    {
        if (_window.Length - _decoded >= 1024)
        {
            return;
        }

        if (_inProlog ? _window.Length >= LargestProlog : _window.Length >= LargestWindow)
        {
            if (_inProlog)
            {
                throw Error(DiagnosticCodes.Limit, string.Create(CultureInfo.InvariantCulture, $"there are more than {LargestProlog} characters before the first element"));
            }

            var drop = _decoded / 2;
            drop -= char.IsHighSurrogate(_window[drop - 1]) ? 1 : 0;
            _place.Advance(_window.AsSpan(0, drop));
            _window.AsSpan(drop, _decoded - drop).CopyTo(_window);
            (_given, _decoded) = (_given - drop, _decoded - drop);
            return;
        }

        var larger = ArrayPool<char>.Shared.Rent(_window.Length * 2);
        _window.AsSpan(0, _decoded).CopyTo(larger);
        ArrayPool<char>.Shared.Return(_window);
        _window = larger;
    }

    private RdfSyntaxException NotOfTheEncoding() => Error(
        DiagnosticCodes.NotUtf8,
        string.Create(CultureInfo.InvariantCulture, $"the byte 0x{_bytes[_byteStart]:X2} is not part of a {_encoding!.Name} character"));

    private RdfSyntaxException Limit(string name, long limit) =>
        Error(DiagnosticCodes.Limit, string.Create(CultureInfo.InvariantCulture, $"the document passes {name} = {limit}"));

    private RdfSyntaxException Error(string code, string message)
    {
        var end = _encoding is null ? new SourcePosition(1, 1, 0) : End();
        return new RdfSyntaxException(new Diagnostic(code, message, end, end) { Source = context.Options.SourceName });
    }
}
