using System.Runtime.CompilerServices;
using System.Threading.Channels;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Formats.Reading;

/// <summary>
/// Pulls quads out of a parser that can only push and reads its document in one go: it runs on a thread of its own and waits when it
/// is some batches ahead, so that memory stays flat. It has ended when the enumeration has.
/// </summary>
internal sealed class QuadPump : IQuadSink
{
    private const int BatchSize = 512;

    private readonly Channel<List<Quad>> _batches = Channel.CreateBounded<List<Quad>>(
        new BoundedChannelOptions(4) { SingleReader = true, SingleWriter = true });

    private readonly CancellationToken _stop;
    private List<Quad> _batch = new(BatchSize);

    private QuadPump(CancellationToken stop) => _stop = stop;

    public static IEnumerable<Quad> Read(Stream stream, RdfFormat format, RdfReaderOptions? options, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var pump = new QuadPump(stop.Token);
        var reader = new DocumentReader(format, pump, options, stop.Token);
        var work = Task.Run(
            () => pump.RunAsync(() =>
            {
                reader.ReadWhole(stream);
                return Task.CompletedTask;
            }),
            CancellationToken.None);
        try
        {
            while (pump._batches.Reader.WaitToReadAsync(CancellationToken.None).AsTask().GetAwaiter().GetResult())
            {
                while (pump._batches.Reader.TryRead(out var batch))
                {
                    foreach (var quad in batch)
                    {
                        yield return quad;
                    }
                }
            }
        }
        finally
        {
            stop.Cancel();
            work.GetAwaiter().GetResult();
        }
    }

    public static async IAsyncEnumerable<Quad> ReadAsync(
        AsyncSource source, RdfFormat format, RdfReaderOptions? options, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var pump = new QuadPump(stop.Token);
        var reader = new DocumentReader(format, pump, options, stop.Token);
        var work = Task.Run(() => pump.RunAsync(() => reader.ReadWholeAsync(source.AsStream())), CancellationToken.None);
        try
        {
            await foreach (var batch in pump._batches.Reader.ReadAllAsync(CancellationToken.None).ConfigureAwait(false))
            {
                foreach (var quad in batch)
                {
                    yield return quad;
                }
            }
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await work.ConfigureAwait(false);
        }
    }

    void IQuadSink.OnQuad(in Quad quad)
    {
        _batch.Add(quad);
        if (_batch.Count == BatchSize)
        {
            Flush();
        }
    }

    /// <summary>Never throws: the error goes through the channel, behind the quads before it.</summary>
    private async Task RunAsync(Func<Task> read)
    {
        Exception? failure = null;
        try
        {
            await read().ConfigureAwait(false);
        }
#pragma warning disable CA1031 // It is thrown by whoever takes the quads.
        catch (Exception error)
#pragma warning restore CA1031
        {
            failure = error;
        }

        try
        {
            Flush();
        }
        catch (OperationCanceledException stopped)
        {
            failure ??= stopped;
        }

        _batches.Writer.Complete(failure);
    }

    private void Flush()
    {
        if (_batch.Count > 0 && !_batches.Writer.TryWrite(_batch))
        {
            _batches.Writer.WriteAsync(_batch, _stop).AsTask().GetAwaiter().GetResult();
        }

        _batch = new List<Quad>(BatchSize);
    }
}
