using KnowledgeGraph.Cli.Io;

namespace KnowledgeGraph.Cli.Commands;

/// <summary>Writes lines article by article. Without <c>--skip-errors</c> it ends at the first error; what came before is written.</summary>
internal sealed class BuildFilterRun(Terminal terminal, BuildRequest request, CancellationToken cancellation)
{
    /// <summary>The exit code.</summary>
    public int Run()
    {
        using var feed = new BuildFeed(terminal, request, cancellation);
        var options = feed.Options(stopsAtErrors: true);
        OutputTarget.Write(request.Output, terminal, stream => Write(feed, stream, options));
        feed.Finish();
        return feed.Code;
    }

    private void Write(BuildFeed feed, Stream stream, BuildOptions options)
    {
        if (request.Lines == BuildLines.Quads)
        {
            ArticleFilter.WriteQuads(feed.Inputs(options), stream, request.Options, options, cancellation);
        }
        else
        {
            ArticleFilter.WriteFacts(feed.Inputs(options), stream, request.Options, options, cancellation);
        }
    }
}
