namespace KnowledgeGraph.Sparql.Tests.Syntax;

/// <summary>What an error proposes, and how it shows the place.</summary>
public sealed class SuggestionTests
{
    [TestCase("SELCT ?s { ?s ?p ?o }", "SELECT")]
    [TestCase("select * { ?s ?p ?o } ODRER BY ?s", "ORDER")]
    [TestCase("SELECT ?s WERE { ?s ?p ?o }", "WHERE")]
    [TestCase("SELECT DISTINT ?s { ?s ?p ?o }", "DISTINCT")]
    [TestCase("SELECT * { ?s ?p ?o FLITER(?o > 1) }", "FILTER")]
    [TestCase("SELECT * { ?s ?p ?o optinal { ?s ?q 1 } }", "OPTIONAL")]
    [TestCase("SELECT * { ?s ?p ?o FILTER(REGX(?o, 'a')) }", "REGEX")]
    [TestCase("SELECT (COUTN(?s) AS ?n) { ?s ?p ?o }", "COUNT")]
    [TestCase("SELECT * { ?s ?p ?o FILTER NOT EXIST { ?o ?p ?s } }", "EXISTS")]
    [TestCase("SELECT * { ?s ?p ture }", "true")]
    [TestCase("SELECT * { ?s ?p ?o } LIMT 10", "LIMIT")]
    [TestCase("PERFIX a: <http://a/> ASK {}", "PREFIX")]
    [TestCase("SELECT * { ?s foaf:name ?o }", "PREFIX foaf: <http://xmlns.com/foaf/0.1/>")]
    [TestCase("PREFIX people: <http://e/> SELECT * { ?s poeple:name ?o }", "people:")]
    [TestCase("SELECT * { ?s foa:name ?o }", "PREFIX foaf: <http://xmlns.com/foaf/0.1/>")]
    public void A_query_is_told_what_was_probably_meant(string text, string suggestion)
    {
        var error = Assert.Throws<SparqlSyntaxException>(() => SparqlQuery.Parse(text));

        Assert.That(error.Suggestion, Is.EqualTo(suggestion));
        Assert.That(error.Diagnostic.Message, Does.EndWith($"; did you mean {suggestion}?"));
    }

    [TestCase("INSRT DATA { <http://a> <http://b> 1 }", "INSERT")]
    [TestCase("INSERT DTAA { <http://a> <http://b> 1 }", "DATA")]
    [TestCase("CLEAR NAMD", "NAMED")]
    [TestCase("COPY DEFALT TO <http://g>", "DEFAULT")]
    [TestCase("INSERT { ?s rdfs:label ?o } WHERE { ?s ?p ?o }", "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>")]
    [TestCase("PREFIX work: <http://w/> DELETE WHERE { ?s wrok:of ?o }", "work:")]
    public void An_update_is_told_what_was_probably_meant(string text, string suggestion)
    {
        var error = Assert.Throws<SparqlSyntaxException>(() => SparqlUpdate.Parse(text));

        Assert.That(error.Suggestion, Is.EqualTo(suggestion));
    }

    [TestCase("SELECT * { ?s ?p ?o } xyzzy")]
    [TestCase("SELECT * { ?s nosuch:name ?o }")]
    [TestCase("SELECT * { ?s :name ?o }")]
    [TestCase("SELECT ?s { ?s ?p }")]
    public void Nothing_is_proposed_where_nothing_is_near(string text)
    {
        var error = Assert.Throws<SparqlSyntaxException>(() => SparqlQuery.Parse(text));

        Assert.That(error.Suggestion, Is.Null);
    }

    [Test]
    public void An_undeclared_prefix_that_nobody_knows_says_what_to_do() => Assert.That(
        () => SparqlUpdate.Parse("INSERT DATA { nosuch:a nosuch:b 1 }"),
        Throws.TypeOf<SparqlSyntaxException>().With.Message.Contains("put PREFIX nosuch: <...> before the update"));

    [Test]
    public void The_expected_tokens_are_data()
    {
        var error = Assert.Throws<SparqlSyntaxException>(() => SparqlUpdate.Parse("CLEAR everything"));

        Assert.That(error.Expected, Is.EqualTo(new[] { "SILENT", "DEFAULT", "NAMED", "ALL", "GRAPH" }));
        Assert.That(error.Found, Is.EqualTo("'everything'"));
        Assert.That(error.Diagnostic.Message, Is.EqualTo("expected SILENT, DEFAULT, NAMED, ALL or GRAPH, found 'everything'"));
    }

    [Test]
    public void The_end_of_an_update_is_named() => Assert.That(
        () => SparqlUpdate.Parse("DELETE WHERE { ?s ?p ?o"), Throws.TypeOf<SparqlSyntaxException>().With.Message.Contains("found the end of the update"));

    [Test]
    public void Tabs_do_not_move_the_caret()
    {
        var error = Assert.Throws<SparqlSyntaxException>(() => SparqlQuery.Parse("ASK {\r\n\t\t?s\t?p }\r\n"));

        Assert.That(error.Excerpt, Is.EqualTo("  ?s ?p }\n        ^"));
    }

    [Test]
    public void A_long_line_is_cut_on_both_sides()
    {
        var error = Assert.Throws<SparqlSyntaxException>(() => SparqlQuery.Parse("ASK { " + new string('x', 500).Replace("x", "?s ?p 1 . ", StringComparison.Ordinal) + "?s ] " + new string('x', 500) + " }"));

        var lines = error.Excerpt.Split('\n');
        Assert.That(lines[0], Does.StartWith("...").And.EndWith("...").And.Length.LessThan(180));
        Assert.That(lines[0][lines[1].IndexOf('^', StringComparison.Ordinal)], Is.EqualTo(']'));
    }
}
