using System.Globalization;

namespace KnowledgeGraph.Cli.Commands;

/// <summary>Builds on what a folder remembers.</summary>
internal sealed class BuildStateRun(Terminal terminal, BuildRequest request, CancellationToken cancellation)
{
    private readonly string _folder = request.StateFolder!;

    /// <summary>The exit code.</summary>
    public int Run()
    {
        using var output = new BuildOutput(terminal, request);
        using var feed = new BuildFeed(terminal, request, cancellation);
        if (request.IsRebuilt)
        {
            BuildState.Clear(_folder);
        }

        using var state = BuildState.Open(_folder, feed.Graph);
        using var update = state.Begin(request.Scope);
        var options = feed.Options(stopsAtErrors: false);
        var done = update.Add(feed.Inputs(options), options, cancellation);
        if (feed.Finish())
        {
            Remove(update);
            Report(update.Commit(), done);
            output.Write(state.Save, store => state.SaveTo(store, cancellation));
            request.Reports.Write(terminal, state.Load);
        }

        return feed.Code;
    }

    private void Remove(BuildUpdate update)
    {
        foreach (var id in request.Removed)
        {
            if (!update.Remove(id))
            {
                terminal.Say($"kg: the state has no article '{id}' to remove");
            }
        }
    }

    private void Report(BuildReport report, BuildSummary done) => terminal.Say(string.Create(
        CultureInfo.InvariantCulture,
        $"{_folder}: {report.Added.Count} added, {report.Changed.Count} changed, {report.Removed.Count} removed, {report.Unchanged} unchanged; {done.Extracted} read for facts"));
}
