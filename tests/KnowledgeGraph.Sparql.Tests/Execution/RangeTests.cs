using KnowledgeGraph.Rdf;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Sparql.Tests.Execution;

/// <summary>Comparisons with constants read ranges of the index: the answers are those of reading everything.</summary>
internal sealed class RangeTests
{
    private const string Data = """
        @prefix : <http://example.org/> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
        :a :v 1, 2, 10, -5, 01, 2.5, 2.50, 1e1, "7"^^xsd:int, "9"^^xsd:unsignedByte, "3.0"^^xsd:float, "1.6777216E7"^^xsd:float, 16777217, "NaN"^^xsd:double, "INF"^^xsd:double,
              36028797018963967, 36028797018963968, -36028797018963968, 99999999999999999999, 0.00000000000000000001, "x", "10"@en, true, "z"^^xsd:integer, :iri .
        :b :v "2020-01-01"^^xsd:date, "2020-01-01Z"^^xsd:date, "2020-01-02"^^xsd:date, "2019-12-31T23:59:59.999"^^xsd:dateTime, "2020-01-01T00:00:00"^^xsd:dateTime,
              "2020-01-01T00:00:00Z"^^xsd:dateTime, "2020-01-01T02:00:00+02:00"^^xsd:dateTime, "2020-01-01T00:00:00.0001"^^xsd:dateTime, "2020"^^xsd:gYear, "12:00:00"^^xsd:time .
        """;

    private static readonly string[] Constants =
    [
        "0", "2", "2.5", "10", "1e1", "-5", "'3.0'^^xsd:float", "'1.6777216E7'^^xsd:float", "36028797018963967", "99999999999999999999", "'NaN'^^xsd:double", "'INF'^^xsd:double",
        "'2020-01-01'^^xsd:date", "'2020-01-01Z'^^xsd:date", "'2020-01-01T00:00:00'^^xsd:dateTime", "'2020-01-01T00:00:00Z'^^xsd:dateTime", "'2020'^^xsd:gYear", "'12:00:00'^^xsd:time", "'x'", "true",
    ];

    private static IEnumerable<string> Conditions() =>
        from constant in Constants
        from comparison in new[] { "<", "<=", ">", ">=", "=" }
        from text in new[] { $"?v {comparison} {constant}", $"{constant} {comparison} ?v" }
        select text;

    [TestCaseSource(nameof(Conditions))]
    public void One_comparison(string condition) => Check(condition);

    [Test]
    public void Two_comparisons() => Assert.Multiple(() =>
    {
        foreach (var low in Constants)
        {
            foreach (var high in Constants)
            {
                Check($"?v >= {low} && ?v < {high}");
            }
        }
    });

    [Test]
    public void A_range_is_read_where_it_is()
    {
        using var store = Store();
        var plan = SparqlEngine.Default.Explain(SparqlQuery.Parse("SELECT * { ?s <http://example.org/v> ?v FILTER(?v > 5) }"), store).ToString();
        Assert.That(plan, Does.Contain("RangeScan"));
    }

    private static QuadStore Store()
    {
        var store = QuadStore.OpenInMemory();
        store.AddRange(QueryRows.Data(Data));
        return store;
    }

    private static void Check(string condition)
    {
        using var store = Store();
        var query = SparqlQuery.Parse("PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> SELECT ?s ?v { ?s <http://example.org/v> ?v FILTER(" + condition + ") }");
        var expected = new SparqlEngine(new SparqlOptions { Optimize = false }).Select(query, store, row => row.ToString());
        Assert.That(SparqlEngine.Default.Select(query, store, row => row.ToString()), Is.EquivalentTo(expected), condition);
    }
}
