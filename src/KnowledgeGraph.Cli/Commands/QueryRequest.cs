using KnowledgeGraph.Cli.Io;
using KnowledgeGraph.Sparql;

namespace KnowledgeGraph.Cli.Commands;

/// <summary>What <c>kg query</c> was asked to do.</summary>
internal sealed record QueryRequest
{
    public required IReadOnlyList<string> Data { get; init; }

    public required IReadOnlyList<(string Iri, string File)> Graphs { get; init; }

    public string? QueryFile { get; init; }

    public string? QueryText { get; init; }

    /// <summary>How the data are read; its base IRI is the query's too.</summary>
    public required ReadingRequest Reading { get; init; }

    public string? Format { get; init; }

    public int Repeat { get; init; }

    public bool WithStatistics { get; init; }

    public required SparqlOptions Options { get; init; }
}
