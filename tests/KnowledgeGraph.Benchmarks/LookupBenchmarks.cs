using BenchmarkDotNet.Attributes;
using KnowledgeGraph.Formats;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Sparql;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Benchmarks;

/// <summary>Small answers from a million triples, by a query that is parsed once: what an engine costs when there is next to nothing to do.</summary>
[MemoryDiagnoser]
public class LookupBenchmarks
{
    private const long Lines = 1_000_000;
    private const int Papers = 4096;
    private const string Prefixes = "PREFIX v: <http://example.org/vocab#>\n";

    private readonly Iri[] _papers = [.. Enumerable.Range(1, Papers).Select(number => new Iri($"http://example.org/kg/paper/{number * 13:x8}"))];
    private readonly SparqlQuery _point = SparqlQuery.Parse(Prefixes + "SELECT ?title { ?paper v:title ?title }");
    private readonly SparqlQuery _star = SparqlQuery.Parse(Prefixes + "SELECT ?title ?year ?pages ?name { ?paper v:title ?title ; v:year ?year ; v:pages ?pages ; v:author ?author . ?author v:name ?name }");
    private readonly SparqlQuery _ask = SparqlQuery.Parse(Prefixes + "ASK { ?paper a v:Article }");
    private readonly SparqlQuery _same = SparqlQuery.Parse(Prefixes + "SELECT ?title { <http://example.org/kg/paper/0000d448> v:title ?title }");

    private QuadStore _store = QuadStore.OpenInMemory();
    private int _next;

    [GlobalSetup]
    public void Prepare()
    {
        _store = QuadStore.OpenInMemory();
        using var stream = File.OpenRead(BenchmarkFiles.Probe(Lines));
        _store.Load(sink => RdfReader.Read(stream, RdfFormat.NTriples, sink));
    }

    [GlobalCleanup]
    public void Close() => _store.Dispose();

    [Benchmark(Description = "the same point look-up")]
    public int SamePoint() => Read(_same);

    [Benchmark(Description = "a point look-up of a bound paper")]
    public int Point() => Read(_point.Bind("paper", Next()));

    [Benchmark(Description = "a star of a bound paper")]
    public int Star() => Read(_star.Bind("paper", Next()));

    [Benchmark(Description = "ASK of a bound paper")]
    public bool Ask() => SparqlEngine.Default.Ask(_ask.Bind("paper", Next()), _store);

    private Iri Next() => _papers[_next++ % Papers];

    private int Read(SparqlQuery query)
    {
        var characters = 0;
        using var rows = SparqlEngine.Default.Select(query, _store);
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Count; i++)
            {
                characters += row[i] is Literal literal ? literal.LexicalForm.Length : 0;
            }
        }

        return characters;
    }
}
