using System.Globalization;
using KnowledgeGraph.Conformance.Manifests;
using KnowledgeGraph.Formats;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Conformance.Handlers;

/// <summary>
/// Reads the files that a manifest names into one dataset; each file's blank nodes get labels of their own. Queries and updates
/// have the same words in two vocabularies.
/// </summary>
internal sealed class SuiteDataLoader(SuiteTest test, string vocabulary)
{
    private int _files;

    public Dataset Data { get; } = [];

    /// <summary>Loads what a node names by <c>data</c> and <c>graphData</c>.</summary>
    public SuiteDataLoader LoadNode(Term node)
    {
        foreach (var data in test.Manifest.Objects(node, new Iri(vocabulary + "data")))
        {
            Load(IriOf(data), null);
        }

        foreach (var data in test.Manifest.Objects(node, new Iri(vocabulary + "graphData")))
        {
            var file = data as Iri ?? (Iri)(test.Manifest.Object(data, new Iri(vocabulary + "graph")) ?? throw new ConformanceFailure("graphData has no file."));
            var label = data is Iri ? null : test.Manifest.Text(data, Rdfs.Label);
            Load(file.Value, new Iri(label ?? file.Value));
        }

        return this;
    }

    public void Load(string iri, Iri? graph)
    {
        var format = RdfFormat.FromFileName(iri) ?? throw new ConformanceFailure($"No format is known for the data file <{iri}>.");
        var options = new RdfReaderOptions
        {
            BaseIri = iri,
            BlankNodePrefix = string.Create(CultureInfo.InvariantCulture, $"f{_files++}-"),
            SourceName = iri,
        };
        foreach (var quad in RdfReader.ReadDataset(SuiteFiles.Read(iri), format, options))
        {
            Data.Add(graph is null ? quad : new Quad(quad.Triple, graph));
        }
    }

    public static string IriOf(Term? term) => (term as Iri)?.Value ?? throw new ConformanceFailure($"Expected an IRI, found {term}.");
}
