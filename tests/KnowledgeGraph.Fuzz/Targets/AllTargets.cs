using KnowledgeGraph.Formats;
using KnowledgeGraph.Sparql;

namespace KnowledgeGraph.Fuzz.Targets;

/// <summary>Every target, in a fixed order: one for each reader, then the rest.</summary>
internal static class AllTargets
{
    public static IReadOnlyList<FuzzTarget> List { get; } =
    [
        .. RdfFormat.All.Where(format => format.CanRead).Select(format => new ReaderTarget(format)),
        .. RdfCompression.All.Where(compression => compression != RdfCompression.None).Select(compression => new DecompressionTarget(compression)),
        new NamesTarget(),
        new WriterTarget(),
        new CanonicalTarget(),
        new IriTarget(),
        .. SparqlResultsFormat.All.Where(format => format != SparqlResultsFormat.Table).Select(format => new ResultsTarget(format)),
        new SparqlTarget(),
    ];
}
