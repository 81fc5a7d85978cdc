using KnowledgeGraph.Rdf;
using KnowledgeGraph.Sparql.Algebra;

namespace KnowledgeGraph.Sparql.Tests.Syntax;

/// <summary>Parameters: a term in the place of a variable.</summary>
public sealed class ParameterTests
{
    private static readonly SparqlParseOptions Options = new()
    {
        Prefixes = SparqlParseOptions.Default.Prefixes.Add(string.Empty, "http://e/"),
    };

    private static readonly Iri A = new("http://e/a");

    [TestCase(
        "SELECT ?x ?y { ?x :p ?y FILTER(?x != ?y && BOUND(?x)) }",
        """
        (project (?x ?y)
          (extend (?x <http://e/a>)
            (filter (&& (!= <http://e/a> ?y) true)
              (bgp (<http://e/a> <http://e/p> ?y)))))
        """)]
    [TestCase(
        "SELECT ?y { ?x :p ?y FILTER NOT EXISTS { ?y :q/:r* ?x } }",
        """
        (project (?y)
          (filter (notexists
              (join
                (bgp (?y <http://e/q> ?.p0))
                (path ?.p0 (path* <http://e/r>) <http://e/a>)))
            (bgp (<http://e/a> <http://e/p> ?y))))
        """)]
    [TestCase(
        "SELECT ?y { { SELECT ?y { ?x :p ?y } } { SELECT ?x { ?x :q ?z } } ?x :r ?y }",
        """
        (project (?y)
          (join
            (join
              (project (?y)
                (bgp (?x <http://e/p> ?y)))
              (project (?x)
                (extend (?x <http://e/a>)
                  (bgp (<http://e/a> <http://e/q> ?z)))))
            (bgp (<http://e/a> <http://e/r> ?y))))
        """)]
    [TestCase(
        "SELECT * { VALUES (?x ?y) { (:a 1) (:b 2) (UNDEF 3) } }",
        """
        (project (?x ?y)
          (extend (?x <http://e/a>)
            (values (?y) (1) (3))))
        """)]
    [TestCase(
        "SELECT ?x (COUNT(?y) AS ?n) { ?x :p ?y } GROUP BY ?x",
        """
        (project (?x ?n)
          (extend (?n ?.agg0)
            (group ((?x <http://e/a>)) ((?.agg0 (count ?y)))
              (bgp (<http://e/a> <http://e/p> ?y)))))
        """)]
    [TestCase(
        "SELECT ?y { ?x :p ?y MINUS { ?x :q ?z } }",
        """
        (project (?y)
          (minus
            (extend (?x <http://e/a>)
              (bgp (<http://e/a> <http://e/p> ?y)))
            (extend (?x <http://e/a>)
              (bgp (<http://e/a> <http://e/q> ?z)))))
        """)]
    [TestCase(
        "ASK { GRAPH ?x { ?s :p <<( ?x :q 1 )>> } }",
        """
        (graph <http://e/a>
          (bgp (?s <http://e/p> <<( <http://e/a> <http://e/q> "1"^^<http://www.w3.org/2001/XMLSchema#integer> )>>)))
        """)]
    [TestCase(
        "CONSTRUCT { ?x :q ?y } WHERE { ?x :p ?y }",
        """
        (extend (?x <http://e/a>)
          (bgp (<http://e/a> <http://e/p> ?y)))
        """)]
    public void Term_takes_the_place_of_the_variable_in_its_scope(string text, string expected) =>
        Assert.That(AlgebraPrinter.Print(SparqlQuery.Parse(text, Options).Bind("x", A).Algebra.Pattern), Is.EqualTo(expected));

    [Test]
    public void Columns_stay_and_the_query_itself_does_not_change()
    {
        var query = SparqlQuery.Parse("SELECT ?x ?y { ?x :p ?y }", Options);
        var before = AlgebraPrinter.Print(query.Algebra.Pattern);
        var bound = query.Bind("?x", A).Bind("$y", new Literal("\" } x")).Bind("x", new Iri("http://e/b"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(bound.Variables, Is.EqualTo(new[] { "x", "y" }));
            Assert.That(bound.Parameters.Keys, Is.EqualTo(new[] { "x", "y" }));
            Assert.That(AlgebraPrinter.Print(bound.Algebra.Pattern), Does.Contain("(<http://e/b> <http://e/p> \"\\\" } x\")"));
            Assert.That(AlgebraPrinter.Print(query.Algebra.Pattern), Is.EqualTo(before));
        }
    }

    [TestCase("SELECT ?y { ?z :p ?y }", "has no variable ?x")]
    [TestCase("SELECT ?y { { SELECT ?y { ?x :p ?y } } }", "has no variable ?x")]
    [TestCase("SELECT ?x { BIND(1 AS ?x) }", "cannot be a parameter")]
    [TestCase("SELECT (1 AS ?x) { }", "cannot be a parameter")]
    [TestCase("SELECT ?x { ?y :p ?z } GROUP BY (?y AS ?x)", "cannot be a parameter")]
    [TestCase("ASK { SERVICE :s { ?x :p ?z } }", "stands inside SERVICE")]
    public void Variable_that_cannot_be_a_parameter_is_refused(string text, string part) =>
        Assert.That(
            () => SparqlQuery.Parse(text, Options).Bind("x", A),
            Throws.TypeOf<ArgumentException>().With.Message.Contains(part));
}
