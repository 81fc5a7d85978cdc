using KnowledgeGraph.Sparql.Algebra;

namespace KnowledgeGraph.Sparql.Tests.Syntax;

/// <summary>Text to algebra (SPARQL 1.1, section 18.2), as S-expressions. The empty prefix is http://e/.</summary>
public sealed class TranslationTests
{
    private static readonly SparqlParseOptions Options = new()
    {
        BaseIri = "http://e/",
        Prefixes = SparqlParseOptions.Default.Prefixes.Add(string.Empty, "http://e/"),
    };

    [TestCase(
        """SELECT * { ?s :p ?o . FILTER(?o > 1) ?s :q _:b . _:b :r 2 }""",
        """
        (project (?s ?o)
          (filter (> ?o 1)
            (bgp (?s <http://e/p> ?o) (?s <http://e/q> ?.bb) (?.bb <http://e/r> 2))))
        """)]
    [TestCase(
        """SELECT ?s { ?s :p ?o OPTIONAL { ?s :q ?x FILTER(?x < ?o) } }""",
        """
        (project (?s)
          (leftjoin
            (bgp (?s <http://e/p> ?o))
            (bgp (?s <http://e/q> ?x))
            (< ?x ?o)))
        """)]
    [TestCase(
        """SELECT ?s { ?s :p ?o OPTIONAL { { ?s :q ?x FILTER(?x < ?o) } } }""",
        """
        (project (?s)
          (leftjoin
            (bgp (?s <http://e/p> ?o))
            (filter (< ?x ?o)
              (bgp (?s <http://e/q> ?x)))))
        """)]
    [TestCase(
        """SELECT * { OPTIONAL { ?s :p ?o } { } BIND(?o AS ?x) FILTER(true) FILTER(false) }""",
        """
        (project (?s ?o ?x)
          (filter (&& true false)
            (extend (?x ?o)
              (leftjoin
                (bgp)
                (bgp (?s <http://e/p> ?o))))))
        """)]
    [TestCase(
        """SELECT * { { ?s :p 1 } UNION { ?s :p 2 } UNION { ?s :p 3 } MINUS { ?s :q 4 } }""",
        """
        (project (?s)
          (minus
            (union
              (union
                (bgp (?s <http://e/p> 1))
                (bgp (?s <http://e/p> 2)))
              (bgp (?s <http://e/p> 3)))
            (bgp (?s <http://e/q> 4))))
        """)]
    [TestCase(
        """SELECT * { ?s :a/^:b/:c* ?o . ?s (:d|!(:e|^a))+ ?z . ?x ^(:a/:b)? ?y . ?x ^(:a/:b) ?y . ?z !() ?z }""",
        """
        (project (?s ?o ?z ?x ?y)
          (join
            (join
              (join
                (join
                  (join
                    (bgp (?s <http://e/a> ?.p1) (?.p0 <http://e/b> ?.p1))
                    (path ?.p0 (path* <http://e/c>) ?o))
                  (path ?s (path+ (alt <http://e/d> (notoneof <http://e/e> (reverse <http://www.w3.org/1999/02/22-rdf-syntax-ns#type>)))) ?z))
                (path ?y (path? (seq <http://e/a> <http://e/b>)) ?x))
              (bgp (?y <http://e/a> ?.p2) (?.p2 <http://e/b> ?x)))
            (path ?z (notoneof) ?z)))
        """)]
    [TestCase(
        """SELECT ?s (COUNT(DISTINCT ?o) AS ?n) (SUM(?o)/COUNT(DISTINCT ?o) AS ?avg) { ?s :p ?o } GROUP BY ?s HAVING (COUNT(*) > 1) ORDER BY DESC(?n) ?o LIMIT 10 OFFSET 5""",
        """
        (slice 5 10
          (project (?s ?n ?avg)
            (order ((desc ?n) (asc ?.agg3))
              (extend (?avg (/ ?.agg2 ?.agg1))
                (extend (?n ?.agg1)
                  (filter (> ?.agg0 1)
                    (group ((?s ?s)) ((?.agg0 (count *)) (?.agg1 (count distinct ?o)) (?.agg2 (sum ?o)) (?.agg3 (sample ?o)))
                      (bgp (?s <http://e/p> ?o)))))))))
        """)]
    [TestCase(
        """SELECT ?x { ?s :p ?o } GROUP BY (?s AS ?x) (?o + 1)""",
        """
        (project (?x)
          (group ((?x ?s) (?.key1 (+ ?o 1))) ()
            (bgp (?s <http://e/p> ?o))))
        """)]
    [TestCase(
        """SELECT DISTINCT ?x { ?x :p (1 [ :q "a"@en ]) } VALUES ?x { :a UNDEF }""",
        """
        (distinct
          (project (?x)
            (join
              (bgp (?.g0 <http://www.w3.org/1999/02/22-rdf-syntax-ns#first> 1) (?.g0 <http://www.w3.org/1999/02/22-rdf-syntax-ns#rest> ?.g1) (?.g2 <http://e/q> "a"@en) (?.g1 <http://www.w3.org/1999/02/22-rdf-syntax-ns#first> ?.g2) (?.g1 <http://www.w3.org/1999/02/22-rdf-syntax-ns#rest> <http://www.w3.org/1999/02/22-rdf-syntax-ns#nil>) (?x <http://e/p> ?.g0))
              (values (?x) (<http://e/a>) (undef)))))
        """)]
    [TestCase(
        """SELECT REDUCED * { ?x :p () ; :q [] , 'a\u00E9\n'^^:t . } ORDER BY ASC(?x)""",
        """
        (reduced
          (project (?x)
            (order ((asc ?x))
              (bgp (?x <http://e/p> <http://www.w3.org/1999/02/22-rdf-syntax-ns#nil>) (?x <http://e/q> ?.g0) (?x <http://e/q> "aé\n"^^<http://e/t>)))))
        """)]
    [TestCase(
        """CONSTRUCT WHERE { ?s :p [] ; a :C , _:x }""",
        """
        (bgp (?s <http://e/p> ?.g0) (?s <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://e/C>) (?s <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> ?.bx))
        """)]
    [TestCase(
        """CONSTRUCT { ?s :p [ :q ?o ] } WHERE { GRAPH ?g { ?s :p ?o } BIND(?o + 1 - 2*3-4 AS ?z) }""",
        """
        (extend (?z (+ (- (+ ?o 1) (* 2 3)) -4))
          (graph ?g
            (bgp (?s <http://e/p> ?o))))
        """)]
    [TestCase(
        """ASK { ?s :p ?o FILTER NOT EXISTS { ?o :q ?s FILTER(?s IN (1, 2.0, 3e0) && ?o NOT IN ()) } }""",
        """
        (filter (notexists
            (filter (&& (in ?s 1 2.0 "3e0"^^<http://www.w3.org/2001/XMLSchema#double>) (notin ?o))
              (bgp (?o <http://e/q> ?s))))
          (bgp (?s <http://e/p> ?o)))
        """)]
    [TestCase(
        """ASK { FILTER(!(-?a = +?b || ?c != 1 && ?d >= ?e) || :f(?a, 1) || BNODE() = IF(?a, COALESCE(), STRLANG("a", "b"))) }""",
        """
        (filter (|| (|| (! (|| (= (minus ?a) (plus ?b)) (&& (!= ?c 1) (>= ?d ?e)))) (<http://e/f> ?a 1)) (= (bnode) (if ?a (coalesce) (strlang "a" "b"))))
          (bgp))
        """)]
    [TestCase(
        """SELECT * { SERVICE SILENT <x> { ?s ?p ?o } { SELECT ?s (1 AS ?one) { ?s :p ?o } LIMIT 1 } }""",
        """
        (project (?s ?p ?o ?one)
          (join
            (service silent <http://e/x>
              (bgp (?s ?p ?o)))
            (slice 0 1
              (project (?s ?one)
                (extend (?one 1)
                  (bgp (?s <http://e/p> ?o)))))))
        """)]
    [TestCase(
        """SELECT (GROUP_CONCAT(?x ; separator=", ") AS ?all) { ?s :p ?x }""",
        """
        (project (?all)
          (extend (?all ?.agg0)
            (group () ((?.agg0 (groupconcat (separator ", ") ?x)))
              (bgp (?s <http://e/p> ?x)))))
        """)]
    [TestCase(
        """SELECT * { << ?s :p ?o ~ :r >> :q 1 . ?a :b ?c {| :d "e"@ar--rtl |} . ?t :u <<( :x :y :z )>> FILTER(isTRIPLE(<<( ?s :p 1 )>>)) }""",
        """
        (project (?s ?o ?a ?c ?t)
          (filter (istriple (triple ?s <http://e/p> 1))
            (bgp (<http://e/r> <http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies> (triple ?s <http://e/p> ?o)) (<http://e/r> <http://e/q> 1) (?a <http://e/b> ?c) (?.g0 <http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies> (triple ?a <http://e/b> ?c)) (?.g0 <http://e/d> "e"@ar--rtl) (?t <http://e/u> <<( <http://e/x> <http://e/y> <http://e/z> )>>))))
        """)]
    public void Query_becomes_algebra(string text, string expected) =>
        Assert.That(AlgebraPrinter.Print(SparqlQuery.Parse(text, Options).Algebra.Pattern), Is.EqualTo(expected));

    [TestCase(
        """CONSTRUCT WHERE { ?s :p [] ; a :C , _:x }""",
        """(bgp (?s <http://e/p> _:g0) (?s <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://e/C>) (?s <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> _:bx))""")]
    [TestCase(
        """CONSTRUCT { ?s :p [ :q ?o ] } WHERE { GRAPH ?g { ?s :p ?o } BIND(?o + 1 - 2*3-4 AS ?z) }""",
        """(bgp (_:g.0 <http://e/q> ?o) (?s <http://e/p> _:g.0))""")]
    public void Template_is_kept(string text, string expected)
    {
        var query = (ConstructQuery)SparqlQuery.Parse(text, Options).Algebra;

        Assert.That(AlgebraPrinter.Print(new Bgp(query.Template)), Is.EqualTo(expected));
    }
}
