using BenchmarkDotNet.Attributes;
using KnowledgeGraph.Formats;
using KnowledgeGraph.Sparql;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Benchmarks;

/// <summary>Queries of the kinds that SP2Bench asks.</summary>
[MemoryDiagnoser]
public class QueryBenchmarks
{
    private static readonly Dictionary<string, string> Queries = new(StringComparer.Ordinal)
    {
        ["star"] = "SELECT ?a ?t ?y { ?a a b:Article ; b:title ?t ; b:year ?y ; b:journal b:journal1 }",
        ["chain"] = "SELECT ?p { ?a b:cites ?c . ?c b:creator ?p . ?a b:creator ?p }",
        ["optional"] = "SELECT ?a ?c { ?a b:year 1984 OPTIONAL { ?c b:cites ?a } }",
        ["minus"] = "SELECT ?a { ?a a b:Article MINUS { ?x b:cites ?a } }",
        ["group"] = "SELECT ?y (COUNT(*) AS ?n) { ?a b:year ?y } GROUP BY ?y ORDER BY ?y",
        ["path"] = "SELECT (COUNT(*) AS ?n) { ?a b:cites/b:cites/b:year ?y }",
        ["top"] = "SELECT ?t { ?a b:title ?t } ORDER BY DESC(?t) LIMIT 10",
    };

    private QuadStore _store = QuadStore.OpenInMemory();
    private SparqlQuery _query = SparqlQuery.Parse("ASK {}");

    [Params("star", "chain", "optional", "minus", "group", "path", "top")]
    public string Name { get; set; } = "star";

    [GlobalSetup]
    public void Prepare()
    {
        _store = QuadStore.OpenInMemory();
        _store.Load(sink => RdfReader.Read(PublicationData.NTriples(10_000), RdfFormat.NTriples, sink));
        _query = SparqlQuery.Parse($"PREFIX b: <{PublicationData.Namespace}>\n{Queries[Name]}");
    }

    [Benchmark]
    public long Run()
    {
        using var solutions = SparqlEngine.Default.Select(_query, _store);
        return solutions.LongCount();
    }
}
