using KnowledgeGraph.Articles;
using KnowledgeGraph.Formats;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph;

/// <content>The graph as linked data.</content>
public sealed partial class KnowledgeBase
{
    /// <summary>Writes the graph to a file, whose extension tells the format and, as in <c>graph.ttl.gz</c>, the compression. The file appears only when all is written.</summary>
    /// <exception cref="NotSupportedException">The extension tells no format that is written, or one that holds no named graphs where the claims need them.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Save(string path)
    {
        var format = FormatOf(path);
        AtomicFile.Write(path, stream =>
        {
            using var packed = RdfCompression.FromFileName(path).OpenWrite(stream);
            Save(packed, format);
        });
    }

    /// <summary>Writes the graph. The same facts give the same bytes.</summary>
    /// <exception cref="NotSupportedException">The format is not written, or holds no named graphs where the graph has them.</exception>
    public void Save(Stream stream, RdfFormat format)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(format);
        var quads = _graph.List(Options.Claims);
        if (!format.CanWrite)
        {
            throw new NotSupportedException($"{format.Title} is not written.");
        }

        if (!format.HasNamedGraphs && quads.Any(quad => quad.GraphName is not null))
        {
            throw new NotSupportedException($"{format.Title} holds one graph, and this graph has named graphs: write TriG, N-Quads or JSON-LD.");
        }

        RdfWriter.Write(quads, format, stream, new RdfWriterOptions { Prefixes = _graph.Prefixes() });
    }

    /// <summary>
    /// Adds the graph to a store, all at once, and gives how many quads were new. The nodes of articles and facts have IRIs, so what is there is
    /// not added again; blank nodes of RDF that was added keep their labels.
    /// </summary>
    /// <exception cref="StoreException">The quads could not be written; the store is as it was.</exception>
    /// <example><code>using var store = QuadStore.Open("news.kg"); long added = knowledge.SaveTo(store);</code></example>
    public long SaveTo(QuadStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        return store.AddRange(_graph.List(Options.Claims));
    }

    /// <summary>As <see cref="Save(string)"/>, writing without blocking.</summary>
    public async Task SaveAsync(string path, CancellationToken cancellation = default)
    {
        var format = FormatOf(path);
        using var buffer = new MemoryStream();
        using (var packed = RdfCompression.FromFileName(path).OpenWrite(buffer))
        {
            Save(packed, format);
        }

        buffer.Position = 0;
        await AtomicFile.WriteAsync(path, (stream, token) => buffer.CopyToAsync(stream, token), cancellation).ConfigureAwait(false);
    }

    private static RdfFormat FormatOf(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return RdfFormat.FromFileName(path) ?? throw new NotSupportedException($"The name '{path}' does not tell its format.");
    }
}
