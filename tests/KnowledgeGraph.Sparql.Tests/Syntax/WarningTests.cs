using KnowledgeGraph.Rdf;
using KnowledgeGraph.TestSupport;

namespace KnowledgeGraph.Sparql.Tests.Syntax;

/// <summary>Each warning with queries that get it, and near ones that do not.</summary>
public sealed class WarningTests
{
    private static readonly SparqlParseOptions Options = new()
    {
        Prefixes = SparqlParseOptions.Default.Prefixes.Add(string.Empty, "http://e/"),
    };

    // Never bound.
    [TestCase("SELECT ?naem { ?s :name ?name }", "KG3101", 7, "did you mean ?name?")]
    [TestCase("SELECT (STR(?x) AS ?y) { ?s :p ?o }", "KG3101", 12, "?x, used here")]
    [TestCase("SELECT * { ?s :p ?o FILTER(?o > 1 && ?x < 2) }", "KG3101", 37, "in FILTER")]
    [TestCase("SELECT * { ?s :p ?o } ORDER BY ?s ?x", "KG3101", 34, "in ORDER BY")]
    [TestCase("SELECT * { ?s :p ?o BIND(?x + 1 AS ?y) }", "KG3101", 25, "in BIND")]
    [TestCase("SELECT (SUM(?x) AS ?n) { ?s :p ?o } GROUP BY ?s", "KG3101", 12, "?x, used here")]
    [TestCase("SELECT (COUNT(*) AS ?n) { ?s :p ?o } GROUP BY ?x", "KG3101", 46, "in GROUP BY")]
    [TestCase("SELECT ?s { ?s :p ?o } GROUP BY ?s HAVING (SUM(?x) > 1)", "KG3101", 47, "in HAVING")]
    [TestCase("CONSTRUCT { ?s :q ?x } WHERE { ?s :p ?o }", "KG3101", 18, "in the template")]
    [TestCase("DESCRIBE ?x WHERE { ?s :p ?o }", "KG3101", 9, "described")]
    [TestCase("SELECT * { ?s :p ?o FILTER NOT EXISTS { ?o :p ?q FILTER(?x = ?s) } }", "KG3101", 56, "in FILTER")]

    // Bound, but elsewhere.
    [TestCase("SELECT * { ?s :p ?o { ?s :q ?r FILTER(?o > 1) } }", "KG3104", 38, "out of scope")]
    [TestCase("SELECT * { ?s :p ?o { BIND(?o + 1 AS ?x) } }", "KG3104", 27, "out of scope")]
    [TestCase("SELECT * { BIND(?o + 1 AS ?x) ?s :p ?o }", "KG3104", 16, "out of scope")]
    [TestCase("SELECT * { ?s :p ?o OPTIONAL { { ?s :q ?r FILTER(?o > 1) } } }", "KG3104", 49, "out of scope")]
    [TestCase("SELECT * { ?s :p ?o { ?s :q 1 } UNION { ?s :r 1 FILTER(?o > 1) } }", "KG3104", 55, "out of scope")]
    [TestCase("SELECT * { ?s :p ?o MINUS { ?s :q ?r FILTER(?o > 1) } }", "KG3104", 44, "out of scope")]
    [TestCase("SELECT * { GRAPH ?g { ?s :p ?o FILTER(?g = :g) } }", "KG3104", 38, "out of scope")]
    [TestCase("SELECT ?r { ?s :p ?o MINUS { ?s :q ?r } }", "KG3104", 7, "selected")]
    [TestCase("SELECT ?r { ?s :p ?o FILTER EXISTS { ?s :q ?r } }", "KG3104", 7, "selected")]
    [TestCase("SELECT ?o { { SELECT ?s { ?s :p ?o } } }", "KG3104", 7, "a subquery gives what it selects")]
    [TestCase("SELECT * { ?s :p ?o { SELECT ?s { ?s :q ?r FILTER(?o > 1) } } }", "KG3104", 50, "out of scope")]

    // Cartesian products.
    [TestCase("SELECT * { ?a :p ?b . ?c :p ?d }", "KG3102", 22, "shares no variable")]
    [TestCase("SELECT * { ?a a :T . ?b a :T }", "KG3102", 21, "shares no variable")]
    [TestCase("SELECT * { ?a :p ?b { ?c :p ?d } UNION { ?c :q ?d } }", "KG3102", 22, "shares no variable")]
    [TestCase("SELECT * { ?a :p ?b OPTIONAL { ?c :p ?d } }", "KG3102", 31, "shares no variable")]
    [TestCase("SELECT * { ?a :p ?b GRAPH :g { ?c :p ?d } }", "KG3102", 31, "shares no variable")]
    [TestCase("SELECT * { ?a :p ?b VALUES ?x { 1 2 } }", "KG3102", 27, "shares no variable")]
    [TestCase("SELECT * { ?a :p ?b { SELECT ?x { ?x :q ?y } } }", "KG3102", 29, "shares no variable")]
    [TestCase("SELECT * { ?s :p ?o { ?a :p ?b . ?c :p ?d FILTER(?b > 1) FILTER(?d > 1) } FILTER(?s = ?a) }", "KG3102", 33, "shares no variable")]
    [TestCase("SELECT * { [] :p ?b . [] :p ?d }", "KG3102", 28, "shares no variable")]

    // Prefixes and order.
    [TestCase("PREFIX x: <http://x/> SELECT * { ?s :p ?o }", "KG3103", 7, "the prefix x: is not used")]
    [TestCase("PREFIX foaf: <http://foaf/> SELECT * { ?s :p ?o }", "KG3103", 7, "the prefix foaf: is not used")]
    [TestCase("PREFIX x: <http://x/> PREFIX x: <http://y/> SELECT * { ?s x:p ?o }", "KG3105", 29, "x: meant <http://x/> until here")]
    [TestCase("SELECT * { { SELECT ?s { ?s :p ?o } ORDER BY ?o } ?s :q ?r }", "KG3106", 36, "without LIMIT")]
    public void A_query_gets_its_warning(string text, string code, int offset, string part)
    {
        var warnings = SparqlQuery.Parse(text, Options).Warnings;

        Assert.That(warnings.Select(warning => warning.Code), Is.EqualTo(new[] { code }), string.Join('\n', warnings));
        Assert.That((warnings[0].Start.ByteOffset, warnings[0].Message), Is.EqualTo((offset, warnings[0].Message)));
        Assert.That(warnings[0].Message, Does.Contain(part));
    }

    [TestCase("SELECT * { ?s :p ?o FILTER(?o > 1) BIND(?o + 1 AS ?x) FILTER(?x > 3) } ORDER BY ?x LIMIT 3")]
    [TestCase("SELECT ?s (SUM(?o) AS ?n) (?n + 1 AS ?m) { ?s :p ?o } GROUP BY ?s HAVING (?n > 1) ORDER BY ?m")]
    [TestCase("SELECT ?k { ?s :p ?o } GROUP BY (STR(?o) AS ?k)")]
    [TestCase("SELECT * { ?s :p ?o OPTIONAL { ?s :q ?r FILTER(?r > ?o) } }")]
    [TestCase("SELECT * { ?s :p ?o FILTER EXISTS { ?x :q ?y { ?z :r ?y FILTER(?z = ?s) } FILTER(?y = ?o) } }")]
    [TestCase("SELECT * { ?s :p ?o FILTER NOT EXISTS { ?s :q ?x . ?o :q ?y } }")]
    [TestCase("SELECT ?x { ?s :p ?o } VALUES ?x { 1 }")]
    [TestCase("SELECT * { ?a :p ?b . ?c :p ?d FILTER(?b < ?d) }")]
    [TestCase("SELECT * { ?a :p ?b . ?c :p ?d FILTER EXISTS { ?a :q ?c } }")]
    [TestCase("SELECT * { ?a :p ?b BIND(STR(?b) AS ?s) ?c :p ?s }")]
    [TestCase("SELECT * { ?a :p ?b OPTIONAL { ?c :q ?d FILTER(?d = ?b) } }")]
    [TestCase("SELECT * { ?a :p [ :q ?b ] . ?b :r ( ?c ?d ) }")]
    [TestCase("SELECT * { :film :label ?l ; :director ?d . ?x :by :film }")]
    [TestCase("SELECT * { ?a :p ?b . { SELECT (COUNT(*) AS ?n) { ?x :p ?y } } }")]
    [TestCase("SELECT * { ?a :p ?b . :config :on true VALUES ?x { 1 } }")]
    [TestCase("SELECT * { << ?a :p ?b >> :q ?c . ?b :r ?d }")]
    [TestCase("PREFIX x: <http://x/> PREFIX x: <http://x/> SELECT * { ?s x:p ?o }")]
    [TestCase("PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> SELECT * { ?s :p ?o }")]
    [TestCase("PREFIX x: <http://x/> SELECT * { SERVICE :s { ?s x:p ?o } }")]
    [TestCase("SELECT * { { SELECT ?s { ?s :p ?o } ORDER BY ?o LIMIT 1 } ?s :q ?r }")]
    [TestCase("SELECT * { SERVICE ?e { ?s :p ?o } ?s :at ?e }")]
    public void A_query_gets_none(string text) => Assert.That(SparqlQuery.Parse(text, Options).Warnings, Is.Empty);

    [TestCase("DELETE { ?s :p ?x } WHERE { ?s :p ?o }", "KG3101", 15)]
    [TestCase("INSERT { GRAPH ?g { ?s :p ?o } } WHERE { ?s :p ?o }", "KG3101", 15)]
    [TestCase("DELETE WHERE { ?a :p ?b . ?c :p ?d }", "KG3102", 26)]
    [TestCase("INSERT DATA { :a :b 1 } ; PREFIX x: <http://x/> CLEAR ALL", "KG3103", 33)]
    [TestCase("DELETE WHERE { ?s :p 1 } ; INSERT { ?s :q 1 } WHERE { ?s :p ?o FILTER(?x > 1) }", "KG3101", 70)]
    public void An_update_gets_its_warning(string text, string code, int offset)
    {
        var warnings = SparqlUpdate.Parse(text, Options).Warnings;

        Assert.That(warnings.Select(warning => (warning.Code, warning.Start.ByteOffset)), Is.EqualTo(new[] { (code, (long)offset) }), string.Join('\n', warnings));
    }

    [TestCase("DELETE { ?s :p ?o } INSERT { ?s :q ?o, [] } WHERE { ?s :p ?o } ; CLEAR ALL ; DELETE WHERE { ?s :p ?o }")]
    [TestCase("PREFIX x: <http://x/> INSERT DATA { x:a x:b 1 }")]
    public void An_update_gets_none(string text) => Assert.That(SparqlUpdate.Parse(text, Options).Warnings, Is.Empty);

    [Test]
    public void A_variable_with_a_term_is_bound()
    {
        var query = SparqlQuery.Parse("SELECT ?s { ?s :p ?o FILTER(?o > ?least) }", Options);

        Assert.That(query.Warnings, Has.Length.EqualTo(1));
        Assert.That(query.Bind("least", new Literal("1")).Warnings, Is.Empty);
    }

    [Test]
    public void Warnings_come_in_the_order_of_the_text_and_not_without_end()
    {
        var names = string.Join(' ', Enumerable.Range(0, 5000).Select(number => "?x" + number.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        var warnings = SparqlQuery.Parse("SELECT " + names + " { }").Warnings;

        Assert.That(warnings, Has.Length.EqualTo(100));
        Assert.That(warnings.Select(warning => warning.Start.ByteOffset), Is.Ordered);
    }

    [Test]
    public void The_competency_questions_have_none()
    {
        if (SharedData.TryPath("ontology/competency") is not { } folder)
        {
            Assert.Ignore("no shared data");
            return;
        }

        foreach (var file in Directory.EnumerateFiles(folder, "*.rq").Order(StringComparer.Ordinal))
        {
            Assert.That(SparqlQuery.Parse(File.ReadAllText(file)).Warnings, Is.Empty, Path.GetFileName(file));
        }
    }

    [Test]
    public void Every_query_of_the_suites_can_be_asked_for_warnings() => Assert.That(
        SuiteQueries.Good.Select(file => SparqlQuery.Parse(File.ReadAllText(SuiteQueries.FullPath(file)), SuiteQueries.OptionsFor(file)).Warnings.Length),
        Has.All.LessThan(20));
}
