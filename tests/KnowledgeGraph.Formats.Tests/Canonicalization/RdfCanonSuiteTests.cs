using System.Text;
using System.Text.Json;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.TestSupport;

namespace KnowledgeGraph.Formats.Tests.Canonicalization;

/// <summary>The files of the W3C suite of RDFC-1.0, found by their names; the manifests are run by the conformance project.</summary>
internal sealed class RdfCanonSuiteTests
{
    private const string Folder = "suites/rdf-canon/tests/rdfc10";

    private static IEnumerable<TestCaseData> Inputs() =>
        SharedData.TryPath(Folder) is { } folder
            ? Directory.GetFiles(folder, "*-in.nq").Order(StringComparer.Ordinal)
                .Select(file => new TestCaseData(Path.GetFileName(file)[..^6]).SetArgDisplayNames(Path.GetFileName(file)[..^6]))
            : [new TestCaseData("missing")];

    [TestCaseSource(nameof(Inputs))]
    [CancelAfter(5000)]
    public void Gives_the_expected_document_and_map(string name, CancellationToken cancellation)
    {
        var input = File.ReadAllBytes(SharedData.Path($"{Folder}/{name}-in.nq"));
        var quads = new List<Quad>();
        RdfReader.Read(input, RdfFormat.NQuads, new ListSink(quads), cancellationToken: cancellation);
        var expected = SharedData.TryPath($"{Folder}/{name}-rdfc10.nq");
        var options = new RdfCanonicalizationOptions
        {
            HashAlgorithm = name == "test075" ? RdfCanonicalizationHash.Sha384 : RdfCanonicalizationHash.Sha256,
        };
        if (expected is null)
        {
            Assert.That(() => RdfCanonicalizer.Canonicalize(quads, options, cancellation), Throws.TypeOf<RdfCanonicalizationLimitException>());
            return;
        }

        var result = RdfCanonicalizer.Canonicalize(quads, options, cancellation);
        TestContext.Out.WriteLine($"{name}: {result.Work} steps, {result.IssuedIdentifiers.Count} blank nodes");
        Assert.That(result.ToString(), Is.EqualTo(File.ReadAllText(expected, Encoding.UTF8)));
        if (SharedData.TryPath($"{Folder}/{name}-rdfc10map.json") is { } map)
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(map));
            Assert.That(
                result.IssuedIdentifiers,
                Is.EquivalentTo(json.RootElement.EnumerateObject().Select(p => KeyValuePair.Create(p.Name, p.Value.GetString()!))));
        }
    }

    private sealed class ListSink(List<Quad> quads) : KnowledgeGraph.Rdf.Access.IQuadSink
    {
        public void OnQuad(in Quad quad) => quads.Add(quad);
    }
}
