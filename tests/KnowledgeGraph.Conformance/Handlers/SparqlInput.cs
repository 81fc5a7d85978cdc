using System.Text;
using System.Text.RegularExpressions;
using KnowledgeGraph.Conformance.Manifests;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Conformance.Handlers;

/// <summary>
/// What an evaluation test gives to the engine: the query, its base, the dataset, and the datasets of SERVICE endpoints. Where the
/// manifest names no data, the files that FROM and FROM NAMED name are loaded under their IRIs.
/// </summary>
internal sealed partial record SparqlInput(string QueryIri, string QueryText, Dataset Data, IReadOnlyDictionary<string, Dataset> Services)
{
    private static readonly Iri Endpoint = new(TestVocabulary.Qt + "endpoint");

    public static SparqlInput Read(SuiteTest test)
    {
        var manifest = test.Manifest;
        var action = test.Action ?? throw new ConformanceFailure("The test has no action.");
        var queryIri = action is Iri file ? file.Value : SuiteDataLoader.IriOf(manifest.Object(action, TestVocabulary.Query));
        var text = Encoding.UTF8.GetString(SuiteFiles.Read(queryIri));
        var loader = new SuiteDataLoader(test, TestVocabulary.Qt);
        var services = new Dictionary<string, Dataset>(StringComparer.Ordinal);
        if (action is not Iri)
        {
            loader.LoadNode(action);
            foreach (var service in manifest.Objects(action, TestVocabulary.ServiceData))
            {
                var endpoint = new SuiteDataLoader(test, TestVocabulary.Qt);
                endpoint.LoadNode(service);
                services.Add(SuiteDataLoader.IriOf(manifest.Object(service, Endpoint)), endpoint.Data);
            }
        }

        if (loader.Data.Count == 0)
        {
            LoadDatasetClause(loader, text, queryIri);
        }

        return new SparqlInput(queryIri, text, loader.Data, services);
    }

    private static void LoadDatasetClause(SuiteDataLoader loader, string query, string queryIri)
    {
        var bases = Regex.Match(query, @"\bBASE\s+<([^>]*)>", RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));
        var baseIri = bases.Success ? IriReference.Resolve(queryIri, bases.Groups[1].Value) : queryIri;
        foreach (var iri in DatasetClause().Matches(query).Select(match => IriReference.Resolve(baseIri, match.Groups[2].Value)).Distinct())
        {
            loader.Load(iri, new Iri(iri));
        }
    }

    [GeneratedRegex(@"\bFROM\s+(NAMED\s+)?<([^>]*)>", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DatasetClause();
}
