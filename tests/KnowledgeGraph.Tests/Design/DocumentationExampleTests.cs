using System.Text.RegularExpressions;
using System.Xml.Linq;
using KnowledgeGraph.Tests.Programs;

namespace KnowledgeGraph.Tests.Design;

/// <summary>
/// The examples in the XML documentation of KnowledgeGraph.Sparql compile: each as a program of its own, with the usual names (query, dataset,
/// stream) given. <c>{ ... }</c> stands for a block that the reader fills in; what begins with catch has a try before it.
/// </summary>
internal sealed class DocumentationExampleTests
{
    private const string Library = "KnowledgeGraph.Sparql";

    private const string Usings =
        """
        using System.Collections.Immutable;
        using KnowledgeGraph.Rdf;
        using KnowledgeGraph.Rdf.Access;
        using KnowledgeGraph.Sparql;
        using Given;
        using static Given.Names;

        """;

    private const string Given =
        """

        namespace Given
        {
            internal sealed record Beaten(string Loser, string? Work);

            internal sealed class Client
            {
                public IEnumerable<IReadOnlyDictionary<string, Term>> Select(Iri endpoint, string query, CancellationToken token) => [];
            }

            internal sealed class Response
            {
                public Stream Body { get; } = Stream.Null;
            }

            internal static class Names
            {
                public static readonly Dataset dataset = new();
                public static readonly IQuadSource source = dataset;
                public static readonly SparqlEngine engine = SparqlEngine.Default;
                public static readonly SparqlQuery query = SparqlQuery.Parse("SELECT ?name { ?person ?property ?name }");
                public static readonly SparqlUpdate update = SparqlUpdate.Parse("");
                public static readonly Stream stream = Stream.Null;
                public static readonly CancellationToken cancellationToken = default;
                public static readonly QueryPlan plan = null!;
                public static readonly UpdatePlan updatePlan = null!;
                public static readonly PlanMeasurement actual = null!;
                public static readonly PlanRun run = null!;
                public static readonly SolutionSequence rows = null!;
                public static readonly Client client = new();
                public static readonly Response response = new();
                public static readonly Dictionary<string, Triple[]> documents = [];
            }
        }
        """;

    [TestCaseSource(nameof(Examples))]
    public void The_example_compiles(string member, string code)
    {
        var body = code.Replace("{ ... }", "{ }", StringComparison.Ordinal);
        var program = Regex.IsMatch(body, @"^\s*catch\b") ? "try { Console.WriteLine(); }\n" + body : body;

        Assert.That(ProgramRunner.Errors(Usings + program + Given), Is.Empty, $"{member}:\n{program}");
    }

    private static IEnumerable<TestCaseData> Examples() =>
        from member in XDocument.Load(Path.Combine(AppContext.BaseDirectory, Library + ".xml")).Descendants("member")
        from code in member.Elements("example").Elements("code")
        let name = member.Attribute("name")!.Value
        select new TestCaseData(name, code.Value).SetArgDisplayNames(name);
}
