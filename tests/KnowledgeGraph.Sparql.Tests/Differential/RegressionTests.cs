using KnowledgeGraph.Sparql.Tests.Execution;

namespace KnowledgeGraph.Sparql.Tests.Differential;

/// <summary>What the differential tests found, one test for each.</summary>
[TestFixture(true)]
[TestFixture(false)]
public sealed class RegressionTests(bool optimize)
{
    private readonly SparqlOptions _options = new() { Optimize = optimize };

    [Test]
    public void FromNamed_OfGraphWithoutQuads_IsNoGraphEvenIfItsNameIsATerm()
    {
        var data = QueryRows.Data(":a :p :g , :b . :h { :a :p :b }");
        Assert.That(Select("SELECT ?g FROM NAMED :g FROM NAMED :h { GRAPH ?g {} }", data), Is.EqualTo([":h"]));
        Assert.That(Select("SELECT * FROM NAMED :g { GRAPH :g {} }", data), Is.Empty);
    }

    [Test]
    public void GroupKey_HasNoNameInsideAggregatesAndOtherKeys()
    {
        var data = QueryRows.Data(":a :p 1 . :b :p 2 .");
        Assert.That(Select("SELECT ?k (SUM(?k) AS ?s) (COUNT(?k) AS ?n) { ?x :p ?v } GROUP BY (?v + 1 AS ?k) ORDER BY ?k", data), Is.EqualTo(["2 - 0", "3 - 0"]));
        Assert.That(Select("SELECT ?k ?l { ?x :p ?v } GROUP BY (?v + 1 AS ?k) (?k AS ?l) ORDER BY ?k", data), Is.EqualTo(["2 -", "3 -"]));
    }

    [Test]
    public void Reduced_UnderOrderAndLimit_HasAsManyRowsAsThereAre() =>
        Assert.That(
            Select("SELECT REDUCED ?x { ?x :p ?v } ORDER BY ?v LIMIT 2", QueryRows.Data(":a :p 1 , 2 , 3 . :b :p 4 . :c :p 5 .")),
            Is.EqualTo([":a", ":b"]));

    private string[] Select(string query, Rdf.Dataset data) => QueryRows.Select(query, data, _options);
}
