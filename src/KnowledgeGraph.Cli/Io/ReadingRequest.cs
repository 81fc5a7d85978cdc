using KnowledgeGraph.Formats;

namespace KnowledgeGraph.Cli.Io;

/// <summary>How the command line wants its inputs read.</summary>
internal sealed record ReadingRequest
{
    /// <summary>Null: by name, else by the first bytes.</summary>
    public RdfFormat? Format { get; init; }

    /// <inheritdoc cref="Format"/>
    public RdfCompression? Compression { get; init; }

    public CompressionLimits Limits { get; init; } = CompressionLimits.Default;

    public string? BaseIri { get; init; }

    public bool IsStrict { get; init; }

    /// <summary>How many errors are passed over; null: none.</summary>
    public int? MaxErrors { get; init; }

    public int Threads { get; init; } = 1;

    /// <summary>Files in place of the remote documents of JSON-LD.</summary>
    public IReadOnlyList<(string Iri, string File)> Documents { get; init; } = [];

    public bool ShowsProgress { get; init; }

    /// <summary>The options for JSON-LD: base directions are kept, and besides the files, which are read here, the ontology's context is known.</summary>
    public JsonLdOptions JsonLd()
    {
        var files = JsonLdContexts.Of(
            Documents.DistinctBy(document => document.Iri).ToDictionary(document => document.Iri, document => File.ReadAllText(document.File)),
            OntologyContext.Loader(Refuse));
        return RdfReaderOptions.Default.JsonLd with { DocumentLoader = files };
    }

    /// <summary>The end of the chain: nothing is fetched.</summary>
    private static ValueTask<RemoteDocument> Refuse(string iri, LoadDocumentOptions options, CancellationToken cancellation) =>
        ValueTask.FromException<RemoteDocument>(new KeyNotFoundException($"kg fetches nothing: give --document {iri}=FILE"));
}
