using KnowledgeGraph.TestSupport;

namespace KnowledgeGraph.Sparql.Tests.Syntax;

/// <summary>The query files of the W3C SPARQL suites, by what their test says about them.</summary>
internal static class SuiteQueries
{
    /// <summary>Queries that must parse: positive syntax tests and the queries of evaluation tests.</summary>
    public static IReadOnlyList<string> Good { get; } =
        Load("PositiveSyntaxTest", "PositiveSyntaxTest11", "QueryEvaluationTest", "CSVResultFormatTest");

    /// <summary>Texts that must be refused.</summary>
    public static IReadOnlyList<string> Bad { get; } = Load("NegativeSyntaxTest", "NegativeSyntaxTest11");

    public static string FullPath(string file) => SharedData.Path("suites/rdf-tests/" + file);

    public static SparqlParseOptions OptionsFor(string file) => new() { BaseIri = "https://example.org/suite/" + file };

    private static List<string> Load(params string[] types)
    {
        var table = SharedData.TryPath("suites/TESTS.tsv");
        return table is null
            ? []
            : [.. File.ReadLines(table).Select(static line => line.Split('\t'))
                .Where(row => row[1].StartsWith("sparql/sparql1", StringComparison.Ordinal) && types.Contains(row[3]))
                .Select(static row => row[4])
                .Where(static file => file.EndsWith(".rq", StringComparison.Ordinal))
                .Distinct()];
    }
}
