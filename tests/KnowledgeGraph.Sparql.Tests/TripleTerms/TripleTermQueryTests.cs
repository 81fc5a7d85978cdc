using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Sparql.Tests.Execution;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Sparql.Tests.TripleTerms;

/// <summary>Triple terms in whole queries: on a dataset and on a store, optimised or not.</summary>
public sealed class TripleTermQueryTests
{
    private static readonly Dataset Data = QueryRows.Data(
        """
        :ann :knows :bob ~ :r1 {| :since 2001 |} {| :since 2002 |} .
        :bob :knows :cid {| :since 2003 ; :says <<( :ann :knows :bob )>> |} .
        :dan :says <<( :cid :says <<( :ann :age 30 )>> )>> , <<( :ann :age 30.0 )>> , <<( :ann :age "NaN"^^xsd:double )>> .
        :x1 :next :x2 . :x2 :next <<( :ann :knows :bob )>> .
        :g { :eve :says <<( :g :p :o )>> , <<( :h :p :o )>> . }
        """);

    [TestCase("SELECT ?y { :ann :knows ?o {| :since ?y |} }", "2001|2002")]
    [TestCase("SELECT ?o ?y { ?s :knows ?o {| :since ?y |} }", ":bob 2001|:bob 2002|:cid 2003")]
    [TestCase("SELECT ?r { :ann :knows :bob ~ ?r }", ":r1|_")]
    [TestCase("SELECT ?y { << :ann :knows :bob ~ :r1 >> :since ?y }", "2001")]
    [TestCase("SELECT ?s { << ?s ?p :cid >> :says <<( ?a ?p :bob )>> }", ":bob")]
    [TestCase("SELECT ?a { ?s :says <<( ?b :says <<( ?a ?p ?o )>> )>> }", ":ann")]
    [TestCase("SELECT ?a { ?s :says <<( <<( ?a ?p ?o )>> ?q ?r )>> }", "")]
    [TestCase("SELECT ?a { <<( ?a ?p ?o )>> ?q ?r }", "")]
    [TestCase("SELECT ?a { ?a :says <<( \"ann\" ?p ?o )>> }", "")]
    [TestCase("SELECT ?s ?a { ?s :says ?t OPTIONAL { ?s :says <<( ?a :says ?o )>> FILTER(isTRIPLE(?o)) } FILTER(OBJECT(?t) = 30) }", ":dan :cid")]
    [TestCase("SELECT ?s { ?s :says ?t MINUS { ?s :says <<( ?a :says ?o )>> } }", "_")]
    [TestCase("SELECT ?s ?o { ?s :knows ?o FILTER EXISTS { ?r :says <<( ?s :knows ?o )>> } }", ":ann :bob")]
    [TestCase("SELECT ?s ?o { ?s :knows ?o FILTER NOT EXISTS { ?r :says <<( ?s :knows ?o )>> } }", ":bob :cid")]
    [TestCase("SELECT ?s ?o { ?s :knows ?o BIND(<<( ?s :knows ?o )>> AS ?t) ?r :says ?t }", ":ann :bob")]
    [TestCase("SELECT ?r { VALUES ?t { <<( :ann :knows :bob )>> <<( :no :knows :bob )>> } ?r :says ?t }", "_")]
    [TestCase("SELECT ?s { ?s :says ?t FILTER(?t IN (<<( :ann :age 3e1 )>>)) }", ":dan")]
    [TestCase("SELECT ?g ?s { GRAPH ?g { ?s :says <<( ?g :p ?o )>> } }", ":g :eve")]
    [TestCase("SELECT ?x ?s { ?x :next+ <<( ?s :knows ?o )>> }", ":x1 :ann|:x2 :ann")]
    [TestCase("SELECT ?x { ?x :next* <<( :ann :knows :bob )>> }", "<<( :ann :knows :bob )>>|:x1|:x2")]
    [TestCase("SELECT ?x { <<( ?s :knows ?o )>> ^:next/^:next ?x }", ":x1")]
    [TestCase("SELECT ?x { ?x :next+ <<( <<( ?s ?p ?o )>> :knows ?o )>> }", "")]
    [TestCase("SELECT ?x { <<( :no :no :no )>> :next* ?x }", "<<( :no :no :no )>>")]
    [TestCase("SELECT ?n { { SELECT (COUNT(DISTINCT ?t) AS ?n) { ?s :says ?t } } }", "4")]
    [TestCase("SELECT ?t (COUNT(*) AS ?n) { ?s :knows ?o BIND(TRIPLE(:a, :b, DATATYPE(1)) AS ?t) } GROUP BY ?t", "<<( :a :b <http://www.w3.org/2001/XMLSchema#integer> )>> 2")]
    [TestCase("SELECT ?a { ?s :says ?t FILTER(?t = <<( :ann :age \"NaN\"^^xsd:double )>>) BIND(PREDICATE(?t) AS ?a) }", ":age")]
    public void Select_Rows(string query, string expected)
    {
        var wanted = expected.Length == 0 ? [] : expected.Split('|');
        Array.Sort(wanted, StringComparer.Ordinal);
        foreach (var optimize in new[] { true, false })
        {
            using var store = QuadStore.OpenInMemory();
            store.AddRange(Data);
            foreach (var source in new IQuadSource[] { Data, store })
            {
                Assert.That(Rows(query, source, optimize), Is.EqualTo(wanted), $"{source.GetType().Name}, optimize {optimize}");
            }
        }
    }

    [Test]
    public void OrderBy_ComparesPartsByValue()
    {
        const string Query =
            """
            SELECT ?v { VALUES ?v { <<(:b :p 1)>> <<(:a :q 1)>> <<(:a :p <<(:a :p 2)>>)>> <<(:a :p 10)>> <<(:a :p 9.5)>> <<(:a :p :x)>> "z" :z <<(:a :p "NaN"^^xsd:double)>> } }
            ORDER BY ?v
            """;
        var found = QueryRows.Select(Query, Data).Select(row => row.Replace("http://example.org/", ":", StringComparison.Ordinal).Replace("http://www.w3.org/2001/XMLSchema#", "xsd:", StringComparison.Ordinal));
        Assert.That(
            found,
            Is.EqualTo(new[]
            {
                ":z", "'z'", "<<( <:a> <:p> <:x> )>>", "<<( <:a> <:p> \"NaN\"^^<xsd:double> )>>", "<<( <:a> <:p> \"9.5\"^^<xsd:decimal> )>>", "<<( <:a> <:p> \"10\"^^<xsd:integer> )>>",
                "<<( <:a> <:p> <<( <:a> <:p> \"2\"^^<xsd:integer> )>> )>>", "<<( <:a> <:q> \"1\"^^<xsd:integer> )>>", "<<( <:b> <:p> \"1\"^^<xsd:integer> )>>",
            }));
    }

    [TestCase("CONSTRUCT { ?s :p ?o {| :q ?s |} } WHERE { ?s :knows ?o }", ":ann :p :bob {| :q :ann |} . :bob :p :cid {| :q :bob |} .")]
    [TestCase("CONSTRUCT { << ?s :p ?o ~ _:r >> :q _:r } WHERE { ?s :knows ?o }", "_:a <http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies> <<( :ann :p :bob )>> ; :q _:a . _:b <http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies> <<( :bob :p :cid )>> ; :q _:b .")]
    [TestCase("CONSTRUCT { :x :y <<( _:n :p <<( _:n :p ?s )>> )>> } WHERE { ?s :knows :bob }", ":x :y <<( _:b :p <<( _:b :p :ann )>> )>> .")]
    [TestCase("CONSTRUCT { <<( ?s :p ?o )>> :q 1 . :x :y <<( ?n :p ?o )>> . :x :y ?o } WHERE { ?s :age|:knows ?o BIND(1 AS ?n) }", ":x :y :bob , :cid .")]
    [TestCase("CONSTRUCT WHERE { ?s :knows :bob ~ :r1 {| :since ?y |} }", ":ann :knows :bob ~ :r1 {| :since 2001 |} .")]
    public void Construct_Triples(string query, string expected)
    {
        var found = SparqlEngine.Default.Construct(SparqlQuery.Parse(QueryRows.Prefixes + query), Data).Select(triple => new Quad(triple, null)).ToList();
        Assert.That(Isomorphism.AreIsomorphic(QueryRows.Data(expected), found), string.Join('\n', found));
    }

    [Test]
    public void TripleTermsInsideEachOther_BeyondTheLimit_AreAnError()
    {
        Term deep = new Literal("x");
        var p = new Iri("http://example.org/p");
        for (var i = 0; i < TripleTerm.MaxDepth; i++)
        {
            deep = new TripleTerm(new Triple(p, p, deep));
        }

        var data = new Dataset { new Quad(p, p, deep, null) };
        Assert.Multiple(() =>
        {
            Assert.That(QueryRows.Select("SELECT (isTRIPLE(TRIPLE(:a, :b, ?o)) AS ?t) { ?s ?p ?o }", data), Is.EqualTo(new[] { "-" }));
            Assert.That(QueryRows.Select("SELECT ?s { ?s ?p ?o FILTER NOT EXISTS { ?s ?p <<( ?s ?p ?o )>> } }", data), Is.EqualTo(new[] { ":p" }));
            Assert.That(SparqlEngine.Default.Construct(SparqlQuery.Parse("CONSTRUCT { ?s ?p <<( ?s ?p ?o )>> } WHERE { ?s ?p ?o }"), data), Is.Empty);
        });
    }

    private static string[] Rows(string query, IQuadSource source, bool optimize)
    {
        using var rows = new SparqlEngine(new SparqlOptions { Optimize = optimize }).Select(SparqlQuery.Parse(QueryRows.Prefixes + query), source);
        string[] found = [.. rows.Select(QueryRows.Text).Select(row => row.Replace("<http://example.org/", ":", StringComparison.Ordinal))];
        found = [.. found.Select(row => System.Text.RegularExpressions.Regex.Replace(row, "(:[a-z0-9]+)>", "$1", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)))];
        Array.Sort(found, StringComparer.Ordinal);
        return found;
    }
}
