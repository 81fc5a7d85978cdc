namespace KnowledgeGraph.Sparql.Tests.Syntax;

/// <summary>Long chains parse; deep nesting is refused and overflows nothing.</summary>
public sealed class LimitTests
{
    [TestCase("{ ", " }", "")]
    [TestCase("{ FILTER(EXISTS { ", " }) }", "")]
    [TestCase("{ OPTIONAL { ", " } }", "")]
    [TestCase("{ { SELECT * { ", " } } }", "")]
    public void Nested_groups_stop_at_the_limit(string open, string close, string inner) =>
        RefusesNesting("ASK {" + Repeat(open, 100_000) + inner + Repeat(close, 100_000) + "}");

    [TestCase("(", ")", "1")]
    [TestCase("!", "", "?x")]
    [TestCase("STR(", ")", "?x")]
    [TestCase("<<( ?s ?p ", " )>>", "?x")]
    public void Nested_expressions_stop_at_the_limit(string open, string close, string inner) =>
        RefusesNesting("ASK { FILTER(" + Repeat(open, 100_000) + inner + Repeat(close, 100_000) + ") }");

    [TestCase("[ ?p ", " ]", "1")]
    [TestCase("( ", " )", "1")]
    [TestCase("<< ?a ?b ", " >>", "1")]
    [TestCase("<<( ?a ?b ", " )>>", "1")]
    [TestCase("<<( ", " ?a ?b )>>", "?c")]
    [TestCase("?o {| ?q ", " |}", "1")]
    public void Nested_terms_stop_at_the_limit(string open, string close, string inner) =>
        RefusesNesting("ASK { ?s ?p " + Repeat(open, 100_000) + inner + Repeat(close, 100_000) + " }");

    [Test]
    public void Nested_values_stop_at_the_limit() =>
        RefusesNesting("ASK { VALUES ?x { " + Repeat("<<( <s:> a ", 100_000) + "1" + Repeat(" )>>", 100_000) + " } }");

    [Test]
    public void Nested_paths_stop_at_the_limit() =>
        RefusesNesting("ASK { ?s " + Repeat("(", 100_000) + "a" + Repeat(")*", 100_000) + " ?o }");

    [TestCase("ASK { ?s ?p ?o ", "FILTER(?o > 1) ", "}")]
    [TestCase("ASK { { ?s ?p ?o } ", "UNION { ?s ?p 2 } ", "}")]
    [TestCase("ASK { FILTER(?x ", "|| ?x ", ") }")]
    [TestCase("ASK { FILTER(?x ", "&& ?x = 1 ", ") }")]
    [TestCase("ASK { ?s a", "/a", " ?o }")]
    [TestCase("ASK { ?s (a", "|a", ")* ?o }")]
    [TestCase("ASK { ?s ?p 1", ", 2", " }")]
    [TestCase("ASK { VALUES ?x { ", "1 ", "} }")]
    [TestCase("ASK { ?s ?p ?o ", "~ ?r ", "}")]
    [TestCase("ASK { ?s ?p ?o ", "{| a 1 |} ", "}")]
    public void Long_chains_of_associative_operators_parse(string start, string link, string end) =>
        Assert.That(SparqlQuery.Parse(start + Repeat(link, 20_000) + end).Form, Is.EqualTo(SparqlQueryForm.Ask));

    [TestCase("ASK { FILTER(?x ", "+ ?x ", " > 1) }")]
    [TestCase("ASK { ", "OPTIONAL { ?s ?p ?o } ", "}")]
    [TestCase("ASK { ", "MINUS { ?s ?p ?o } ", "}")]
    public void Long_chains_that_nest_are_refused(string start, string link, string end) =>
        RefusesNesting(start + Repeat(link, 20_000) + end);

    [Test]
    public void Length_is_limited()
    {
        var error = Assert.Throws<SparqlSyntaxException>(() => SparqlQuery.Parse("ASK { }", new SparqlParseOptions { MaxLength = 6 }));

        Assert.That(error.Diagnostic.Message, Does.Contain("MaxLength"));
    }

    [Test]
    public void A_parse_at_the_largest_nesting_does_not_overflow_a_small_stack()
    {
        var text = "ASK {" + Repeat("{ FILTER EXISTS { ", 180) + Repeat("} }", 180) + "}";
        var form = default(SparqlQueryForm?);
        var thread = new Thread(() => form = SparqlQuery.Parse(text, new SparqlParseOptions { MaxNesting = 400 }).Form, 1024 * 1024);
        thread.Start();
        thread.Join();

        Assert.That(form, Is.EqualTo(SparqlQueryForm.Ask));
    }

    private static void RefusesNesting(string text) =>
        Assert.That(() => SparqlQuery.Parse(text), Throws.TypeOf<SparqlSyntaxException>().With.Property("Diagnostic").Property("Code").EqualTo("KG3008"));

    private static string Repeat(string text, int count) => new System.Text.StringBuilder().Insert(0, text, count).ToString();
}
