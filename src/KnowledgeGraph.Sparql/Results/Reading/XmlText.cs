using System.Buffers;
using System.Globalization;
using KnowledgeGraph.Rdf.Text;

namespace KnowledgeGraph.Sparql.Results.Reading;

/// <summary>
/// The characters of an XML document, decoded here so that a byte which is no text is an error with its place, and so that the lines and
/// columns of the XML reader can be turned into code points and bytes: the last characters are kept for that. UTF-8 is read, and UTF-16
/// with a byte order mark.
/// </summary>
internal sealed class XmlText(Stream stream, SparqlResultsReaderOptions options) : TextReader
{
    // The XML reader is never so far ahead of the node that it shows, unless that node is long.
    private const int WindowSize = 1 << 16;
    private const int ReadAhead = 1 << 17;

    private readonly byte[] _bytes = new byte[1 << 13];
    private char[] _window = ArrayPool<char>.Shared.Rent(WindowSize);
    private XmlTextPlace _place;
    private XmlTextEncoding? _encoding;
    private SparqlResultsException? _fault;
    private int _byteCount;
    private int _decoded;
    private int _given;
    private long _givenSinceMark;
    private long _received;
    private bool _ended;

    /// <summary>Stops asynchronous reading.</summary>
    public CancellationToken Cancellation { get; set; }

    /// <summary>The XML reader has come to the next node.</summary>
    public void Mark() => _givenSinceMark = 0;

    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    public override int Read(Span<char> buffer)
    {
        while (_given == _decoded && !_ended && _fault is null)
        {
            Received(stream.Read(_bytes, _byteCount, _bytes.Length - _byteCount));
        }

        return Give(buffer);
    }

    public override Task<int> ReadAsync(char[] buffer, int index, int count) => ReadAsync(buffer.AsMemory(index, count)).AsTask();

    public override async ValueTask<int> ReadAsync(Memory<char> buffer, CancellationToken cancellationToken = default)
    {
        while (_given == _decoded && !_ended && _fault is null)
        {
            Received(await stream.ReadAsync(_bytes.AsMemory(_byteCount), Cancellation).ConfigureAwait(false));
        }

        return Give(buffer.Span);
    }

    public override ValueTask<int> ReadBlockAsync(Memory<char> buffer, CancellationToken cancellationToken = default) => ReadAsync(buffer, cancellationToken);

    /// <summary>The place of a line and a column that the XML reader reports, both from 1.</summary>
    public SourcePosition Locate(int line, int column) => _place.Find(_window.AsSpan(0, _decoded), Math.Max(line, 1), Math.Max(column, 1));

    protected override void Dispose(bool disposing)
    {
        if (_window.Length > 0)
        {
            ArrayPool<char>.Shared.Return(_window);
            _window = [];
            _given = _decoded = 0;
        }

        base.Dispose(disposing);
    }

    private int Give(Span<char> buffer)
    {
        // What stands before a fault is given first.
        if (_given == _decoded && _fault is not null)
        {
            throw _fault;
        }

        var count = Math.Min(buffer.Length, _decoded - _given);
        _window.AsSpan(_given, count).CopyTo(buffer);
        _given += count;
        _givenSinceMark += count;
        return _givenSinceMark <= (long)options.MaxTermLength + ReadAhead
            ? count
            : throw Limit(nameof(SparqlResultsReaderOptions.MaxTermLength), options.MaxTermLength);
    }

    private void Received(int count)
    {
        _byteCount += count;
        _received += count;
        _ended = count == 0;
        if (_received > options.MaxInputBytes)
        {
            throw Limit(nameof(SparqlResultsReaderOptions.MaxInputBytes), options.MaxInputBytes);
        }

        // The byte order mark and the declaration of the encoding stand in the first bytes.
        if (_encoding is not null || _ended || _byteCount >= XmlTextEncoding.LongestDeclaration)
        {
            Decode();
        }
    }

    private void Decode()
    {
        var start = 0;
        if (_encoding is null)
        {
            start = XmlTextEncoding.Detect(_bytes.AsSpan(0, _byteCount), out _encoding, out var unknown);
            _place = new XmlTextPlace(_encoding, start);
            if (unknown is not null)
            {
                _fault = Error(ResultsCode.Encoding, $"the encoding '{TermMaker.Cut(unknown)}' is not read; expected UTF-8 or UTF-16");
                return;
            }
        }

        var bytes = _bytes.AsSpan(start, _byteCount - start);
        MakeRoom(bytes.Length + 4);
        var isGood = _encoding.Decode(bytes, _window.AsSpan(_decoded), _ended, out var used, out var written);
        _decoded += written;
        _byteCount = bytes.Length - used;
        bytes[used..].CopyTo(_bytes);
        if (!isGood)
        {
            _fault = Error(ResultsCode.Encoding, $"the byte 0x{_bytes[0]:X2} is not part of a {_encoding.Name} character");
        }
    }

    /// <summary>Forgets the older part of what was given. Everything that is decoded was given, or the decoding had waited.</summary>
    private void MakeRoom(int characters)
    {
        if (_window.Length - _decoded >= characters)
        {
            return;
        }

        var drop = _decoded / 2;
        drop -= char.IsHighSurrogate(_window[drop - 1]) ? 1 : 0;
        _place.Advance(_window.AsSpan(0, drop));
        _window.AsSpan(drop, _decoded - drop).CopyTo(_window);
        (_given, _decoded) = (_given - drop, _decoded - drop);
    }

    private SparqlResultsException Limit(string name, long limit) =>
        Error(ResultsCode.Limit, string.Create(CultureInfo.InvariantCulture, $"the document passes {name} = {limit}"));

    private SparqlResultsException Error(string code, string message)
    {
        var place = _place;
        place.Advance(_window.AsSpan(0, _decoded));
        var at = place.Position;
        return new SparqlResultsException(new Diagnostic(code, message, at, at) { Source = options.SourceName });
    }
}
