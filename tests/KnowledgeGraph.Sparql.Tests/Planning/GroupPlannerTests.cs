using System.Globalization;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Sparql.Tests.Execution;

namespace KnowledgeGraph.Sparql.Tests.Planning;

/// <summary>What the plan of a group does between its joins.</summary>
public sealed class GroupPlannerTests
{
    /// <summary>Many ways lead from a region over shops and goods to few kinds.</summary>
    private static readonly Dataset Data = QueryRows.Data(string.Concat(
        Enumerable.Range(0, 3000).Select(i => string.Create(CultureInfo.InvariantCulture, $":s{i % 600} :sells :g{i * 7 % 300} . :g{i % 300} :kind :k{i % 5} . :s{i % 600} :in :r{i % 3} .\n"))));

    [Test]
    public void Distinct_ThinsRowsBetweenJoins()
    {
        const string Text = "SELECT DISTINCT ?r ?k { ?s :in ?r . ?s :sells ?g . ?g :kind ?k }";
        var plan = SparqlEngine.Default.Explain(SparqlQuery.Parse(QueryRows.Prefixes + Text), Data).ToString();
        Assert.That(plan, Does.Contain("Thin"), plan);
        Assert.That(QueryRows.Select(Text, Data), Is.EquivalentTo(QueryRows.Select(Text, Data, new SparqlOptions { Optimize = false })));
    }

    [TestCase("SELECT DISTINCT ?k { ?s :in :r1 . ?s :sells ?g . ?g :kind ?k }")]
    [TestCase("SELECT DISTINCT ?k { ?s :in ?r . ?s :sells ?g . ?g :kind ?k FILTER(?s != :s7 && ?r != :r2) }")]
    [TestCase("SELECT DISTINCT ?k { ?s :in ?r . ?s :sells ?g . ?g :kind ?k FILTER EXISTS { ?s :sells :g7 } }")]
    [TestCase("SELECT DISTINCT ?k ?n { ?s :in ?r . ?s :sells ?g . ?g :kind ?k . OPTIONAL { ?s :sells ?n FILTER(?n = :g21) } }")]
    [TestCase("SELECT (COUNT(DISTINCT ?k) AS ?n) (MIN(?r) AS ?m) { ?s :in ?r . ?s :sells ?g . ?g :kind ?k }")]
    [TestCase("SELECT ?r (COUNT(DISTINCT ?k) AS ?n) { ?s :in ?r . ?s :sells ?g . ?g :kind ?k } GROUP BY ?r")]
    [TestCase("SELECT (COUNT(?k) AS ?n) { SELECT DISTINCT ?k ?r { ?s :in ?r . ?s :sells ?g . ?g :kind ?k } }")]
    public void ThinnedRows_ChangeNoAnswer(string text) =>
        Assert.That(QueryRows.Select(text, Data), Is.EquivalentTo(QueryRows.Select(text, Data, new SparqlOptions { Optimize = false })));

    [Test]
    public void Filter_OfAVariableThatMayBeUnbound_IsAppliedWhereItCanChangeNoMore()
    {
        const string Text = "SELECT ?s ?g { VALUES (?s ?x) { (:s1 UNDEF) (:s2 1) (:s3 2) } ?s :in ?r . ?s :sells ?g . ?g :kind ?k FILTER(!BOUND(?x) || ?x = 2) }";
        var plan = SparqlEngine.Default.Explain(SparqlQuery.Parse(QueryRows.Prefixes + Text), Data).ToString();
        var lines = plan.Split('\n').ToList();
        Assert.That(lines.FindIndex(line => line.Contains("Filter", StringComparison.Ordinal)), Is.GreaterThan(lines.FindIndex(line => line.Contains("Join", StringComparison.Ordinal))), "below the joins\n" + plan);
        Assert.That(QueryRows.Select(Text, Data), Is.EquivalentTo(QueryRows.Select(Text, Data, new SparqlOptions { Optimize = false })));
    }

    [Test]
    public void CorrelatedPlan_OfMoreVariablesThanBits_IsOrderedAllTheSame()
    {
        // The left side hands more than 64 variables to the plan of the OPTIONAL.
        var wide = string.Concat(Enumerable.Range(0, 70).Select(i => string.Create(CultureInfo.InvariantCulture, $"BIND({i} AS ?v{i}) ")));
        var text = "SELECT ?s ?g ?k { ?s :in :r1 " + wide + "OPTIONAL { ?s :sells ?g . ?g :kind ?k . ?g :kind ?v3 } }";
        Assert.That(QueryRows.Select(text, Data), Is.EquivalentTo(QueryRows.Select(text, Data, new SparqlOptions { Optimize = false })));
    }
}
