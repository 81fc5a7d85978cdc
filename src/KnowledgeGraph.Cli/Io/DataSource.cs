using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Cli.Io;

/// <summary>A file of the command line and the graph that its triples go to; null leaves them where the file has them.</summary>
internal sealed record DataSource(string Path, Iri? Graph)
{
    /// <summary>The values of <c>DATA</c> and <c>--graph IRI=FILE</c>.</summary>
    public static IReadOnlyList<DataSource> Of(IEnumerable<string> files, IEnumerable<(string Iri, string File)> graphs) =>
        [.. files.Select(file => new DataSource(file, null)), .. graphs.Select(graph => new DataSource(graph.File, new Iri(graph.Iri)))];
}
