using KnowledgeGraph.Cli.Io;
using KnowledgeGraph.Formats;

namespace KnowledgeGraph.Cli.Commands;

/// <summary>What <c>kg convert</c> was asked to do.</summary>
internal sealed record ConvertRequest
{
    public required DataFile Source { get; init; }

    /// <summary>Null or <c>-</c>: standard output.</summary>
    public string? Output { get; init; }

    public required RdfFormat Target { get; init; }

    /// <summary>Null: as the name of the output tells.</summary>
    public RdfCompression? Compression { get; init; }

    public bool IsPretty { get; init; }

    public bool IsCanonical { get; init; }

    public IReadOnlyList<(string Prefix, string Iri)> Prefixes { get; init; } = [];

    public string? ContextFile { get; init; }

    public string? FrameFile { get; init; }
}
