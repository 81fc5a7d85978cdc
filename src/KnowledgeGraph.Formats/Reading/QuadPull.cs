using System.Runtime.CompilerServices;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Formats.Reading;

/// <summary>Turns the pushing parsers round: a piece of input is parsed, its quads are handed out, then comes the next piece.</summary>
internal static class QuadPull
{
    /// <summary>Small, so that few quads wait at a time.</summary>
    private const int PieceSize = 1 << 14;

    public static IEnumerable<Quad> Read(
        Stream stream, RdfFormat format, RdfReaderOptions? options, CancellationToken cancellation)
    {
        var batch = new QuadQueue();
        var reader = new DocumentReader(format, batch, options, cancellation);
        using var feed = reader.OpenFeed(PieceSize);
        bool more;
        do
        {
            more = batch.Collect(() => feed is null ? ReadWhole(reader, stream) : ReadPiece(feed, stream));
            foreach (var quad in batch.Quads)
            {
                yield return quad;
            }

            batch.ThrowIfBroken();
        }
        while (more);
    }

    public static async IAsyncEnumerable<Quad> ReadAsync(
        AsyncSource source, RdfFormat format, RdfReaderOptions? options, CancellationToken cancellation,
        [EnumeratorCancellation] CancellationToken enumeration = default)
    {
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellation, enumeration);
        var batch = new QuadQueue();
        var reader = new DocumentReader(format, batch, options, linked.Token);
        using var feed = reader.OpenFeed(PieceSize);
        bool more;
        do
        {
            more = await batch.CollectAsync(
                () => feed is null ? ReadWholeAsync(reader, source) : ReadPieceAsync(feed, source, linked.Token)).ConfigureAwait(false);
            foreach (var quad in batch.Quads)
            {
                yield return quad;
            }

            batch.ThrowIfBroken();
        }
        while (more);
    }

    private static bool ReadPiece(ParserFeed feed, Stream stream)
    {
        var read = stream.Read(feed.Room().Span);
        if (read == 0)
        {
            feed.Complete();
            return false;
        }

        feed.Filled(read);
        return true;
    }

    private static async ValueTask<bool> ReadPieceAsync(ParserFeed feed, AsyncSource source, CancellationToken cancellation)
    {
        if (await source.FillAsync(feed, cancellation).ConfigureAwait(false))
        {
            return true;
        }

        feed.Complete();
        return false;
    }

    private static bool ReadWhole(DocumentReader reader, Stream stream)
    {
        reader.ReadWhole(stream);
        return false;
    }

    private static async ValueTask<bool> ReadWholeAsync(DocumentReader reader, AsyncSource source)
    {
        await reader.ReadWholeAsync(source.AsStream()).ConfigureAwait(false);
        return false;
    }
}
