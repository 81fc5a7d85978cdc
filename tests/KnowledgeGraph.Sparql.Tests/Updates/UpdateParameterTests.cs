using CsCheck;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Sparql.Tests.Updates;

/// <summary>Values in updates: bound to variables, or in the holes of an interpolated text.</summary>
public sealed class UpdateParameterTests
{
    private static readonly Iri A = new("http://e/a");
    private static readonly Iri P = new("http://e/p");

    [Test]
    public void A_bound_variable_has_its_term_in_patterns_and_templates()
    {
        var update = UpdateTargets.Parse("DELETE { ?s :p ?old } INSERT { ?s :p ?new GRAPH ?g { ?s :was ?old } } WHERE { ?s :p ?old } ; CLEAR GRAPH :h");
        var bound = update.Bind("s", A).Bind("?new", new Literal("x")).Bind("g", new Iri("http://e/g"));
        foreach (var target in UpdateTargets.Of(":a :p 1 . :b :p 2 . :h { :a :p 3 }"))
        {
            SparqlEngine.Default.Update(bound, target);
            UpdateTargets.Expect(target, ":a :p \"x\" . :b :p 2 . :g { :a :was 1 }");
        }

        Assert.That(update.Parameters, Is.Empty);
        Assert.That(bound.Parameters.Keys, Is.EqualTo(new[] { "g", "new", "s" }));
    }

    [Test]
    public void A_bound_blank_node_is_the_node_of_the_data()
    {
        var update = UpdateTargets.Parse("DELETE { ?s ?p ?o } INSERT { ?s :q ?o } WHERE { ?s ?p ?o }");
        var target = new Dataset([new Quad(new BlankNode("x"), P, A), new Quad(new BlankNode("y"), P, A)]);
        SparqlEngine.Default.Update(update.Bind("s", new BlankNode("x")), target);
        Assert.That(target, Is.EquivalentTo(new[] { new Quad(new BlankNode("x"), new Iri("http://e/q"), A), new Quad(new BlankNode("y"), P, A) }));
    }

    [TestCase("none", "INSERT { ?s :p 1 } WHERE { ?s :q 1 }")]
    [TestCase("x", "INSERT { ?s :p ?x } WHERE { ?s :q 1 BIND(1 AS ?x) }")]
    [TestCase("x", "INSERT DATA { :a :p 1 }")]
    [TestCase(".b", "INSERT { ?s :p 1 } WHERE { ?s :q _:b }")]
    public void What_cannot_be_bound_is_refused(string variable, string text) =>
        Assert.Throws<ArgumentException>(() => UpdateTargets.Parse(text).Bind(variable, A));

    [Test]
    public void Holes_take_terms_wherever_terms_stand()
    {
        var graph = new Iri("http://e/g");

        // Not constants: a text whose holes are all constant strings is a constant itself.
        var (x, clear) = ("x", "CLEAR");
        var target = new Dataset();
        SparqlEngine.Default.Update(
            SparqlUpdate.Parse($$"""INSERT DATA { GRAPH {{graph}} { {{A}} {{P}} {{1}}, {{"x"}} } } ; ADD {{graph}} TO DEFAULT ; DELETE DATA { {{A}} {{P}} {{1}} } ; DROP GRAPH {{graph}}"""),
            target);
        Assert.That(target, Is.EqualTo(new[] { new Quad(A, P, new Literal("x")) }));
        Assert.Throws<SparqlSyntaxException>(() => SparqlUpdate.Parse($$"""CLEAR GRAPH {{x}}"""));
        Assert.Throws<SparqlSyntaxException>(() => SparqlUpdate.Parse($$"""INSERT DATA { {{A}} {{P}} "{{x}}" }"""));
        Assert.Throws<SparqlSyntaxException>(() => SparqlUpdate.Parse($$"""{{clear}} ALL"""));
    }

    [TestCase("\" } ; DROP ALL #")]
    [TestCase("x' . <http://e/a> <http://e/q> 1 } ; CLEAR ALL ; INSERT DATA { <http://e/a> <http://e/p> '")]
    [TestCase("\\u0022 } ; DROP ALL #")]
    [TestCase("}\n;DROP SILENT ALL;\0")]
    public void A_hostile_string_stays_a_string(string text) => Check(text);

    [Test]
    public void Any_string_stays_a_string() => Gen.String.Where(static text => !text.Any(char.IsSurrogate)).Sample(Check);

    private static void Check(string text)
    {
        var kept = new Quad(P, P, P);
        var expected = new[] { kept, new Quad(A, P, new Literal(text)) };
        var target = new Dataset([kept]);
        SparqlEngine.Default.Update(SparqlUpdate.Parse($$"""INSERT DATA { {{A}} {{P}} {{text}} }"""), target);
        Assert.That(target, Is.EqualTo(expected));
        var bound = new Dataset([kept]);
        SparqlEngine.Default.Update(SparqlUpdate.Parse("INSERT { ?a ?p ?x } WHERE { }").Bind("a", A).Bind("p", P).Bind("x", new Literal(text)), bound);
        Assert.That(bound, Is.EqualTo(expected));
    }
}
