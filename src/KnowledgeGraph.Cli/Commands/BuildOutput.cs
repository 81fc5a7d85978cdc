using System.Globalization;
using KnowledgeGraph.Articles;
using KnowledgeGraph.Cli.Io;
using KnowledgeGraph.Formats;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Cli.Commands;

/// <summary>Where a graph that was built goes: a file or standard output, a store, or both. What cannot be used is known before the work, which may be long.</summary>
internal sealed class BuildOutput : IDisposable
{
    private readonly Terminal _terminal;
    private readonly string? _file;
    private readonly RdfFormat? _format;
    private readonly string? _folder;
    private QuadStore? _store;

    public BuildOutput(Terminal terminal, BuildRequest request)
    {
        (_terminal, _folder) = (terminal, request.StoreFolder);
        _file = request.Output ?? (_folder is null ? OutputTarget.Standard : null);
        _format = _file is null ? null : Format(_file, request.Options);
        _store = _folder is not null && QuadStore.Exists(_folder) ? StoreFolder.Open(_folder) : null;
    }

    /// <param name="save">Writes the graph to a stream.</param>
    /// <param name="saveTo">Writes it to the store.</param>
    public void Write(Action<Stream, RdfFormat> save, Func<QuadStore, StoreDifference> saveTo)
    {
        if (_format is not null)
        {
            OutputTarget.Write(_file, _terminal, stream => save(stream, _format));
        }

        if (_folder is not null)
        {
            _store ??= StoreFolder.OpenOrCreate(_folder, new QuadStoreOptions());
            var difference = saveTo(_store);
            var removed = difference.Removed == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{difference.Removed} removed, ");
            _terminal.Say(string.Create(CultureInfo.InvariantCulture, $"{_folder}: {difference.Added} new quads, {removed}{_store.Count} in all"));
        }
    }

    public void Dispose() => _store?.Dispose();

    private static RdfFormat Format(string output, KnowledgeBaseOptions options)
    {
        var reason = options.Claims == ClaimForm.Graphs ? "--claims graphs" : options.Identity.Form == IdentityForm.Names ? null : "--identities linked or merged";
        var format = output == OutputTarget.Standard
            ? reason is null ? RdfFormat.Turtle : RdfFormat.TriG
            : FormatNames.OfFile(output);
        if (reason is not null && !format.HasNamedGraphs)
        {
            throw new UsageException($"{reason} needs a format with named graphs (trig nquads jsonld), and {format.Name} has none");
        }

        return FormatNames.Writable(format);
    }
}
