using KnowledgeGraph.Rdf;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Optimization;

namespace KnowledgeGraph.Sparql.Tests.Optimization;

/// <summary>What the rewrites do to queries, as S-expressions. The empty prefix is http://e/.</summary>
public sealed class RewriteTests
{
    private static readonly SparqlParseOptions Options = new()
    {
        Prefixes = SparqlParseOptions.Default.Prefixes.Add(string.Empty, "http://e/"),
    };

    [TestCase(
        "ASK { ?s :p ?o OPTIONAL { ?s :q ?x } FILTER(?o > 1 && ?x < 2) }",
        """
        (filter (< ?x 2)
          (leftjoin
            (filter (> ?o 1)
              (bgp (?s <http://e/p> ?o)))
            (bgp (?s <http://e/q> ?x))))
        """)]
    [TestCase(
        "ASK { { ?s :p ?o } UNION { ?s :q ?o MINUS { ?s :r ?o } } FILTER(?o > 1) }",
        """
        (union
          (filter (> ?o 1)
            (bgp (?s <http://e/p> ?o)))
          (minus
            (filter (> ?o 1)
              (bgp (?s <http://e/q> ?o)))
            (bgp (?s <http://e/r> ?o))))
        """)]
    [TestCase(
        "ASK { GRAPH ?g { ?s :p ?o BIND(?o AS ?y) } FILTER(?o > 1) FILTER(?g = :g) FILTER(?y > 2) }",
        """
        (filter (= ?g <http://e/g>)
          (graph ?g
            (filter (> ?y 2)
              (extend (?y ?o)
                (filter (> ?o 1)
                  (bgp (?s <http://e/p> ?o)))))))
        """)]
    [TestCase(
        "ASK { { SELECT ?s (COUNT(*) AS ?n) { ?s :p ?o } GROUP BY ?s } FILTER(?s != :a && ?n > 1) }",
        """
        (project (?s ?n)
          (filter (> ?n 1)
            (extend (?n ?.agg0)
              (group ((?s ?s)) ((?.agg0 (count *)))
                (filter (!= ?s <http://e/a>)
                  (bgp (?s <http://e/p> ?o)))))))
        """)]
    [TestCase(
        "ASK { { SELECT ?s { ?s :p ?o } LIMIT 5 } FILTER(?s != :a) }",
        """
        (filter (!= ?s <http://e/a>)
          (slice 0 5
            (project (?s)
              (bgp (?s <http://e/p> ?o)))))
        """)]
    [TestCase(
        "ASK { { SELECT ?s { ?s :p ?o } } FILTER(?s != :a || ?o = 1) }",
        """
        (filter (|| (!= ?s <http://e/a>) (= ?o 1))
          (project (?s)
            (bgp (?s <http://e/p> ?o))))
        """)]
    [TestCase(
        "ASK { ?s :p ?o OPTIONAL { ?s :q ?x } FILTER NOT EXISTS { ?o :r ?x } FILTER(RAND() < ?o) FILTER(?o = 1) }",
        """
        (filter (&& (notexists
            (bgp (?o <http://e/r> ?x))) (< (rand) ?o))
          (leftjoin
            (filter (= ?o 1)
              (bgp (?s <http://e/p> ?o)))
            (bgp (?s <http://e/q> ?x))))
        """)]
    [TestCase(
        "ASK { ?s :p ?o { ?s :q ?x OPTIONAL { ?x :r ?y } } FILTER(?x > 1) FILTER(?o > 1) FILTER(?y > 1) }",
        """
        (filter (> ?o 1)
          (join
            (bgp (?s <http://e/p> ?o))
            (filter (> ?y 1)
              (leftjoin
                (filter (> ?x 1)
                  (bgp (?s <http://e/q> ?x)))
                (bgp (?x <http://e/r> ?y))))))
        """)]
    public void Filters_move_down_to_where_they_see_the_same_values(string text, string expected) =>
        Assert.That(AlgebraPrinter.Print(Optimizer.Standard.Apply(Parse(text))), Is.EqualTo(expected));

    [TestCase("ASK { ?s :p ?o FILTER(true && (1 = ?o || true)) }", "(bgp (?s <http://e/p> ?o))")]
    [TestCase("ASK { ?s :p ?o FILTER(!sameTerm(:a, :b)) }", "(bgp (?s <http://e/p> ?o))")]
    [TestCase("ASK { ?s :p ?o FILTER(false && 1/0 = ?o) }", "(values (?o ?s))")]
    [TestCase("ASK { ?s :p ?o { ?s :q ?x FILTER(false) } }", "(values (?o ?s ?x))")]
    [TestCase("ASK { { ?s :p ?o } UNION { ?s :q ?o VALUES ?o { } } }", "(bgp (?s <http://e/p> ?o))")]
    [TestCase("ASK { ?s :p ?o OPTIONAL { VALUES ?o { } } MINUS { VALUES ?o { } } }", "(bgp (?s <http://e/p> ?o))")]
    [TestCase("ASK { { SELECT (COUNT(*) AS ?n) { VALUES ?o { } } } }", "(project (?n)\n  (extend (?n ?.agg0)\n    (group () ((?.agg0 (count *)))\n      (values (?o)))))")]
    public void Constants_and_empty_patterns_fold(string text, string expected) =>
        Assert.That(AlgebraPrinter.Print(Optimizer.Standard.Apply(Parse(text))), Is.EqualTo(expected));

    [Test]
    public void Nothing_to_do_keeps_the_algebra_itself()
    {
        var algebra = Parse("ASK { ?s :p ?o OPTIONAL { ?o :q ?x } }");

        Assert.That(Optimizer.Standard.Apply(algebra), Is.SameAs(algebra));
    }

    [Test]
    public void Thousands_of_filters_over_hundreds_of_branches_stay_small()
    {
        var text = new System.Text.StringBuilder("ASK { { ?s :p ?o } ");
        text.Insert(text.Length, "UNION { ?s :p ?o } ", 500).Insert(text.Length, "FILTER(?o > 1) ", 5000).Append('}');

        var rewritten = Optimizer.Standard.Apply(Parse(text.ToString()));

        Assert.That(AlgebraDepth.IsWithinLimit(rewritten), Is.True);
    }

    private static AlgebraNode Parse(string text) => SparqlQuery.Parse(text, Options).Algebra.Pattern;
}
