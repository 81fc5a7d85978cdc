using System.Diagnostics;
using System.Globalization;
using KnowledgeGraph.Cli.Io;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Cli.Commands.Store;

/// <summary>Loads files into a store as one load, and tells what it took.</summary>
internal sealed class StoreLoadRun(Terminal terminal, StoreLoadRequest request, CancellationToken cancellation)
{
    /// <summary>The exit code.</summary>
    public int Run()
    {
        var clock = Stopwatch.StartNew();
        Loaded loaded;
        using (var store = StoreFolder.OpenOrCreate(request.Folder, request.Options))
        {
            loaded = Load(store);
        }

        // What the store writes when it is closed counts too.
        var seconds = clock.Elapsed.TotalSeconds;
        if (request.AsJson)
        {
            WriteJson(loaded, seconds);
        }
        else
        {
            WriteLine(loaded, seconds);
        }

        return loaded.Files.ExitCode;
    }

    private Loaded Load(QuadStore store)
    {
        var prefix = StoreFolder.BlankNodePrefix(store);
        using var loader = store.BeginLoad(cancellation);
        var files = new StoreLoad(terminal, request.Reading, loader, cancellation);
        files.Read(request.Sources, prefix);
        var quads = loader.Count;
        var added = Commit(loader);
        return new Loaded(files, quads, added, store.Count);
    }

    private long Commit(QuadLoader loader)
    {
        var isWatched = terminal.IsInteractive && request.Reading.ShowsProgress;
        if (isWatched)
        {
            terminal.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r\e[Ksorting and packing {loader.Count / 1e6:0.00} M quads"));
        }

        try
        {
            return loader.Commit().Added;
        }
        finally
        {
            if (isWatched)
            {
                terminal.Error.Write("\r\e[K");
            }
        }
    }

    private void WriteJson(Loaded loaded, double seconds) => terminal.WriteJsonLine(writer =>
    {
        writer.WriteString("store", request.Folder);
        writer.WriteNumber("quads", loaded.Quads);
        writer.WriteNumber("added", loaded.Added);
        writer.WriteNumber("total", loaded.Total);
        writer.WriteNumber("bytes", loaded.Files.Bytes);
        writer.WriteNumber("errors", loaded.Files.Errors);
        writer.WriteNumber("seconds", Math.Round(seconds, 6));
        writer.WriteNumber("peak_memory_bytes", PeakMemory.Bytes());
    });

    private void WriteLine(Loaded loaded, double seconds)
    {
        var errors = loaded.Files.Errors switch
        {
            0 => "",
            1 => ", 1 error skipped",
            var several => string.Create(CultureInfo.InvariantCulture, $", {several} errors skipped"),
        };
        terminal.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{request.Folder}: {loaded.Quads} quads read{errors}, {loaded.Added} new, {loaded.Total} in all, {seconds:0.000} s, {loaded.Quads / 1e6 / seconds:0.00} M/s, peak memory {PeakMemory.Bytes() / 1048576.0:0.0} MiB"));
    }

    private sealed record Loaded(StoreLoad Files, long Quads, long Added, long Total);
}
