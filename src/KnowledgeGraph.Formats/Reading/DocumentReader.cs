using System.Runtime.InteropServices;
using System.Text;
using KnowledgeGraph.Formats.Syntax;

namespace KnowledgeGraph.Formats.Reading;

/// <summary>One reading of one document, from any kind of source. Every door of the library leads here.</summary>
internal sealed class DocumentReader
{
    private readonly ReaderContext _context;
    private readonly RdfParser? _parser;
    private readonly IDocumentParser? _document;

    public DocumentReader(RdfFormat format, object sink, RdfReaderOptions? options, CancellationToken cancellation)
    {
        Parsers.Require(format);
        ArgumentNullException.ThrowIfNull(sink);
        _context = new ReaderContext(sink, options ?? RdfReaderOptions.Default, cancellation);
        _parser = Parsers.InPieces(format, _context);
        _document = _parser is null ? Parsers.Whole(format, _context) : null;
    }

    public ReaderContext Context => _context;

    /// <summary>A feed, for who has bytes piece by piece; null where the syntax needs the whole document.</summary>
    public ParserFeed? OpenFeed(int size = ParserFeed.DefaultSize) => _parser is null ? null : new ParserFeed(_parser, _context, size);

    public RdfReadReport Read(ReadOnlyMemory<byte> document)
    {
        _context.Cancellation.ThrowIfCancellationRequested();
        if (_parser is null)
        {
            return ReadWhole(AsStream(document));
        }

        ParserFeed.ParseWhole(document.Span, _parser, _context);
        return _context.Report(document.Length);
    }

    /// <summary>A text goes through the same buffer as a stream, so that it is never in memory twice.</summary>
    public RdfReadReport Read(ReadOnlySpan<char> text)
    {
        if (_parser is null)
        {
            _context.IsText = true;
            var bytes = new byte[Encoding.UTF8.GetMaxByteCount(text.Length)];
            using var stream = new MemoryStream(bytes, 0, Utf8Text.Encode(text, bytes, _context), writable: false);
            return ReadWhole(stream);
        }

        using var feed = new ParserFeed(_parser, _context);
        while (!text.IsEmpty)
        {
            var room = feed.Room().Span;
            if (room.Length < 3)
            {
                // Too small for one character: let the buffer grow.
                feed.Write(Utf8Text.First(ref text, _context));
                continue;
            }

            var count = Utf8Text.Fitting(text, room.Length);
            var filled = Utf8Text.Encode(text[..count], room, _context);
            text = text[count..];
            feed.Filled(filled);
        }

        feed.Complete();
        return _context.Report(feed.BytesRead);
    }

    public RdfReadReport Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (_parser is null)
        {
            return ReadWhole(stream);
        }

        using var feed = new ParserFeed(_parser, _context);
        while (stream.Read(feed.Room().Span) is > 0 and var read)
        {
            feed.Filled(read);
        }

        feed.Complete();
        return _context.Report(feed.BytesRead);
    }

    public async Task<RdfReadReport> ReadAsync(AsyncSource source)
    {
        if (_parser is null)
        {
            return await ReadWholeAsync(source.AsStream()).ConfigureAwait(false);
        }

        using var feed = new ParserFeed(_parser, _context);
        while (await source.FillAsync(feed, _context.Cancellation).ConfigureAwait(false))
        {
        }

        feed.Complete();
        return _context.Report(feed.BytesRead);
    }

    /// <summary>Reads what no feed reads.</summary>
    public RdfReadReport ReadWhole(Stream stream)
    {
        using var source = new SourceStream(stream, _context);
        _document!.Parse(source);
        return _context.Report(source.BytesRead);
    }

    public async Task<RdfReadReport> ReadWholeAsync(Stream stream)
    {
        await using var source = new SourceStream(stream, _context);
        await _document!.ParseAsync(source).ConfigureAwait(false);
        return _context.Report(source.BytesRead);
    }

    public static MemoryStream AsStream(ReadOnlyMemory<byte> document) =>
        MemoryMarshal.TryGetArray(document, out var array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(document.ToArray(), writable: false);
}
