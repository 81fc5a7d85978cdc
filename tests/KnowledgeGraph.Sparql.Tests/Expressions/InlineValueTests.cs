using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Rdf.Vocabularies;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Execution;
using KnowledgeGraph.Sparql.Expressions;
using KnowledgeGraph.Sparql.Tests.Execution;

namespace KnowledgeGraph.Sparql.Tests.Expressions;

/// <summary>Values read from ids against the same values read from terms, each with each; and queries over terms with and without inline ids.</summary>
public sealed class InlineValueTests
{
    private const string Trig =
        """
        :a :v 1 , 01 , 1.0 , 1.00 , 1.0e0 , "1.0E0"^^xsd:double , "1"^^xsd:int , "1" , true , "1"^^xsd:boolean .
        :b :v 1 , "01"^^xsd:integer , "1.0"^^xsd:decimal , "1.0E0"^^xsd:double , "1"^^xsd:string , "a longer text" .
        :c :at "2020-01-01T00:00:00Z"^^xsd:dateTime , "2020-01-01T00:00:00+00:00"^^xsd:dateTime , "2020-01-01T01:00:00.0000+01:00"^^xsd:dateTime ,
            "2020-01-01T12:00:00"^^xsd:dateTime , "2019-12-31T24:00:00Z"^^xsd:dateTime , "2021-01-01T00:00:00"^^xsd:dateTime .
        :d :sum 1 , "a" , "0.5"^^xsd:decimal .
        """;

    private static readonly string[] Numbers =
    [
        "0", "1", "01", "+1", "-1", "1.0", "1.00", "1.5", "-1.50", "100", "1.0E0", "1.5E0", "1.50E0", "0.0E0", "-0.0E0", "1.0E2", "1e2", "0.1", "1.0E-1", "NaN", "INF",
        "300", "12345678901234567890", "0.30000000000000004", "x",
    ];

    private static readonly string[] Times =
    [
        "2020-01-01", "2020-01-01Z", "2020-01-01+00:00", "2020-01-01-14:00", "2020-01-02+14:00", "2020", "2020Z", "2020-01", "12:00:00", "12:00:00.0", "12:00:00Z", "13:00:00+01:00",
        "2020-01-01T00:00:00", "2020-01-01T00:00:00.00", "2020-01-01T00:00:00Z", "2020-01-01T01:00:00+01:00", "2020-01-01T01:00:00.0001+01:00", "2020-01-01T24:00:00", "2020-01-02T00:00:00",
    ];

    private static readonly Literal[] Literals =
    [
        .. Numbers.SelectMany(text => new[] { Xsd.Integer, Xsd.Decimal, Xsd.Double, Xsd.Float, Xsd.Byte, Xsd.NonNegativeInteger, Xsd.String }.Select(type => new Literal(text, type))),
        .. Times.SelectMany(text => new[] { Xsd.Date, Xsd.DateTime, Xsd.Time, Xsd.GYear, Xsd.GYearMonth }.Select(type => new Literal(text, type))),
        .. new[] { "", "a", "a\0", "abcdefg", "abcdefgh", "é", "\uFFFF", "𝄞" }.Select(text => new Literal(text)),
        .. new[] { "true", "false", "1", "0" }.Select(text => new Literal(text, Xsd.Boolean)),
        Literal.LanguageTagged("a", "en"), new("P1D", Xsd.DayTimeDuration), new("a", new Iri("x:t")),
    ];

    private static readonly Dataset Data = QueryRows.Data(Trig);

    [Test]
    public void AnInlineValue_IsTheValueOfItsTerm()
    {
        var values = new TypedTerms(new TermTable(new Dataset().Snapshot(), new MemoryAccount(long.MaxValue)));
        foreach (var literal in Literals)
        {
            var expected = Value.Of(new TypedTerm(literal));
            foreach (var value in new[] { values.Of(values.Terms.GetId(literal).Value), Value.OfConstant(literal) })
            {
                Assert.That(value.Family, Is.EqualTo(expected.Family), $"{literal}");
                Assert.That(value.LexicalForm, Is.EqualTo(literal.LexicalForm));
                Assert.That(value.ToTerm(), Is.EqualTo(literal));
                Assert.That(value.ToId(values.Terms), Is.EqualTo(values.Terms.GetId(literal).Value));
                Assert.That(value.Test(), Is.EqualTo(expected.Test()), $"{literal}");
                Assert.That((value.TryNumber(out var number), number), Is.EqualTo((expected.TryNumber(out var same), same)), $"{literal}");
                Assert.That((value.TryDateTime(out var time), time.ToString()), Is.EqualTo((expected.TryDateTime(out var sameTime), sameTime.ToString())), $"{literal}");
                Assert.That((value.TryString(out var text, out var tagged), text, tagged), Is.EqualTo((expected.TryString(out var sameText, out var sameTagged), sameText, sameTagged)), $"{literal}");
            }
        }
    }

    [Test]
    public void Comparisons_OfIdsAreThoseOfTerms()
    {
        var values = new TypedTerms(new TermTable(new Dataset().Snapshot(), new MemoryAccount(long.MaxValue)));
        var order = new TermOrder(values);
        var all = Literals.Select(literal => (Literal: literal, Id: values.Terms.GetId(literal).Value)).ToList();
        foreach (var (left, leftId) in all)
        {
            var (a, fromLeft, constant) = (Value.Of(new TypedTerm(left)), values.Of(leftId), Value.OfConstant(left));
            foreach (var (right, rightId) in all)
            {
                var (b, fromRight) = (Value.Of(new TypedTerm(right)), values.Of(rightId));
                foreach (var comparison in Enum.GetValues<ComparisonOperator>())
                {
                    var expected = Comparisons.Compare(comparison, a, b);
                    Assert.That(Comparisons.Compare(comparison, fromLeft, fromRight), Is.EqualTo(expected), $"{left} {comparison} {right}");
                    Assert.That(Comparisons.Compare(comparison, constant, fromRight), Is.EqualTo(expected), $"{left} {comparison} {right}");
                    Assert.That(Comparisons.Compare(comparison, fromLeft, b), Is.EqualTo(expected), $"{left} {comparison} {right}");
                }

                var (less, equal) = (Comparisons.Compare(ComparisonOperator.Less, a, b), Comparisons.AreEqual(a, b));
                var sorted = order.Compare(leftId, rightId);
                Assert.That(less != Truth.True || sorted < 0, $"{left} {right}");
                Assert.That(Math.Sign(order.Compare(rightId, leftId)), Is.EqualTo(-Math.Sign(sorted)), $"{left} {right}");
                Assert.That(order.PrefixOf(leftId).CompareTo(order.PrefixOf(rightId)) * sorted >= 0 && (sorted != 0 || order.PrefixOf(leftId) == order.PrefixOf(rightId)), $"{left} {right}");
                Assert.That(equal != Truth.True || order.Of(leftId) == order.Of(rightId), $"{left} {right}");
            }
        }
    }

    [TestCase("SELECT (COUNT(*) AS ?n) (COUNT(DISTINCT ?v) AS ?d) { ?x :v ?v }", "16 11")]
    [TestCase("SELECT DISTINCT ?v { ?x :v ?v FILTER(?v = 1) }", "01|1|1.00^decimal|1.0E0^double|1.0^decimal|1.0e0^double|1^int")]
    [TestCase("SELECT ?v (COUNT(*) AS ?n) { ?x :v ?v } GROUP BY ?v HAVING(COUNT(*) > 1)", "'1' 2|01 2|1 2|1.0E0^double 2|1.0^decimal 2")]
    [TestCase("SELECT ?v { :a :v ?v . :b :v ?v }", "'1'|01|1|1.0E0^double|1.0^decimal")]
    [TestCase("SELECT ?v { :a :v ?v FILTER(sameTerm(?v, 1.00)) }", "1.00^decimal")]
    [TestCase("SELECT ?v { :a :v ?v FILTER(?v = 1 && !sameTerm(?v, 1)) }", "01|1.00^decimal|1.0E0^double|1.0^decimal|1.0e0^double|1^int")]
    [TestCase("SELECT ?v { :a :v ?v FILTER(?v = true) }", "1^boolean|true^boolean")]
    [TestCase("SELECT ?x ?s { :d :sum 1 . BIND(0.25 + 0.25 AS ?s) ?x :sum ?s }", ":d 0.5^decimal")]
    [TestCase("SELECT ?s { BIND(SUBSTR('long text 1', 11) AS ?s) :b :v ?s }", "'1'")]
    [TestCase("SELECT ?s { BIND(xsd:double('1') AS ?s) :b :v ?s }", "1.0E0^double")]
    [TestCase("SELECT ?x { VALUES ?v { '1'^^xsd:int 01 } ?x :v ?v }", ":a|:a|:b")]
    [TestCase("SELECT ?t { ?x :at ?t FILTER(?t = '2020-01-01T01:00:00+01:00'^^xsd:dateTime) }",
        "2019-12-31T24:00:00Z^dateTime|2020-01-01T00:00:00+00:00^dateTime|2020-01-01T00:00:00Z^dateTime|2020-01-01T01:00:00.0000+01:00^dateTime")]
    [TestCase("SELECT ?t { ?x :at ?t FILTER(?t > '2020-06-01T00:00:00Z'^^xsd:dateTime) }", "2021-01-01T00:00:00^dateTime")]
    [TestCase("SELECT ?y (COUNT(*) AS ?n) { ?x :at ?t } GROUP BY (YEAR(?t) AS ?y)", "2020 5|2021 1")]
    [TestCase("SELECT (DATATYPE(?v) AS ?t) ?v (STRLEN(STR(?v)) AS ?n) { :d :sum ?v }",
        "http://www.w3.org/2001/XMLSchema#decimal 0.5^decimal 3|http://www.w3.org/2001/XMLSchema#integer 1 1|http://www.w3.org/2001/XMLSchema#string 'a' 1")]
    public void Queries_OverMixedForms(string query, string expected)
    {
        foreach (var optimize in new[] { true, false })
        {
            var rows = QueryRows.Select(query, Data, new SparqlOptions { Optimize = optimize });
            Assert.That(rows.Order(StringComparer.Ordinal), Is.EqualTo(expected.Split('|')));
        }
    }
}
