using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using KnowledgeGraph.Conformance.Manifests;
using KnowledgeGraph.Formats;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Conformance.Handlers;

/// <summary>
/// What an evaluation test gives to the engine: the query, its base, the dataset, and the datasets of SERVICE endpoints. Where the
/// manifest names no data, the files that FROM and FROM NAMED name are loaded under their IRIs.
/// </summary>
internal sealed partial record SparqlInput(string QueryIri, string QueryText, Dataset Data, IReadOnlyDictionary<string, Dataset> Services)
{
    private static readonly Iri Endpoint = new(TestVocabulary.Qt + "endpoint");
    private static readonly Iri Graph = new(TestVocabulary.Qt + "graph");

    public static SparqlInput Read(SuiteTest test)
    {
        var manifest = test.Manifest;
        var action = test.Action ?? throw new ConformanceFailure("The test has no action.");
        var queryIri = action is Iri file ? file.Value : IriOf(manifest.Object(action, TestVocabulary.Query));
        var text = Encoding.UTF8.GetString(SuiteFiles.Read(queryIri));
        var loader = new Loader(test);
        var services = new Dictionary<string, Dataset>(StringComparer.Ordinal);
        if (action is not Iri)
        {
            loader.LoadAction(action);
            foreach (var service in manifest.Objects(action, TestVocabulary.ServiceData))
            {
                var endpoint = new Loader(test);
                endpoint.LoadAction(service);
                services.Add(IriOf(manifest.Object(service, Endpoint)), endpoint.Data);
            }
        }

        if (loader.Data.Count == 0)
        {
            loader.LoadDatasetClause(text, queryIri);
        }

        return new SparqlInput(queryIri, text, loader.Data, services);
    }

    private static string IriOf(Term? term) => (term as Iri)?.Value ?? throw new ConformanceFailure($"Expected an IRI, found {term}.");

    [GeneratedRegex(@"\bFROM\s+(NAMED\s+)?<([^>]*)>", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DatasetClause();

    /// <summary>Reads files into one dataset; each file's blank nodes get labels of their own.</summary>
    private sealed class Loader(SuiteTest test)
    {
        private int _files;

        public Dataset Data { get; } = [];

        public void LoadAction(Term action)
        {
            foreach (var data in test.Manifest.Objects(action, TestVocabulary.Data))
            {
                Load(IriOf(data), null);
            }

            foreach (var data in test.Manifest.Objects(action, TestVocabulary.GraphData))
            {
                var file = data as Iri ?? (Iri)(test.Manifest.Object(data, Graph) ?? throw new ConformanceFailure("graphData has no file."));
                var label = data is Iri ? null : test.Manifest.Text(data, Rdfs.Label);
                Load(file.Value, new Iri(label ?? file.Value));
            }
        }

        public void LoadDatasetClause(string query, string queryIri)
        {
            var bases = Regex.Match(query, @"\bBASE\s+<([^>]*)>", RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));
            var baseIri = bases.Success ? IriReference.Resolve(queryIri, bases.Groups[1].Value) : queryIri;
            foreach (var iri in DatasetClause().Matches(query).Select(match => IriReference.Resolve(baseIri, match.Groups[2].Value)).Distinct())
            {
                Load(iri, new Iri(iri));
            }
        }

        private void Load(string iri, Iri? graph)
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
    }
}
