using KnowledgeGraph.Rdf;
using KnowledgeGraph.TestSupport;

namespace KnowledgeGraph.Formats.Tests.RdfXml;

/// <summary>The W3C tests of RDF/XML, read from the manifests.</summary>
internal sealed class RdfXmlSuiteTests
{
    private const string Mf = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";
    private const string Root = "https://w3c.github.io/rdf-tests/";

    private static IEnumerable<TestCaseData> Cases()
    {
        foreach (var part in new[] { "rdf/rdf11/rdf-xml", "rdf/rdf12/rdf-xml/eval" })
        {
            if (SharedData.TryPath("suites/rdf-tests/" + part + "/manifest.ttl") is not { } path)
            {
                continue;
            }

            var manifest = RdfReader.ReadDataset(File.ReadAllBytes(path), RdfFormat.Turtle, new RdfReaderOptions { BaseIri = Root + part + "/manifest.ttl" });
            foreach (var quad in manifest.Where(quad => quad.Predicate.Value == Mf + "action"))
            {
                var action = ((Iri)quad.Object).Value;
                var result = manifest.FirstOrDefault(other => other.Subject.Equals(quad.Subject) && other.Predicate.Value == Mf + "result").Object as Iri;
                yield return new TestCaseData(action, result?.Value).SetName(action[Root.Length..]);
            }
        }
    }

    [TestCaseSource(nameof(Cases))]
    public void Test(string action, string? result)
    {
        var bytes = File.ReadAllBytes(SharedData.Path("suites/rdf-tests/" + action[Root.Length..]));
        var options = new RdfReaderOptions { BaseIri = action };
        if (result is null)
        {
            Assert.Throws<RdfSyntaxException>(() => RdfReader.ReadDataset(bytes, RdfFormat.RdfXml, options));
            return;
        }

        var read = RdfReader.ReadDataset(bytes, RdfFormat.RdfXml, options);
        var expected = RdfReader.ReadDataset(File.ReadAllBytes(SharedData.Path("suites/rdf-tests/" + result[Root.Length..])), RdfFormat.NTriples);
        Assert.That(Isomorphism.AreIsomorphic(expected, read), Is.True, () => RdfWriter.ToText(read, RdfFormat.NQuads));
    }
}
