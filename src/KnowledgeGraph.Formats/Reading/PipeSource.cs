using System.IO.Pipelines;

namespace KnowledgeGraph.Formats.Reading;

internal sealed class PipeSource(PipeReader pipe) : AsyncSource
{
    /// <summary>
    /// Moves what the pipe has. All is taken out of it at once: what a parser cannot use yet waits in the feed, so a line longer than
    /// the pipe's threshold does not block the writer.
    /// </summary>
    public override async ValueTask<bool> FillAsync(ParserFeed feed, CancellationToken cancellation)
    {
        var result = await pipe.ReadAsync(cancellation).ConfigureAwait(false);
        if (result.IsCanceled)
        {
            pipe.AdvanceTo(result.Buffer.Start);
            throw new OperationCanceledException("The pipe's pending read was cancelled.");
        }

        try
        {
            foreach (var segment in result.Buffer)
            {
                feed.Write(segment.Span);
            }
        }
        finally
        {
            pipe.AdvanceTo(result.Buffer.End);
        }

        return !result.IsCompleted;
    }

    public override Stream AsStream() => pipe.AsStream(leaveOpen: true);
}
