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

    [Test]
    public void MergeJoin_IsOnlyForVariablesThatAreBoundOnBothSides()
    {
        // ?x is unbound in the last branch, so that nothing can be merged on ?z although both sides are sorted by it.
        var data = QueryRows.Data(":c :q 2 , 0.1e0 ; :r :b , 1 . :a :q 1 , :a . :b :q :m , :d , :c ; :r :c . :n :r 12 ; :q :b , 17 . :d :p :b , :d , 2 , 16 ; :q :a .");
        var rows = Select("SELECT ?y ?z ?w { ?z :p :b . ?x ?v ?z { ?x ?v ?w . :a :q ?z } UNION { ?z :q ?y . ?x :p ?z . ?w (:r?)|:p ?w } UNION { ?z :r ?o } }", data);
        Assert.That(rows.Distinct(), Is.EquivalentTo(new[] { ":a", ":b", ":c", ":d", ":m", ":n", "1", "2", "12", "16", "17", "0.1e0^double" }.Select(w => $":a :d {w}")));
    }

    /// <summary>A month is neither less nor more than 30 or 31 days, but 30 days are less than 31, wherever the month stands.</summary>
    [Test]
    public void OrderBy_OfDurationsWithoutOrder_HasNoCycle()
    {
        var rows = Select("SELECT ?d { VALUES ?d { 'P30D'^^xsd:duration 'P0M31D'^^xsd:duration 'P1M'^^xsd:duration } } ORDER BY ?d", QueryRows.Data(""));
        Assert.That(rows, Is.EqualTo(["P30D^duration", "P1M^duration", "P0M31D^duration"]));
    }

    [Test]
    public void Exists_FilterBesideBindOfAnOuterVariable_SeesTheOuterSolution()
    {
        var data = QueryRows.Data(":a :p 1 .");
        Assert.That(Select("SELECT ?x { ?x :p ?y FILTER EXISTS { BIND(?none AS ?y) FILTER(BOUND(?x)) } }", data), Is.EqualTo([":a"]));
        Assert.That(Select("SELECT ?x { ?x :p ?y FILTER EXISTS { BIND(1 AS ?y) FILTER(BOUND(?x)) } }", data), Is.EqualTo([":a"]));
        Assert.That(Select("SELECT ?x { ?x :p ?y FILTER EXISTS { BIND(2 AS ?y) FILTER(BOUND(?x)) } }", data), Is.Empty);
    }

    [Test]
    public void Exists_FilterBesideSubquery_SeesTheOuterSolution() =>
        Assert.That(Select("SELECT ?x { ?x :p ?y FILTER EXISTS { { SELECT ?x ?z { ?z :p 1 OPTIONAL { ?x :q ?z } } } FILTER(BOUND(?x)) } }", QueryRows.Data(":a :p 1 .")), Is.EqualTo([":a"]));

    /// <summary>The parser names the middle of the first sequence, the planner that of the second, and it named them alike.</summary>
    [Test]
    public void HiddenVariables_OfParserAndPlanner_AreDifferent()
    {
        var data = QueryRows.Data(":a :p :b . :b :q :c . :x :p :y . :y :q :z . :g { :a :p :b }");
        Assert.That(Select("SELECT ?v ?w { :a :p/:q+ ?v . :x (:p/:q)|:r ?w }", data), Is.EqualTo([":c :z"]));
        Assert.That(Select("SELECT ?v ?g { [] :q :z . GRAPH ?g { :a :p ?v } }", data), Is.EqualTo([":b :g"]));
    }

    private string[] Select(string query, Rdf.Dataset data) => QueryRows.Select(query, data, _options);
}
