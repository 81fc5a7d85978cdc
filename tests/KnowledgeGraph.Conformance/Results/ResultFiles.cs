using KnowledgeGraph.Conformance.Manifests;
using KnowledgeGraph.Formats;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Sparql;

namespace KnowledgeGraph.Conformance.Results;

/// <summary>Reads an expected result by the extension of its file.</summary>
internal static class ResultFiles
{
    public static QueryResult Read(string iri) => Read(SuiteFiles.Read(iri), iri);

    public static QueryResult Read(byte[] bytes, string iri)
    {
        switch (Path.GetExtension(iri))
        {
            case ".srx":
                return Read(bytes, SparqlResultsFormat.Xml);
            case ".srj":
                return Read(bytes, SparqlResultsFormat.Json);
            case ".tsv":
                return Read(bytes, SparqlResultsFormat.Tsv);
            case ".csv":
                return ReadCsv(bytes);
            case ".rdf":
                return ReadGraph(bytes, RdfFormat.RdfXml, iri);
            case ".nt" or ".ttl":
                return ReadGraph(bytes, RdfFormat.Turtle, iri);
            default:
                throw new ConformanceFailure($"No reader for the result file <{iri}>.");
        }
    }

    private static QueryResult Read(byte[] bytes, SparqlResultsFormat format)
    {
        using var results = SparqlResultsReader.Read(bytes, format);
        return results.Boolean is { } answer
            ? QueryResult.Of(answer)
            : QueryResult.Of(new ResultTable(results.Variables, [.. results.Select(row => Enumerable.Range(0, row.Count).Select(i => row[i]).ToArray())]));
    }

    /// <summary>CSV has no types; for the comparison blank nodes are known by their <c>_:</c>, and nothing is the empty string.</summary>
    private static QueryResult ReadCsv(byte[] bytes)
    {
        var table = Read(bytes, SparqlResultsFormat.Csv).Table!;
        return QueryResult.Of(table with { Rows = [.. table.Rows.Select(row => row.Select(Cell).ToArray())] });
    }

    private static Term? Cell(Term? cell) => cell switch
    {
        null => new Literal(""),
        Literal { LexicalForm: ['_', ':', .. var label] } => new BlankNode(label),
        _ => cell,
    };

    private static QueryResult ReadGraph(byte[] bytes, RdfFormat format, string iri)
    {
        var graph = new ManifestGraph(RdfReader.ReadDataset(bytes, format, new RdfReaderOptions { BaseIri = iri }));
        return RdfResults.TryRead(graph) ?? QueryResult.Of(graph.Quads);
    }
}
