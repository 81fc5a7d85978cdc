using KnowledgeGraph.Formats;

namespace KnowledgeGraph.Cli.Io;

/// <summary>An opened input: its packed bytes, what they unpack to, and what that is.</summary>
internal sealed class OpenDocument : IDisposable
{
    private readonly Stream _packed;
    private readonly Stream _unpacked;

    private OpenDocument(MeasuredStream raw, Stream packed, Stream unpacked, PeekedStream content, RdfFormat format)
    {
        Raw = raw;
        _packed = packed;
        _unpacked = unpacked;
        Content = content;
        Format = format;
    }

    /// <summary>The bytes of the file.</summary>
    public MeasuredStream Raw { get; }

    /// <summary>The bytes of the document.</summary>
    public PeekedStream Content { get; }

    public RdfFormat Format { get; }

    /// <summary>
    /// Finds out what a stream is: by the options, else by its name, else by its first bytes. The result owns the stream.
    /// </summary>
    public static OpenDocument Of(Stream stream, DataFile file)
    {
        var raw = new MeasuredStream(stream);
        try
        {
            var byName = file.IsStandardInput ? RdfCompression.None : RdfCompression.FromFileName(file.Path);
            var marked = new PeekedStream(raw, 4);
            var compression = file.Request.Compression ?? (byName != RdfCompression.None ? byName : RdfCompression.Detect(marked.First));
            var unpacked = compression.OpenRead(marked, file.Request.Limits);
            var told = file.Request.Format ?? (file.IsStandardInput ? null : RdfFormat.FromFileName(file.Path));

            // Who names the format of a slow pipe need not wait for what nobody looks at.
            var content = new PeekedStream(unpacked, file.Request.Format is null ? RdfFormat.DetectionLength : 0);
            var format = told ?? RdfFormat.Detect(content.First) ?? throw new UsageException(
                $"neither name nor first bytes of {file.Name} tell its format; give --from with one of {FormatNames.All}");
            return new OpenDocument(raw, marked, unpacked, content, FormatNames.Readable(format));
        }
        catch
        {
            raw.Dispose();
            throw;
        }
    }

    /// <summary>Advice for somebody whose document is broken in the format that its name tells; empty if there is none.</summary>
    public string Advice()
    {
        if (Content.First is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            return " (its bytes look like UTF-16: RDF documents are in UTF-8)";
        }

        var detected = RdfFormat.Detect(Content.First);
        return detected is null || detected == Format || IsPartOf(detected, Format) ? "" : $" (its bytes look like {detected.Title}: try --from {detected.Name})";
    }

    public void Dispose()
    {
        Content.Dispose();
        _unpacked.Dispose();
        _packed.Dispose();
    }

    /// <summary>N-Triples is part of Turtle, and both are parts of TriG.</summary>
    private static bool IsPartOf(RdfFormat detected, RdfFormat format) =>
        (detected == RdfFormat.NTriples && format != RdfFormat.RdfXml && format != RdfFormat.JsonLd && format != RdfFormat.TriX)
        || (detected == RdfFormat.Turtle && format == RdfFormat.TriG);
}
