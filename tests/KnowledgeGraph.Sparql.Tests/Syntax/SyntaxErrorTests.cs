namespace KnowledgeGraph.Sparql.Tests.Syntax;

/// <summary>What is refused, with which code, where, and what the message says.</summary>
public sealed class SyntaxErrorTests
{
    private static readonly SparqlParseOptions Options = new()
    {
        Prefixes = SparqlParseOptions.Default.Prefixes.Add(string.Empty, "http://e/"),
    };

    [TestCase("SELECT ?s { ?s :p }", "KG3001", 1, 19, 18, "found '}'")]
    [TestCase("SELECT * { ?s ?p ?o", "KG3001", 1, 20, 19, "or '}', found the end of the query")]
    [TestCase("SELECT * { <a b> ?p ?o }", "KG3001", 1, 12, 11, "an IRI has no blank")]
    [TestCase("SELECT ?é {\n ?é :ä \"😀\" 5 6 }", "KG3001", 2, 12, 29, "expected a language tag, '^^', '~', '{|', ',', ';' or '.', found '5'")]
    [TestCase("SELECT * { ?s :p \"abc }", "KG3001", 1, 18, 17, "the string is not closed")]
    [TestCase("SELECT * { ?s :p '''abc' }", "KG3001", 1, 18, 17, "the string is not closed")]
    [TestCase("SELECT * { ?s :p \"\\q\" }", "KG3001", 1, 19, 18, "no such escape in a string")]
    [TestCase("SELECT * { ?s :p \"\\uD83D\\uDE00\" }", "KG3001", 1, 19, 18, "4 hexadecimal digits that name a character")]
    [TestCase("SELECT * { ?s :a%zz ?o }", "KG3001", 1, 17, 16, "two hexadecimal digits")]
    [TestCase("SELECT * { ?s :p ?o } LIMIT -1", "KG3001", 1, 29, 28, "expected a whole number, found '-1'")]
    [TestCase("SELECT * { ?s :p ?o } LIMIT 99999999999999999999", "KG3001", 1, 29, 28, "whole number from 0")]
    [TestCase("SELECT * { ?s :p ?o } extra", "KG3001", 1, 23, 22, "found 'extra'")]
    [TestCase("SELECT { ?s :p ?o }", "KG3001", 1, 8, 7, "expected DISTINCT, REDUCED, '*', a variable or '(', found '{'")]
    [TestCase("SELECT * { ?s :p ?o ; ; , }", "KG3001", 1, 25, 24, "found ','")]
    [TestCase("SELECT * { ?s :p `x` }", "KG3001", 1, 18, 17, "U+0060 begins nothing in SPARQL")]
    [TestCase("", "KG3001", 1, 1, 0, "expected BASE, PREFIX, VERSION, SELECT, CONSTRUCT, DESCRIBE or ASK")]
    [TestCase("SELECT * { ?s foaf:name ?x }", "KG3002", 1, 15, 14, "did you mean PREFIX foaf: <http://xmlns.com/foaf/0.1/>?")]
    [TestCase("SELECT * { ?s nosuch:name ?x }", "KG3002", 1, 15, 14, "the prefix nosuch: is not declared")]
    [TestCase("SELECT * { <rel> ?p ?o }", "KG3003", 1, 12, 11, "is relative, and there is no BASE")]
    [TestCase("BASE <rel> SELECT * { ?s ?p ?o }", "KG3003", 1, 6, 5, "is relative, and there is no BASE")]
    [TestCase("SELECT * { ?s ?p ?o . BIND(1 AS ?o) }", "KG3004", 1, 23, 22, "?o already has a value in this group")]
    [TestCase("SELECT (1 AS ?s) { ?s ?p ?o }", "KG3004", 1, 8, 7, "AS needs a new variable")]
    [TestCase("SELECT (1 AS ?x) (2 AS ?x) { }", "KG3004", 1, 18, 17, "AS needs a new variable")]
    [TestCase("SELECT (1 AS ?x) { } VALUES ?x { 1 }", "KG3004", 1, 8, 7, "AS needs a new variable")]
    [TestCase("SELECT * { FILTER EXISTS { ?a :p ?b BIND(1 AS ?b) } }", "KG3004", 1, 37, 36, "BIND needs a new variable")]
    [TestCase("SELECT ?o (COUNT(*) AS ?c) { ?s ?p ?o } GROUP BY ?s", "KG3005", 1, 8, 7, "?o is neither in GROUP BY nor inside an aggregate")]
    [TestCase("SELECT (?o + COUNT(*) AS ?c) { ?s ?p ?o }", "KG3005", 1, 8, 7, "?o is neither in GROUP BY nor inside an aggregate")]
    [TestCase("SELECT * { ?s ?p ?o } GROUP BY ?s", "KG3005", 1, 1, 0, "SELECT * cannot be grouped")]
    [TestCase("SELECT * { ?s :p ?o FILTER(COUNT(?o) > 1) }", "KG3005", 1, 28, 27, "only in SELECT, HAVING and ORDER BY")]
    [TestCase("SELECT (SUM(COUNT(?o)) AS ?c) { ?s :p ?o }", "KG3005", 1, 13, 12, "cannot stand inside another")]
    [TestCase("SELECT * { _:a :p ?x OPTIONAL { _:a :q ?y } }", "KG3006", 1, 33, 32, "_:a is already used in another basic graph pattern")]
    [TestCase("SELECT * { _:a :p ?x . { } _:a :q ?y }", "KG3006", 1, 28, 27, "_:a is already used in another basic graph pattern")]
    [TestCase("SELECT * { VALUES (?a ?b) { (1 2) (3) } }", "KG3007", 1, 35, 34, "this row of VALUES has 1 of 2 values")]
    [TestCase("SELECT * { VALUES (?a ?a) { (1 2) } }", "KG3007", 1, 23, 22, "twice among the variables of VALUES")]
    [TestCase("PREFIX x: <http://x/> INSERT DATA { x:a x:b x:c }", "KG3001", 1, 23, 22, "INSERT is SPARQL Update, which SparqlUpdate.Parse reads")]
    [TestCase("SELECT * { FILTER(:f(DISTINCT ?x)) }", "KG3009", 1, 21, 20, "custom aggregates, which are not in this version")]
    [TestCase("SELECT * { ?s :p ?o FILTER(SUBSTR(?o)) }", "KG3010", 1, 28, 27, "SUBSTR takes 2 to 3 arguments, not 1")]
    [TestCase("SELECT * { ?s :p+ ?o ~ :r }", "KG3001", 1, 22, 21, "a path has no triple that could be annotated")]
    [TestCase("SELECT (\"a\"@en--up AS ?x) { }", "KG3001", 1, 12, 11, "--ltr or --rtl")]
    [TestCase("SELECT (\"a\"@cantbethislong AS ?x) { }", "KG3001", 1, 12, 11, "not a language tag")]
    public void Error_says_what_and_where(string text, string code, int line, int column, int offset, string part)
    {
        var error = Assert.Throws<SparqlSyntaxException>(() => SparqlQuery.Parse(text, Options));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(error.Diagnostic.Code, Is.EqualTo(code));
            Assert.That(error.Diagnostic.Message, Does.Contain(part));
            Assert.That((error.Diagnostic.Start.Line, error.Diagnostic.Start.Column, error.Diagnostic.Start.ByteOffset), Is.EqualTo((line, column, offset)));
        }
    }

    [Test]
    public void Excerpt_points_at_the_place_by_code_points()
    {
        var error = Assert.Throws<SparqlSyntaxException>(() => SparqlQuery.Parse("ASK {\n  ?s :p \"😀\" 12 13 }", Options));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(error.Excerpt, Is.EqualTo("  ?s :p \"😀\" 12 13 }\n            ^^"));
            Assert.That(error.Found, Is.EqualTo("'12'"));
            Assert.That(error.Expected, Does.Contain("';'"));
        }
    }

    [Test]
    public void TryParse_gives_the_error_as_data()
    {
        var parsed = SparqlQuery.TryParse("SELECT", out var query, out var error);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(parsed, Is.False);
            Assert.That(query, Is.Null);
            Assert.That(error!.Diagnostic.Code, Is.EqualTo("KG3001"));
        }
    }
}
