using KnowledgeGraph.Cli.Io;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Cli.Commands.Store;

/// <summary>What <c>kg store load</c> was asked to do.</summary>
internal sealed record StoreLoadRequest
{
    public required string Folder { get; init; }

    public required IReadOnlyList<DataSource> Sources { get; init; }

    public required ReadingRequest Reading { get; init; }

    public required QuadStoreOptions Options { get; init; }

    public bool AsJson { get; init; }
}
