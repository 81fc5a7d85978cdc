using KnowledgeGraph.Cli.Io;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Cli.Commands;

/// <summary>Opens what <c>kg diff</c> compares: a file, a store, the state of a build.</summary>
internal sealed class DiffSource(Terminal terminal, ReadingRequest request, CancellationToken cancellation)
{
    /// <summary>That of skipped errors, if there were any.</summary>
    public int ExitCode { get; private set; } = Cli.ExitCode.Ok;

    public T Use<T>(string path, Func<IQuadSource, T> use)
    {
        if (path != OutputTarget.Standard && Directory.Exists(path))
        {
            return UseFolder(path, use);
        }

        var dataset = new Dataset();
        var result = new DataFile(path, request).Read(terminal, dataset, "", cancellation);
        ExitCode = Math.Max(ExitCode, result.ExitCode);
        return use(dataset);
    }

    private T UseFolder<T>(string path, Func<IQuadSource, T> use)
    {
        if (BuildState.Exists(path))
        {
            var options = new KnowledgeBaseOptions();
            using var state = BuildState.Open(path, request.BaseIri is null ? options : options with { BaseIri = CommonOptions.CheckedGraphBase(request.BaseIri) });
            return use(state.Load());
        }

        if (!QuadStore.Exists(path))
        {
            throw new InvalidDataException($"the folder '{path}' is neither a store nor the state of a build");
        }

        using var store = StoreFolder.Open(path);
        return use(store);
    }
}
