using KnowledgeGraph.Formats;

namespace KnowledgeGraph;

/// <content>RDF of others beside the articles.</content>
public sealed partial class KnowledgeBase
{
    private int _documents;

    /// <summary>Adds an RDF file; its extension tells the format and, as in <c>graph.ttl.gz</c>, the compression; relative IRIs resolve against the file's own IRI.</summary>
    /// <exception cref="RdfSyntaxException">The file is broken; nothing of it is added.</exception>
    /// <exception cref="NotSupportedException">The extension tells no format that is read.</exception>
    public void AddRdf(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var format = RdfFormat.FromFileName(path) ?? throw new NotSupportedException($"The name '{path}' does not tell its format.");
        using var file = File.OpenRead(path);
        using var stream = RdfCompression.FromFileName(path).OpenRead(file);
        AddRdf(stream, format, FileIri.FromPath(path), path);
    }

    /// <summary>Adds an RDF document. Its blank nodes stay apart from those of other documents.</summary>
    /// <exception cref="RdfSyntaxException">The document is broken; nothing of it is added.</exception>
    public void AddRdf(Stream stream, RdfFormat format, string? baseIri) => AddRdf(stream, format, baseIri, null);

    private void AddRdf(Stream stream, RdfFormat format, string? baseIri, string? name)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(format);
        var read = new QuadList();
        var options = new RdfReaderOptions
        {
            BaseIri = baseIri,
            BlankNodePrefix = $"d{++_documents}x",
            SourceName = name,
            JsonLd = RdfReaderOptions.Default.JsonLd with { DocumentLoader = OntologyContext.Loader() },
        };
        RdfReader.Read(stream, format, read, options);
        _graph.AddRdf(read.Quads);
    }
}
