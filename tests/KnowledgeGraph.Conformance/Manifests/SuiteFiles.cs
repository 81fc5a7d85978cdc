using KnowledgeGraph.TestSupport;

namespace KnowledgeGraph.Conformance.Manifests;

/// <summary>Where the files of a test's IRIs lie: IRI prefixes to folders below <c>shared/suites</c>. Nothing is fetched.</summary>
internal static class SuiteFiles
{
    private static readonly (string Iri, string Folder)[] Map =
    [
        (RdfTests, "suites/rdf-tests/"),
        (JsonLdApi, "suites/json-ld-api/tests/"),
        (JsonLdFraming, "suites/json-ld-framing/tests/"),
        (RdfCanon, "suites/rdf-canon/tests/"),
    ];

    /// <summary>The suites' base IRI of RDF and SPARQL.</summary>
    public const string RdfTests = "https://w3c.github.io/rdf-tests/";

    public const string JsonLdApi = "https://w3c.github.io/json-ld-api/tests/";
    public const string JsonLdFraming = "https://w3c.github.io/json-ld-framing/tests/";
    public const string RdfCanon = "https://w3c.github.io/rdf-canon/tests/";

    public static byte[] Read(string iri) => File.ReadAllBytes(PathOf(iri));

    public static bool Exists(string iri)
    {
        var (prefix, folder) = Map.FirstOrDefault(entry => iri.StartsWith(entry.Iri, StringComparison.Ordinal));
        return prefix is not null && SharedData.TryPath(folder + iri[prefix.Length..]) is not null;
    }

    public static string PathOf(string iri)
    {
        foreach (var (prefix, folder) in Map)
        {
            if (iri.StartsWith(prefix, StringComparison.Ordinal))
            {
                return SharedData.TryPath(folder + iri[prefix.Length..])
                    ?? throw new ConformanceFailure($"There is no file for <{iri}>.");
            }
        }

        throw new ConformanceFailure($"No folder is mapped for <{iri}>.");
    }
}
