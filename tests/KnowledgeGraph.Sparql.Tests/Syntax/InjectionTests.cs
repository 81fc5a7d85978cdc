using CsCheck;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Tests.Execution;

namespace KnowledgeGraph.Sparql.Tests.Syntax;

/// <summary>
/// Whatever is in a value, it comes back as the same term, and the query keeps the shape that it has with a harmless value in the same
/// places: checked on the printed algebra, where the value is written as a term.
/// </summary>
public sealed class InjectionTests
{
    private static readonly Iri P = new("http://example.org/p");
    private static readonly Literal Harmless = new("harmless");

    private static readonly Gen<Term> Values = HostileTerms.Terms;

    // No place of a query takes every term: subjects take no literals, graphs only IRIs.
    [Test]
    public void Holes_come_back_as_the_same_term_and_keep_the_algebra() =>
        Values.Where(term => term is not BlankNode).Sample(value => CheckShape(value, Interpolated), iter: 3000);

    [Test]
    public void Parameters_come_back_as_the_same_term_and_keep_the_algebra() =>
        Values.Sample(value => CheckShape(value, Bound), iter: 3000);

    [Test]
    public void Iris_are_graphs_and_subjects_and_stay_what_they_are() =>
        HostileTerms.Iris.Sample(
            iri =>
            {
                var query = SparqlQuery.Parse($$"""SELECT ?o FROM {{iri}} FROM NAMED {{iri}} { {{iri}} {{P}}|^{{iri}} ?o GRAPH {{iri}} { ?s ?p {{iri}} } }""");
                var bound = SparqlQuery.Parse("SELECT ?o { ?i <http://example.org/p> ?o GRAPH ?i { ?s ?p ?i } }").Bind("i", iri);
                return query.Algebra.From.Single().Equals(iri) && query.Algebra.FromNamed.Single().Equals(iri)
                    && AlgebraPrinter.Print(bound.Algebra.Pattern).Contains($"(graph {iri}", StringComparison.Ordinal);
            },
            iter: 2000);

    [Test]
    public void Strings_run_as_data() =>
        HostileTerms.Text.Sample(
            text =>
            {
                var data = new Dataset { new Quad(new Iri("http://example.org/s"), P, new Literal(text)), new Quad(new Iri("http://example.org/t"), P, Harmless) };
                var interpolated = SparqlQuery.Parse($$"""SELECT ?s ?v { ?s {{P}} {{text}} BIND({{text}} AS ?v) FILTER(STR({{text}}) = {{text}} && {{text}} IN ("z", {{text}})) }""");
                var bound = SparqlQuery.Parse("SELECT ?s ?v { ?s <http://example.org/p> ?v FILTER(?v = STR(?v)) }").Bind("v", new Literal(text));
                return IsOnlyRow(SparqlEngine.Default.Select(interpolated, data, row => row), text) && IsOnlyRow(SparqlEngine.Default.Select(bound, data, row => row), text);
            },
            iter: 2000);

    [Test]
    public void Updates_take_values_as_terms_too() =>
        HostileTerms.Text.Sample(
            text =>
            {
                var data = new Dataset { new Quad(new Iri("http://example.org/t"), P, Harmless) };
                SparqlEngine.Default.Update(SparqlUpdate.Parse($$"""INSERT DATA { <http://example.org/s> {{P}} {{text}} }"""), data);
                return data.Contains(new Quad(new Iri("http://example.org/s"), P, new Literal(text))) && data.Contains(new Quad(new Iri("http://example.org/t"), P, Harmless)) && data.Count == 2;
            },
            iter: 2000);

    private static SparqlQuery Interpolated(Term value) => SparqlQuery.Parse(
        $$"""SELECT ?s { ?s {{P}} {{value}} OPTIONAL { ?s {{P}} {{value}} , ?x } FILTER({{value}} = ?x || ?x IN ({{value}})) BIND({{value}} AS ?b) VALUES ?z { {{value}} } FILTER NOT EXISTS { ?s ?q {{value}} } }""");

    private static SparqlQuery Bound(Term value) => SparqlQuery.Parse(
        "SELECT ?s ?v { ?s <http://example.org/p> ?v OPTIONAL { ?s <http://example.org/p> ?v , ?x } FILTER(?v = ?x || ?x IN (?v)) FILTER NOT EXISTS { ?s ?q ?v } }").Bind("v", value);

    private static bool CheckShape(Term value, Func<Term, SparqlQuery> make)
    {
        var expected = AlgebraPrinter.Print(make(Harmless).Algebra.Pattern);
        var found = AlgebraPrinter.Print(make(value).Algebra.Pattern);
        var rest = found.AsSpan();
        var isFirst = true;
        foreach (var part in expected.Split(Harmless.ToString()))
        {
            // In expressions the printer writes numbers and truth values bare.
            rest = isFirst ? rest : rest.StartsWith(value.ToString()) ? rest[value.ToString().Length..] : rest[((Literal)value).LexicalForm.Length..];
            Assert.That(rest.StartsWith(part), () => found);
            rest = rest[part.Length..];
            isFirst = false;
        }

        return rest.IsEmpty;
    }

    private static bool IsOnlyRow(IReadOnlyList<SolutionMapping> rows, string text) =>
        rows.Count == 1 && rows[0]["s"] == new Iri("http://example.org/s") && rows[0]["v"] == new Literal(text);
}
