using KnowledgeGraph.Conformance.Manifests;
using KnowledgeGraph.Formats;

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
                return XmlResults.Read(bytes);
            case ".srj":
                return JsonResults.Read(bytes);
            case ".tsv":
                return TextResults.ReadTsv(bytes);
            case ".csv":
                return TextResults.ReadCsv(bytes);
            case ".rdf":
                return RdfXmlResults.Read(bytes);
            case ".nt" or ".ttl":
                var graph = new ManifestGraph(RdfReader.ReadDataset(bytes, RdfFormat.Turtle, new RdfReaderOptions { BaseIri = iri }));
                return RdfResults.TryRead(graph) ?? QueryResult.Of(graph.Quads);
            default:
                throw new ConformanceFailure($"No reader for the result file <{iri}>.");
        }
    }
}
