using System.Numerics;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Sparql.Tests.Execution;

namespace KnowledgeGraph.Sparql.Tests.Results;

/// <summary>Rows as records, classes and plain values.</summary>
public sealed class TypedRowTests
{
    private enum Outcome
    {
        Won,
        NotWon,
    }

    [Test]
    public void Every_type() => Assert.That(
        Select<Everything>(
            """
            SELECT * { VALUES (?text ?iri ?term ?small ?whole ?big ?exact ?number ?single ?yes ?at ?local ?day ?time ?span ?outcome ?other ?maybe) {
              ("a"@en :x 1 7 "-5"^^xsd:int 123456789012345678901234567890 1.50 1e3 2 true "2020-01-02T03:04:05.1234567-05:00"^^xsd:dateTime "2020-01-02T24:00:00"^^xsd:dateTime
               "2020-02-29"^^xsd:date "23:59:59.5"^^xsd:time "-P1DT1.5S"^^xsd:duration :NotWon "won" UNDEF) } }
            """).Single(),
        Is.EqualTo(new Everything(
            "a", new Iri("http://example.org/x"), new Literal("1", Rdf.Vocabularies.Xsd.Integer), 7, -5, BigInteger.Parse("123456789012345678901234567890", null), 1.5m, 1000, 2, true,
            new DateTimeOffset(2020, 1, 2, 3, 4, 5, TimeSpan.FromHours(-5)).AddTicks(1_234_567), new DateTime(2020, 1, 3), new DateOnly(2020, 2, 29), new TimeOnly(23, 59, 59, 500),
            -new TimeSpan(1, 0, 0, 1, 500), Outcome.NotWon, Outcome.Won, null)));

    [Test]
    public void Classes_structs_and_defaults()
    {
        const string query = "SELECT ?Name ?age ?unused { VALUES (?Name ?age ?unused) { (\"Kim\" 40 1) (\"Bo\" UNDEF 2) } }";
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Select<Settable>(query).Select(row => (row.Name, row.Age, row.Other)), Is.EqualTo(new[] { ("Kim", (int?)40, "kept"), ("Bo", null, "kept") }));
            Assert.That(Select<Point>("SELECT (1 AS ?x) (2 AS ?y) {}").Select(point => (point.X, point.Y)), Is.EqualTo(new[] { (1, 2) }));
            Assert.That(Select<Defaulted>(query), Is.EqualTo(new[] { new Defaulted("Kim", 40), new Defaulted("Bo") }));
            Assert.That(Select<string>("SELECT ?a { VALUES ?a { \"x\" :y } }"), Is.EqualTo(new[] { "x", "http://example.org/y" }));
            Assert.That(Select<int?>("SELECT ?a { VALUES ?a { 1 UNDEF } }"), Is.EqualTo(new int?[] { 1, null }));
        }
    }

    [Test]
    public void Missing_variables_fail_before_the_query_runs()
    {
        using var dataset = new CountingSource(QueryRows.Data(""));
        var error = Assert.Throws<SparqlRowException>(() => SparqlEngine.Default.Select<Pair>(SparqlQuery.Parse("SELECT ?left ?rigth { ?left ?p ?rigth }"), dataset))!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(error.Message, Is.EqualTo("Pair needs the variable ?Right; the query gives ?left, ?rigth."));
            Assert.That((error.Variable, error.Row, error.Term, error.Wanted), Is.EqualTo(("Right", 0L, (Term?)null, typeof(Pair))));
            Assert.That(dataset.Taken, Is.Zero);
            Assert.That(() => Select<Needy>("SELECT ?other {}"), Throws.TypeOf<SparqlRowException>().With.Message.EqualTo("Needy needs the variable ?Name; the query gives ?other."));
            Assert.That(() => Select<Settable>("SELECT ?z {}"), Throws.TypeOf<SparqlRowException>().With.Message.Contains("no parameter or property"));
            Assert.That(() => Select<Lists>("SELECT ?items {}"), Throws.TypeOf<SparqlRowException>().With.Message.Contains("Lists.Items has the type"));
            Assert.That(() => Select<int>("SELECT ?a ?b {}"), Throws.TypeOf<SparqlRowException>().With.Message.EqualTo("Int32 is the value of one variable, but the query gives ?a, ?b."));
            Assert.That(() => Select<IDisposable>("SELECT ?a {}"), Throws.TypeOf<SparqlRowException>().With.Message.Contains("cannot be made"));
            Assert.That(() => Select<Pair>("SELECT ?LEFT ?left ?lEFT ?right {}"), Throws.TypeOf<SparqlRowException>().With.Message.Contains("more than one variable"));
            Assert.That(() => SparqlEngine.Default.SelectAsync<Pair>(SparqlQuery.Parse("SELECT ?a {}"), dataset), Throws.TypeOf<SparqlRowException>());
        }
    }

    [TestCase("1.5", typeof(int), "it is not a whole number")]
    [TestCase("300", typeof(byte), "it is not between 0 and 255")]
    [TestCase("\"x\"", typeof(int), "its datatype is not xsd:integer")]
    [TestCase("\"x\"^^xsd:integer", typeof(long), "lexical space")]
    [TestCase("\"300\"^^xsd:byte", typeof(int), "lexical space")]
    [TestCase("1e0", typeof(decimal), "its datatype is not")]
    [TestCase("0.00000000000000000000000000001", typeof(decimal), "more digits")]
    [TestCase("0.1e0", typeof(float), "no float equals")]
    [TestCase("1", typeof(bool), "no xsd:boolean")]
    [TestCase("\"2020-01-01T00:00:00\"^^xsd:dateTime", typeof(DateTimeOffset), "no time zone")]
    [TestCase("\"-0001-01-01T00:00:00\"^^xsd:dateTime", typeof(DateTime), "years 1 to 9999")]
    [TestCase("\"2020-01-01T00:00:00.12345678\"^^xsd:dateTime", typeof(DateTime), "seven digits")]
    [TestCase("\"0001-01-01T00:00:00+14:00\"^^xsd:dateTime", typeof(DateTimeOffset), "years 1 to 9999")]
    [TestCase("\"2020-01-01Z\"^^xsd:date", typeof(DateOnly), "has a time zone")]
    [TestCase("\"2020-01-01\"^^xsd:date", typeof(DateTime), "no xsd:dateTime")]
    [TestCase("\"P1M\"^^xsd:duration", typeof(TimeSpan), "length is not fixed")]
    [TestCase("\"x\"", typeof(Iri), "it is a Literal")]
    [TestCase("\"1\"", typeof(Outcome), "its name is none of Won, NotWon")]
    public void Terms_that_do_not_fit_are_refused(string term, Type type, string part)
    {
        var converter = KnowledgeGraph.Sparql.Results.Rows.RowConversions.Of(type)!;
        using var rows = SparqlEngine.Default.Select(SparqlQuery.Parse(QueryRows.Prefixes + $"SELECT ?a {{ VALUES ?a {{ {term} }} }}"), QueryRows.Data(""));
        Assert.That(converter(rows.Single()[0]!, out _), Does.Contain(part));
    }

    [Test]
    public void Errors_name_variable_row_term_and_type()
    {
        var wrong = Assert.Throws<SparqlRowException>(() => Select<Pair>("SELECT * { VALUES (?Left ?right) { (1 1) (2 \"x\") } }"))!;
        var unbound = Assert.Throws<SparqlRowException>(() => Select<Pair>("SELECT * { VALUES (?Left ?right) { (1 UNDEF) } }"))!;
        var reference = Assert.Throws<SparqlRowException>(() => Select<Needy>("SELECT * { VALUES ?name { UNDEF } }"))!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(wrong.Message, Is.EqualTo("?right in row 2 is \"x\", which is no Int32 because its datatype is not xsd:integer, derived from it, or xsd:decimal."));
            Assert.That((wrong.Variable, wrong.Row, wrong.Term, wrong.Wanted), Is.EqualTo(("right", 2L, (Term)new Literal("x"), typeof(int))));
            Assert.That(unbound.Message, Is.EqualTo("?right in row 1 is unbound, and Pair.Right is not nullable."));
            Assert.That(reference.Message, Is.EqualTo("?name in row 1 is unbound, and Needy.Name is not nullable."));
        }
    }

    [Test]
    public void Exceptions_of_a_constructor_come_through() =>
        Assert.That(() => Select<Picky>("SELECT (1 AS ?value) {}"), Throws.TypeOf<NotSupportedException>());

    private static IReadOnlyList<T> Select<[System.Diagnostics.CodeAnalysis.DynamicallyAccessedMembers(KnowledgeGraph.Sparql.Results.Rows.RowShape.Needed)] T>(string query) =>
        SparqlEngine.Default.Select<T>(SparqlQuery.Parse(QueryRows.Prefixes + query), QueryRows.Data(""));

    private sealed record Everything(
        string Text, Iri Iri, Term Term, byte Small, int Whole, BigInteger Big, decimal Exact, double Number, float Single, bool Yes, DateTimeOffset At, DateTime Local, DateOnly Day,
        TimeOnly Time, TimeSpan Span, Outcome Outcome, Outcome? Other, int? Maybe);

    private sealed record Pair(int Left, int Right);

    private sealed record Defaulted(string Name, int Age = 18, string? Note = "none");

    private sealed record Lists(List<int> Items);

    private sealed class Settable
    {
        public string? Name { get; set; }

        public int? Age { get; init; }

        public string Other { get; set; } = "kept";

        public int Length => Other.Length;
    }

    private sealed class Needy
    {
        public required string Name { get; init; }
    }

    private sealed record Picky
    {
        public Picky(int value) => throw new NotSupportedException($"{value}");
    }

    private struct Point
    {
        public int X { get; set; }

        public int Y { get; set; }
    }
}
