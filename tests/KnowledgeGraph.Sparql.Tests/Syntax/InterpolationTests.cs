using CsCheck;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;
using KnowledgeGraph.Sparql.Algebra;

namespace KnowledgeGraph.Sparql.Tests.Syntax;

/// <summary>Interpolated queries: every value is one term, whatever is in it.</summary>
public sealed class InterpolationTests
{
    private static readonly Iri P = new("http://e/p");

    [Test]
    public void Values_become_terms_of_their_datatypes()
    {
        var day = new DateOnly(2020, 9, 20);
        var at = new DateTimeOffset(2020, 9, 20, 1, 2, 3, TimeSpan.FromHours(-5));
        var query = SparqlQuery.Parse($$"""ASK { ?s {{P}} {{"x"}}, {{42}}, {{1.50m}}, {{2.5}}, {{true}}, {{day}}, {{at}}, {{long.MaxValue}} }""");

        var objects = ((Bgp)query.Algebra.Pattern).Triples.Select(static triple => ((TermPattern)triple.Object).Term);

        Assert.That(objects, Is.EqualTo(new Term[]
        {
            new Literal("x"), new Literal("42", Xsd.Integer), new Literal("1.50", Xsd.Decimal), new Literal("2.5", Xsd.Double),
            new Literal("true", Xsd.Boolean), new Literal("2020-09-20", Xsd.Date), new Literal("2020-09-20T01:02:03-05:00", Xsd.DateTime),
            new Literal("9223372036854775807", Xsd.Integer),
        }));
    }

    [TestCase(DateTimeKind.Utc, "2020-09-20T01:02:03.5Z")]
    [TestCase(DateTimeKind.Unspecified, "2020-09-20T01:02:03.5")]
    public void A_time_says_its_zone_if_it_has_one(DateTimeKind kind, string expected)
    {
        var time = new DateTime(2020, 9, 20, 1, 2, 3, 500, kind);
        var query = SparqlQuery.Parse($$"""ASK { ?s {{P}} {{time}} }""");
        Assert.That(((TermPattern)((Bgp)query.Algebra.Pattern).Triples.Single().Object).Term, Is.EqualTo(new Literal(expected, Xsd.DateTime)));
    }

    [Test]
    public void A_local_time_is_refused() =>
        Assert.That(() => SparqlQuery.Parse($$"""ASK { ?s {{P}} {{new DateTime(2020, 9, 20, 1, 2, 3, DateTimeKind.Local)}} }"""), Throws.ArgumentException);

    [Test]
    public void Values_stand_wherever_a_term_can()
    {
        var graph = new Iri("http://e/g");
        var query = SparqlQuery.Parse($$"""
            SELECT ?s FROM {{graph}} { GRAPH {{graph}} { ?s {{P}}/{{P}}* ?o } FILTER(?o = {{1}} || ?o IN ({{"a"}})) VALUES ?o { {{2}} } }
            LIMIT {{10}}
            """);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(AlgebraPrinter.Print(query.Algebra.Pattern), Does.StartWith("(slice 0 10"));
            Assert.That(query.Algebra.From, Is.EqualTo(new[] { graph }));
            Assert.That(query.Text, Does.Contain("FILTER(?o = \"1\"^^<http://www.w3.org/2001/XMLSchema#integer>"));
        }
    }

    [Test]
    public void A_string_cannot_change_the_query() =>
        Gen.String.Where(static text => !text.Any(char.IsSurrogate)).Sample(text =>
        {
            var query = SparqlQuery.Parse($$"""SELECT ?s { ?s {{P}} {{text}} . FILTER(STR(?s) != {{text}}) }""");
            var expected = new Literal(text);
            var filter = (Filter)((Project)query.Algebra.Pattern).Input;
            var triple = ((Bgp)filter.Input).Triples.Single();
            return triple.Object is TermPattern { Term: var term } && term.Equals(expected)
                && filter.Condition is Comparison { Right: TermExpression { Term: var compared } } && compared.Equals(expected);
        });

    [Test]
    public void A_constant_is_a_value_too()
    {
        // All its values are constants, so that C# could take the text as a string: the value would be part of the query.
        var query = SparqlQuery.Parse($$"""ASK { ?s ?p {{"?x"}} }""");
        var update = SparqlUpdate.Parse($$"""INSERT DATA { <http://e/s> <http://e/p> {{"1"}} }""");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(((TermPattern)((Bgp)query.Algebra.Pattern).Triples.Single().Object).Term, Is.EqualTo(new Literal("?x")));
            Assert.That(update.Text, Does.Contain("\"1\""));
        }
    }

    [TestCaseSource(nameof(Misplaced))]
    public void A_value_that_would_be_text_is_refused(Func<SparqlQuery> parse) =>
        Assert.That(() => parse(), Throws.TypeOf<SparqlSyntaxException>().With.Property("Diagnostic").Property("Code").EqualTo("KG3011"));

    private static IEnumerable<Func<SparqlQuery>> Misplaced()
    {
        var text = "x";
        yield return () => SparqlQuery.Parse($$"""ASK { ?s ?p "a {{text}}" }""");
        yield return () => SparqlQuery.Parse($$"""ASK { ?s ?p <http://e/{{text}}> }""");
        yield return () => SparqlQuery.Parse($$"""PREFIX e: <http://e/> ASK { ?s ?p e:{{text}} }""");
        yield return () => SparqlQuery.Parse($$"""ASK { ?s ?p ?{{text}} }""");
        yield return () => SparqlQuery.Parse($$"""ASK { ?s {{text}} ?o }""");
        yield return () => SparqlQuery.Parse($$"""ASK { ?s ?p {{text}}a }""");
        yield return () => SparqlQuery.Parse($$"""CONSTRUCT { ?s ?p {{new BlankNode("b")}} } WHERE { ?s ?p ?o }""");
        yield return () => SparqlQuery.Parse($$"""ASK { GRAPH {{new Literal("g")}} { } }""");
    }
}
