using KnowledgeGraph.Formats;
using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Cli.Io;

/// <summary>An RDF input of the command line: a file or standard input, with its format and its base IRI.</summary>
/// <param name="Path">The path, or <c>-</c>.</param>
/// <param name="Format">What its bytes are.</param>
/// <param name="BaseIri">What its relative IRIs resolve against; null for standard input without <c>--base</c>.</param>
internal sealed record DataFile(string Path, RdfFormat Format, string? BaseIri)
{
    public static DataFile Of(string path, string? formatName, string? baseIri)
    {
        var format = formatName is not null ? FormatNames.Rdf(formatName)
            : path == OutputTarget.Standard ? throw new UsageException("standard input has no name to tell its format: give --from FORMAT")
            : FormatNames.OfFile(path);
        return new DataFile(path, format, baseIri ?? (path == OutputTarget.Standard ? null : FileIri.FromPath(path)));
    }

    /// <summary>How messages name it.</summary>
    public string Name => Path == OutputTarget.Standard ? "standard input" : Path;

    /// <summary>Parses it into a sink and tells how many bytes it had. Blank nodes of different prefixes stay apart.</summary>
    public long Read(Terminal terminal, IQuadSink sink, string blankNodePrefix, CancellationToken cancellation)
    {
        FormatNames.Readable(Format);
        using var stream = new MeasuredStream(Path == OutputTarget.Standard ? terminal.Input : File.OpenRead(Path));
        var options = new RdfReaderOptions { BaseIri = BaseIri, BlankNodePrefix = blankNodePrefix, SourceName = Name };
        using var document = RdfCompression.FromFileName(Path).OpenRead(stream);
        RdfReader.Read(document, Format, sink, options, cancellation);
        return stream.BytesRead;
    }
}
