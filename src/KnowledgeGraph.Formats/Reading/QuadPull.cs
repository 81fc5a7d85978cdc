using System.Runtime.CompilerServices;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Formats.Reading;

/// <summary>Turns the pushing parsers round: a piece of input is parsed, its quads are handed out, then comes the next piece.</summary>
internal static class QuadPull
{
    /// <summary>Small, so that few quads wait at a time.</summary>
    private const int PieceSize = 1 << 14;

    public static IEnumerable<Quad> Read(
        Stream stream, RdfFormat format, RdfReaderOptions? options, CancellationToken cancellation) =>
        Parsers.AreInPieces(format)
            ? ReadPieces(stream, format, options, cancellation)
            : QuadPump.Read(stream, format, options, cancellation);

    public static IAsyncEnumerable<Quad> ReadAsync(
        AsyncSource source, RdfFormat format, RdfReaderOptions? options, CancellationToken cancellation) =>
        Parsers.AreInPieces(format)
            ? ReadPiecesAsync(source, format, options, cancellation)
            : QuadPump.ReadAsync(source, format, options, cancellation);

    private static IEnumerable<Quad> ReadPieces(
        Stream stream, RdfFormat format, RdfReaderOptions? options, CancellationToken cancellation)
    {
        var batch = new QuadQueue();
        using var feed = new DocumentReader(format, batch, options, cancellation).OpenFeed(PieceSize)!;
        bool more;
        do
        {
            more = batch.Collect(() => ReadPiece(feed, stream));
            foreach (var quad in batch.Quads)
            {
                yield return quad;
            }

            batch.ThrowIfBroken();
        }
        while (more);
    }

    private static async IAsyncEnumerable<Quad> ReadPiecesAsync(
        AsyncSource source, RdfFormat format, RdfReaderOptions? options, CancellationToken cancellation,
        [EnumeratorCancellation] CancellationToken enumeration = default)
    {
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellation, enumeration);
        var batch = new QuadQueue();
        using var feed = new DocumentReader(format, batch, options, linked.Token).OpenFeed(PieceSize)!;
        bool more;
        do
        {
            more = await batch.CollectAsync(() => ReadPieceAsync(feed, source, linked.Token)).ConfigureAwait(false);
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
}
