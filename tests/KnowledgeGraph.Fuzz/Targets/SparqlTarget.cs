using System.Text;
using KnowledgeGraph.Fuzz.Hostile;
using KnowledgeGraph.Sparql;

namespace KnowledgeGraph.Fuzz.Targets;

/// <summary>Queries and updates: what parses is asked for its warnings and its plan, and runs on a small graph under limits.</summary>
internal sealed class SparqlTarget() : FuzzTarget("sparql")
{
    private readonly HostileRequest _request = new(
        HostileData.Make(), new SparqlOptions { Timeout = TimeSpan.FromMilliseconds(200), MaxMemoryBytes = 16 << 20, MaxRows = 10_000 });

    public override IReadOnlyList<string> SeedExtensions => [".rq", ".ru"];

    public override IReadOnlyList<string> Samples =>
    [
        "PREFIX : <http://e/> SELECT DISTINCT ?s (COUNT(*) AS ?n) { ?s :p/:q*|^:r ?o . FILTER(?o > 1.5e3 && REGEX(STR(?o), \"a\\u0041\", 'i')) } GROUP BY ?s HAVING (SUM(?o) > 2) ORDER BY DESC(?n) LIMIT 3",
        "CONSTRUCT { ?s <p> [ a <c> ], (1 2.0 '''x''') } WHERE { GRAPH ?g { ?s ?p ?o OPTIONAL { ?o ?q _:b } } MINUS { ?s a <d> } }",
        "DESCRIBE ?x { << ?s ?p ?x ~ ?r >> ?q <<( ?a ?b \"c\"@ar--rtl )>> {| ?y 1 |} SERVICE SILENT <http://s/> { ?s !(a|^a) ?x } }",
        "WITH <g> DELETE { ?s <p> ?o GRAPH ?g { ?s <q> 1 . } } INSERT { _:b <p> [ <q> (1 2) ] } USING NAMED <h> WHERE { ?s <p> _:c } ; CLEAR SILENT NAMED",
    ];

    public override IReadOnlyList<string> Words =>
    [
        "SELECT * ", "{ ", "} ", "( ", ") ", "OPTIONAL { ", "UNION { ", "MINUS { ", "FILTER ", "BIND(1 AS ?z) ", "VALUES ?s { 1 } ", "EXISTS { ", "GRAPH ?g { ", "?s ?p ?o . ", "* ", "+ ", "| ", "/ ", "^", "!",
        "GROUP BY ?s ", "ORDER BY ?s ", "LIMIT 1 ", "DISTINCT ", "COUNT(*) ", "<<( ", " )>>", "{| ", " |}", "INSERT DATA { ", "DELETE WHERE { ", "; ", "AS ?x ", "a ", "[] ", "() ", "'x'@en", "1e9 ",
    ];

    /// <summary>Which of the two parsers a text is meant for.</summary>
    public static bool LooksLikeUpdate(string text) =>
        text.Contains("INSERT", StringComparison.OrdinalIgnoreCase) || text.Contains("DELETE", StringComparison.OrdinalIgnoreCase)
        || text.Contains("CLEAR", StringComparison.OrdinalIgnoreCase) || text.Contains("COPY", StringComparison.OrdinalIgnoreCase);

    public override bool Run(byte[] input)
    {
        var text = Encoding.UTF8.GetString(input);
        var isUpdate = LooksLikeUpdate(text);
        return !_request.Run(text, isUpdate, () => { }, CancellationToken.None).StartsWith("KG", StringComparison.Ordinal);
    }
}
