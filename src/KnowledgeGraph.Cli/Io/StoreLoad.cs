using KnowledgeGraph.Formats;
using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Cli.Io;

/// <summary>Reads files into one load of a store, and counts what it read.</summary>
internal sealed class StoreLoad(Terminal terminal, ReadingRequest request, QuadLoader loader, CancellationToken cancellation)
{
    /// <summary>The bytes of the documents, unpacked.</summary>
    public long Bytes { get; private set; }

    /// <summary>The errors that were passed over.</summary>
    public int Errors { get; private set; }

    public int ExitCode { get; private set; } = Cli.ExitCode.Ok;

    /// <summary>Reads all; blank nodes of different files are different, whatever their labels.</summary>
    /// <param name="sources">The files.</param>
    /// <param name="prefix">What the labels of this load begin with, so that they stay apart from those that the store has.</param>
    public void Read(IReadOnlyList<DataSource> sources, string prefix)
    {
        for (var i = 0; i < sources.Count; i++)
        {
            Read(sources[i], FormattableString.Invariant($"{prefix}f{i}x"));
        }
    }

    private void Read(DataSource source, string blankNodePrefix)
    {
        // The dictionary takes terms from one thread and in the order of the document, so that ids do not hang on chance. A thread of its own for
        // parsing, a sixth of the work, was measured: copying the quads to it costs as much. Other threads sort and pack.
        var file = new DataFile(source.Path, request with { Threads = 1 });
        IQuadSpanSink sink = source.Graph is { } graph ? new NamedGraphSink(loader, graph, source.Path) : loader;
        var before = loader.Count;
        var result = file.Read(terminal, blankNodePrefix, () => loader.Count - before, (document, options) =>
            RdfReader.Read(document.Content, document.Format, sink, options, cancellation));
        Bytes += result.Report.Bytes;
        Errors += result.Report.Errors.Count;
        ExitCode = Math.Max(ExitCode, result.ExitCode);
    }
}
