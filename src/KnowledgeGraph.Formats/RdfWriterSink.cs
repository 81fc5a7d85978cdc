using KnowledgeGraph.Formats.Syntax;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Formats;

/// <summary>
/// A sink that writes a document, opened by <see cref="RdfWriter.OpenSink"/>. It takes quads as terms and as spans; as spans, N-Triples
/// and N-Quads are written without an allocation. <see cref="Complete"/> or disposing it ends the document. After an exception
/// from the sink, or after <see cref="Abandon"/>, nothing more is written: what then is in the stream is no complete
/// document. Belongs to one thread.
/// </summary>
/// <example>
/// <code>
/// using var sink = RdfWriter.OpenSink(output, RdfFormat.Turtle);
/// RdfReader.Read(input, RdfFormat.NQuads, sink);
/// sink.Complete();
/// </code>
/// </example>
public sealed class RdfWriterSink : IQuadSink, IQuadSpanSink, IDisposable, IAsyncDisposable
{
    private readonly Utf8Output _output;
    private readonly QuadWriter _writer;
    private readonly CancellationToken _cancellation;
    private State _state;

    internal RdfWriterSink(Utf8Output output, QuadWriter writer, CancellationToken cancellation)
    {
        _output = output;
        _writer = writer;
        _cancellation = cancellation;
    }

    private enum State
    {
        Open,
        Failed,
        Completed,
    }

    /// <summary>How many quads were taken.</summary>
    public long Quads { get; private set; }

    /// <summary>Writes a quad.</summary>
    /// <exception cref="NotSupportedException">The format cannot hold it: a named graph in a format of one graph.</exception>
    /// <exception cref="OperationCanceledException">The token that the sink was opened with was cancelled.</exception>
    /// <exception cref="InvalidOperationException">The sink is closed.</exception>
    public void OnQuad(in Quad quad)
    {
        if (quad.Subject is null)
        {
            throw new ArgumentException("default(Quad) is no quad.", nameof(quad));
        }

        Begin();
        _writer.Write(quad);
        End();
    }

    /// <summary>Writes a quad.</summary>
    /// <inheritdoc cref="OnQuad(in Quad)"/>
    public void OnQuad(in QuadSpan quad)
    {
        Begin();
        _writer.Write(quad);
        End();
    }

    /// <summary>
    /// A prefix that the source of the quads declares. Where <see cref="RdfWriterOptions.Prefixes"/> is null Turtle and TriG use it; it is
    /// declared when it is first used. What is not a prefix, or not an absolute IRI, is passed over.
    /// </summary>
    public void OnPrefix(string prefix, string iri)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        ArgumentNullException.ThrowIfNull(iri);
        _writer.Prefix(prefix, iri);
    }

    /// <inheritdoc cref="OnPrefix(string, string)"/>
    public void OnPrefix(ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> iri) =>
        _writer.Prefix(System.Text.Encoding.UTF8.GetString(prefix), System.Text.Encoding.UTF8.GetString(iri));

    /// <summary>Ends the document and writes it out to the last byte; the stream stays open. Does nothing the second time.</summary>
    /// <exception cref="InvalidOperationException">The sink failed before.</exception>
    public void Complete()
    {
        if (_state == State.Completed)
        {
            return;
        }

        Begin();
        _writer.Complete();
        _output.Flush();
        _output.Dispose();
        _state = State.Completed;
    }

    /// <summary>
    /// Gives the document up: nothing more is written. For who finds that the source of the quads is broken, before disposing.
    /// </summary>
    public void Abandon()
    {
        if (_state == State.Open)
        {
            _state = State.Failed;
        }
    }

    /// <summary>Completes the document, unless the sink failed, was abandoned or its token was cancelled.</summary>
    public void Dispose()
    {
        try
        {
            if (_state == State.Open && !_cancellation.IsCancellationRequested)
            {
                Complete();
            }
        }
        finally
        {
            _output.Dispose();
        }
    }

    /// <summary>As <see cref="Dispose"/>, writing asynchronously what is left to write.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_state == State.Open && !_cancellation.IsCancellationRequested)
            {
                Begin();
                _output.IsDeferred = true;
                _writer.Complete();
                await _output.FlushAsync(_cancellation).ConfigureAwait(false);
                _state = State.Completed;
            }
        }
        finally
        {
            _output.Dispose();
        }
    }

    /// <summary>Until <see cref="End"/> says otherwise the sink counts as failed.</summary>
    private void Begin()
    {
        if (_state != State.Open)
        {
            throw new InvalidOperationException(_state == State.Failed
                ? "The sink failed or was abandoned; the document is not complete."
                : "The document is complete.");
        }

        _state = State.Failed;
        _cancellation.ThrowIfCancellationRequested();
    }

    private void End()
    {
        _state = State.Open;
        Quads++;
    }
}
