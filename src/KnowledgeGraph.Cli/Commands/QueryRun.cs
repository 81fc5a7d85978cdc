using System.Diagnostics;
using KnowledgeGraph.Cli.Io;
using KnowledgeGraph.Sparql;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Cli.Commands;

/// <summary>Loads, parses, runs and writes, and measures each.</summary>
internal sealed class QueryRun(Terminal terminal, QueryRequest request, CancellationToken cancellation)
{
    private readonly Stopwatch _clock = new();
    private readonly QueryStatistics _statistics = new();
    private int _exitCode = ExitCode.Ok;

    /// <summary>The exit code.</summary>
    public int Run()
    {
        _clock.Restart();
        var query = SparqlQuery.Parse(
            RequestText.Read(terminal, request.QueryFile, request.QueryText, "query"),
            new SparqlParseOptions { BaseIri = request.Reading.BaseIri ?? RequestText.BaseIri(request.QueryFile) });
        _statistics.ParseMilliseconds = _clock.Elapsed.TotalMilliseconds;
        terminal.Warn(query.Warnings, request.QueryFile);
        if (request.Plan != PlanMode.None)
        {
            return ShowPlan(query, PlanOptions.IsJson(request.Format));
        }

        var writer = QueryOutput.For(query.Form, request.Format);

        _clock.Restart();
        using var store = Open();
        _statistics.LoadMilliseconds = _clock.Elapsed.TotalMilliseconds;

        var engine = new SparqlEngine(request.Options);
        _clock.Restart();
        if (request.WithStatistics)
        {
            _ = engine.Explain(query, store);
            _statistics.PlanMilliseconds = _clock.Elapsed.TotalMilliseconds;
        }

        for (var run = 1; run <= request.Repeat; run++)
        {
            _clock.Restart();
            _statistics.Rows = writer.Run(engine, query, store, run == request.Repeat ? terminal.Output : null, cancellation);
            _statistics.RunMilliseconds.Add(_clock.Elapsed.TotalMilliseconds);
        }

        terminal.Output.Flush();
        if (request.WithStatistics)
        {
            terminal.Say(_statistics.ToJson());
        }

        return _exitCode;
    }

    private int ShowPlan(SparqlQuery query, bool isJson)
    {
        using var store = Open();
        var engine = new SparqlEngine(request.Options);
        var plan = request.Plan == PlanMode.Explain ? engine.Explain(query, store, cancellation) : engine.Analyze(query, store, cancellation);
        PlanOptions.Write(terminal, isJson, plan.ToString(), plan.WriteJson);
        return _exitCode;
    }

    /// <summary>A store on disk is asked where it stands; files are loaded into one in memory.</summary>
    private QuadStore Open()
    {
        var store = request.Store is { } folder ? StoreFolder.Open(folder) : QuadStore.OpenInMemory();
        try
        {
            if (request.Sources.Count > 0)
            {
                Load(store);
            }
        }
        catch
        {
            store.Dispose();
            throw;
        }

        _statistics.Triples = store.Count;
        return store;
    }

    private void Load(QuadStore store)
    {
        using var loader = store.BeginLoad(cancellation);
        var files = new StoreLoad(terminal, request.Reading, loader, cancellation);
        files.Read(request.Sources, "");
        loader.Commit();
        _exitCode = files.ExitCode;
    }
}
