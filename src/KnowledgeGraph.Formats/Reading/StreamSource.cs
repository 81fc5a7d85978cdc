namespace KnowledgeGraph.Formats.Reading;

internal sealed class StreamSource(Stream stream) : AsyncSource
{
    public override async ValueTask<bool> FillAsync(ParserFeed feed, CancellationToken cancellation)
    {
        var read = await stream.ReadAsync(feed.Room(), cancellation).ConfigureAwait(false);
        if (read > 0)
        {
            feed.Filled(read);
        }

        return read > 0;
    }

    public override Stream AsStream() => stream;
}
