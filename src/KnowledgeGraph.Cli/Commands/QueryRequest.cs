using KnowledgeGraph.Cli.Io;
using KnowledgeGraph.Sparql;

namespace KnowledgeGraph.Cli.Commands;

/// <summary>What <c>kg query</c> was asked to do.</summary>
internal sealed record QueryRequest
{
    public required IReadOnlyList<DataSource> Sources { get; init; }

    /// <summary>The folder of a store, in place of files.</summary>
    public string? Store { get; init; }

    public string? QueryFile { get; init; }

    public string? QueryText { get; init; }

    /// <summary>How the data are read; its base IRI is the query's too.</summary>
    public required ReadingRequest Reading { get; init; }

    public string? Format { get; init; }

    public int Repeat { get; init; }

    public bool WithStatistics { get; init; }

    /// <summary>Whether the plan is wanted in place of the answer.</summary>
    public PlanMode Plan { get; init; }

    public required SparqlOptions Options { get; init; }
}
