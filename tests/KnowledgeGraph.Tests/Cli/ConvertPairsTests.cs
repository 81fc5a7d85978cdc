using KnowledgeGraph.Formats;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Tests.Design;
using KnowledgeGraph.TestSupport;

namespace KnowledgeGraph.Tests.Cli;

/// <summary>
/// <c>kg convert</c> between every pair of syntaxes, on real files: the ontology, its shapes, and the graph of the example articles.
/// The dataset stays the same, blank node labels aside.
/// </summary>
internal sealed class ConvertPairsTests
{
    private static readonly string[] Documents = ["ontology", "shapes", "articles", "graphs"];

    private TempFolder _folder = null!;

    [OneTimeSetUp]
    public void Build()
    {
        _folder = new TempFolder();
        File.Copy(Repository.File("ontology", "articles.ttl"), _folder.File("ontology.ttl"));
        File.Copy(Repository.File("ontology", "shapes.ttl"), _folder.File("shapes.ttl"));
        var articles = Directory.GetFiles(Repository.File("examples", "articles"));
        Kg.Run(["build", .. articles, "-o", _folder.File("articles.ttl")]).Ok();
        Kg.Run(["build", .. articles, "--claims", "graphs", "-o", _folder.File("graphs.trig")]).Ok();
    }

    [OneTimeTearDown]
    public void Remove() => _folder.Dispose();

    private static IEnumerable<TestCaseData> Pairs() =>
        from document in Documents
        from source in Formats(document)
        from target in Formats(document)
        select new TestCaseData(document, source, target).SetName($"{document} from {source} to {target}");

    [TestCaseSource(nameof(Pairs))]
    public void The_dataset_stays_the_same(string document, string source, string target)
    {
        var original = Directory.GetFiles(_folder.Path, document + ".t*")[0];
        var first = _folder.File($"{document}-{source}-{target}.1{Extension(source)}");
        var second = _folder.File($"{document}-{source}-{target}.2{Extension(target)}");
        Kg.Run("convert", original, "-o", first, "--base", "https://example.org/").Ok();
        Kg.Run("convert", first, "-o", second).Ok();
        var expected = Read(original);
        Assert.That(expected, Is.Not.Empty);
        Assert.That(Isomorphism.AreIsomorphic(expected, Read(second)), Is.True, File.ReadAllText(second));
    }

    private static IEnumerable<string> Formats(string document) =>
        RdfFormat.All.Where(format => format.CanRead && format.CanWrite && (format.HasNamedGraphs || document != "graphs"))
            .Select(format => format.Name);

    private static string Extension(string name) => RdfFormat.FromName(name)!.Extensions[0];

    private static Dataset Read(string path) =>
        RdfReader.ReadDataset(
            File.ReadAllBytes(path), RdfFormat.FromFileName(path)!, new RdfReaderOptions { BaseIri = "https://example.org/" });
}
