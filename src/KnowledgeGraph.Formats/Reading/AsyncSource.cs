namespace KnowledgeGraph.Formats.Reading;

/// <summary>Where bytes are awaited.</summary>
internal abstract class AsyncSource
{
    /// <summary>Brings some bytes into the feed; false at the end.</summary>
    public abstract ValueTask<bool> FillAsync(ParserFeed feed, CancellationToken cancellation);

    /// <summary>All of it as a stream.</summary>
    public abstract Stream AsStream();
}
