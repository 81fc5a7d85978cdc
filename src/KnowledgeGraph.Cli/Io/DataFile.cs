using KnowledgeGraph.Formats;
using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Rdf.Text;

namespace KnowledgeGraph.Cli.Io;

/// <summary>An RDF input of the command line: a file or standard input, and how it is to be read.</summary>
/// <param name="Path">The path, or <c>-</c>.</param>
/// <param name="Request">How it is to be read.</param>
internal sealed record DataFile(string Path, ReadingRequest Request)
{
    private static readonly Lock Telling = new();

    public bool IsStandardInput => Path == OutputTarget.Standard;

    /// <summary>Whether what was read can be shown: not what came through a pipe. Known when it has been opened.</summary>
    public bool CanBeReadAgain { get; private set; }

    /// <summary>How messages name it.</summary>
    public string Name => IsStandardInput ? "standard input" : Path;

    /// <summary>What its relative IRIs resolve against; null for standard input without <c>--base</c>.</summary>
    public string? BaseIri => Request.BaseIri ?? (IsStandardInput ? null : FileIri.FromPath(Path));

    public OpenDocument Open(Terminal terminal)
    {
        try
        {
            return OpenDocument.Of(IsStandardInput ? terminal.Input : OpenFile(), this);
        }
        catch (RdfSyntaxException error)
        {
            throw Unreadable(error);
        }
    }

    /// <summary>Parses it into a sink. Blank nodes of different prefixes stay apart.</summary>
    public ReadingResult Read(Terminal terminal, IQuadSink sink, string blankNodePrefix, CancellationToken cancellation) =>
        Read(terminal, blankNodePrefix, null, (document, options) => RdfReader.Read(document.Content, document.Format, sink, options, cancellation));

    /// <summary>Parses it by any door of the reader; progress shows the quads that are counted.</summary>
    public ReadingResult Read(
        Terminal terminal, string blankNodePrefix, Func<long>? quads, Func<OpenDocument, RdfReaderOptions, RdfReadReport> read)
    {
        using var document = Open(terminal);
        using var progress = ReadingProgress.Begin(terminal, this, document.Raw, quads);
        var options = new RdfReaderOptions
        {
            BaseIri = BaseIri,
            BlankNodePrefix = blankNodePrefix,
            SourceName = Name,
            Strict = Request.IsStrict,
            Parallelism = Request.Threads,
            JsonLd = Request.JsonLd(),
            OnError = Request.MaxErrors is null ? RdfErrorPolicy.Throw : RdfErrorPolicy.Skip,
            MaxErrors = Request.MaxErrors ?? 0,
            ErrorHandler = Request.MaxErrors is null ? null : error => Tell(terminal, progress, error),
        };
        try
        {
            return new ReadingResult(read(document, options), document.Raw.BytesRead);
        }
        catch (RdfSyntaxException error)
        {
            throw Unreadable(error, document.Advice());
        }
    }

    /// <summary>The error with the line that it is in, if the file can be read again.</summary>
    public UnreadableException Unreadable(RdfSyntaxException error, string advice = "")
    {
        var diagnostic = error.Diagnostic with { Source = error.Diagnostic.Source ?? Name, Message = error.Diagnostic.Message + (error.IsLimit ? "" : advice) };
        return new UnreadableException(Text(diagnostic), error);
    }

    public FileStream OpenFile()
    {
        if (Directory.Exists(Path))
        {
            throw new IOException($"'{Path}' is a folder, not a file.");
        }

        var file = new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1, FileOptions.SequentialScan);
        CanBeReadAgain = file.CanSeek;
        return file;
    }

    private static void Tell(Terminal terminal, ReadingProgress? progress, Diagnostic error)
    {
        // Several threads may find errors at once.
        lock (Telling)
        {
            progress?.Hide();
            terminal.Say($"kg: skipped: {error}");
        }
    }

    private string Text(Diagnostic diagnostic) => diagnostic.Start.Line > 0
        ? diagnostic + SourceExcerpt.Of(this, diagnostic.Start)
        : FormattableString.Invariant($"{diagnostic.Code} in {diagnostic.Source} at byte {diagnostic.Start.ByteOffset} of the packed data: {diagnostic.Message}");
}
