using CsCheck;

namespace KnowledgeGraph.Sparql.Tests.Syntax;

/// <summary>Broken queries and updates of any kind give a syntax error or what they say, never another exception.</summary>
public sealed class MutationTests
{
    private static readonly string[] Seeds =
    [
        "PREFIX : <http://e/> SELECT DISTINCT ?s (COUNT(*) AS ?n) { ?s :p/:q*|^:r ?o . FILTER(?o > 1.5e3 && REGEX(STR(?o), \"a\\u0041\", 'i')) } GROUP BY ?s HAVING (SUM(?o) > 2) ORDER BY DESC(?n) LIMIT 3",
        "BASE <http://b/> CONSTRUCT { ?s <p> [ a <c> ], (1 2.0 '''x''') } WHERE { GRAPH ?g { ?s ?p ?o OPTIONAL { ?o ?q _:b } } MINUS { ?s a <d> } }",
        "ASK { VALUES (?a ?b) { (1 UNDEF) (\"é😀\"@en-GB <http://x/>) } BIND(IF(?a IN (1,2), ?b, -?a*3) AS ?c) FILTER NOT EXISTS { SELECT ?a { ?a ?p ?c } } }",
        "VERSION \"1.2\" DESCRIBE ?x { << ?s ?p ?x ~ ?r >> ?q <<( ?a ?b \"c\"@ar--rtl )>> {| ?y 1 |} SERVICE SILENT <http://s/> { ?s !(a|^a) ?x } }",
        "BASE <http://b/> WITH <g> DELETE { ?s <p> ?o GRAPH ?g { ?s <q> 1 . } } INSERT { _:b <p> [ <q> (1 2) ] } USING NAMED <h> WHERE { ?s <p> _:c } ; PREFIX x: <x/> INSERT DATA { x:a x:b \"c\"@en }",
        "LOAD SILENT <http://d/> INTO GRAPH <http://g/> ; CLEAR NAMED ; DROP SILENT ALL ; CREATE GRAPH <http://g/> ; MOVE DEFAULT TO <http://g/> ; DELETE WHERE { GRAPH ?g { ?s ?p << ?a ?b ?c >> } }",
    ];

    private static readonly string[] Pieces =
    [
        "{", "}", "(", ")", "[", "]", "<", ">", "<<", ">>", "<<(", ")>>", "{|", "|}", ".", ";", ",", "?", "$", "@", "^", "^^", "\\", "\"", "'", "'''", "#", "\n", "\0",
        "\uD83D", "\uDE00", "\\u0000", "_:", ":", "a", "SELECT", "*", "UNION", "FILTER", "NOT", "EXISTS", "AS", "COUNT", "~", "1", "-1", ".5", "1e", "%", "!", "|", "/",
    ];

    private static readonly Gen<string> Mutated =
        Gen.Select(Gen.Int[0, 5].Select(static i => Seeds[i]), Gen.Select(Gen.Int[0, 400], Gen.Int[0, 12], Gen.Int[0, 1000].Select(static i => Pieces[i % Pieces.Length])).Array[1, 4])
            .Select(static (seed, edits) => edits.Aggregate(seed, static (text, edit) => Edit(text, edit.Item1, edit.Item2, edit.Item3)));

    [Test]
    public void Mutations_parse_or_give_a_syntax_error() =>
        Mutated.Sample(
            static text =>
            {
                var isQuery = SparqlQuery.TryParse(text, out _, out var queryError);
                var isUpdate = SparqlUpdate.TryParse(text, out _, out var updateError);
                var length = System.Text.Encoding.UTF8.GetByteCount(text);
                Assert.That(isQuery || queryError!.Diagnostic.Start.ByteOffset <= length);
                Assert.That(isUpdate || updateError!.Diagnostic.Start.ByteOffset <= length);
            },
            iter: 20_000);

    private static string Edit(string text, int at, int removed, string inserted)
    {
        at = Math.Min(at, text.Length);
        return text.Remove(at, Math.Min(removed, text.Length - at)).Insert(at, inserted);
    }
}
