using System.Runtime.CompilerServices;
using KnowledgeGraph.Formats.Reading;
using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Formats;

/// <summary>
/// Reads a document that is pushed in pieces of any size, as they come from a socket or a decoder; they may part lines and characters.
/// Quads go to the sink as soon as their statement is complete. RDF/XML and TriX are collected until <see cref="Complete"/>.
/// Not for several threads at once. After an exception only <see cref="Dispose"/> is left.
/// </summary>
/// <example>
/// <code>
/// using var reader = new RdfChunkReader(RdfFormat.NTriples, sink);
/// foreach (byte[] piece in pieces)
///     reader.Write(piece);
/// RdfReadReport report = reader.Complete();
/// </code>
/// </example>
public sealed class RdfChunkReader : IDisposable
{
    private readonly DocumentReader _reader;
    private readonly ParserFeed? _feed;
    private readonly MemoryStream? _collected;
    private long _bytes;
    private bool _ended;

    /// <summary>A reader that pushes into a sink.</summary>
    /// <exception cref="NotSupportedException">The format is not read.</exception>
    public RdfChunkReader(RdfFormat format, IQuadSink sink, RdfReaderOptions? options = null, CancellationToken cancellationToken = default)
        : this(new DocumentReader(format, sink, options, cancellationToken))
    {
    }

    /// <summary>A reader that pushes into a sink of spans.</summary>
    /// <exception cref="NotSupportedException">The format is not read.</exception>
    [OverloadResolutionPriority(1)]
    public RdfChunkReader(RdfFormat format, IQuadSpanSink sink, RdfReaderOptions? options = null, CancellationToken cancellationToken = default)
        : this(new DocumentReader(format, sink, options, cancellationToken))
    {
    }

    private RdfChunkReader(DocumentReader reader)
    {
        _reader = reader;
        _feed = reader.OpenFeed();
        _collected = _feed is null ? new MemoryStream() : null;
    }

    /// <summary>What the reading came to so far; final after <see cref="Complete"/>.</summary>
    public RdfReadReport Report => _reader.Context.Report(_bytes);

    /// <summary>Takes the next piece of the document.</summary>
    /// <exception cref="RdfSyntaxException">The document is not in that language, or passes a limit.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="InvalidOperationException">The document is complete, or an earlier call threw.</exception>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        Begin();
        _bytes += bytes.Length;
        if (_feed is not null)
        {
            _feed.Write(bytes);
        }
        else
        {
            _reader.Context.RequireInputLimit(_bytes);
            _collected!.Write(bytes);
        }

        _ended = false;
    }

    /// <summary>Tells that no more comes; what is left is read or refused.</summary>
    /// <exception cref="RdfSyntaxException">The document is not in that language, or passes a limit.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="InvalidOperationException">The document is complete, or an earlier call threw.</exception>
    public RdfReadReport Complete()
    {
        Begin();
        if (_feed is not null)
        {
            _feed.Complete();
        }
        else
        {
            _collected!.Position = 0;
            _reader.ReadWhole(_collected);
        }

        return Report;
    }

    /// <summary>Gives the buffers back.</summary>
    public void Dispose()
    {
        _ended = true;
        _feed?.Dispose();
        _collected?.Dispose();
    }

    /// <summary>Ended until the call comes to its good end.</summary>
    private void Begin()
    {
        if (_ended)
        {
            throw new InvalidOperationException("The document is complete, or an earlier call threw.");
        }

        _ended = true;
    }
}
