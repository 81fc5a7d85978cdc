namespace KnowledgeGraph.Cli.Commands;

/// <summary>Builds one graph from nothing.</summary>
internal sealed class BuildRun(Terminal terminal, BuildRequest request, CancellationToken cancellation)
{
    /// <summary>The exit code.</summary>
    public int Run()
    {
        using var output = new BuildOutput(terminal, request);
        using var feed = new BuildFeed(terminal, request, cancellation);
        var knowledge = new KnowledgeBase(feed.Graph);
        var options = feed.Options(stopsAtErrors: false);
        knowledge.AddAll(feed.Inputs(options), options, cancellation);
        if (feed.Finish())
        {
            output.Write(knowledge.Save, store => new StoreDifference(knowledge.SaveTo(store), 0));
            request.Reports.Write(terminal, () => knowledge);
        }

        return feed.Code;
    }
}
