using BenchmarkDotNet.Attributes;
using KnowledgeGraph.Formats;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Benchmarks;

/// <summary>Reading a million triples from a file, in each syntax, beside the yardstick.</summary>
[MemoryDiagnoser]
public class ReadBenchmarks
{
    private string _lines = "";
    private string _turtle = "";
    private string _rdfXml = "";
    private string _jsonLd = "";

    [Params(1_000_000)]
    public int Triples { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        _lines = BenchmarkFiles.NTriples(Triples);
        _turtle = BenchmarkFiles.Turtle(Triples);
        _rdfXml = BenchmarkFiles.Converted(Triples / 5, RdfFormat.RdfXml);
        _jsonLd = BenchmarkFiles.Converted(Triples / 5, RdfFormat.JsonLd);
    }

    [Benchmark(Baseline = true)]
    public long ReadLinesSplitIntern() => Yardstick.ReadLines(_lines);

    [Benchmark]
    public long NTriplesToSpans() => Reading.Spans(_lines, RdfFormat.NTriples);

    [Benchmark]
    public long NTriplesToTerms() => Reading.Terms(_lines, RdfFormat.NTriples);

    [Benchmark]
    public long NTriplesTwoThreads() => Reading.Parallel(_lines, RdfFormat.NTriples, 2);

    [Benchmark]
    public long TurtleToSpans() => Reading.Spans(_turtle, RdfFormat.Turtle);

    [Benchmark]
    public long TurtleToTerms() => Reading.Terms(_turtle, RdfFormat.Turtle);

    /// <summary>A fifth of the triples.</summary>
    [Benchmark]
    public long RdfXmlFifth() => Reading.Terms(_rdfXml, RdfFormat.RdfXml);

    /// <summary>A fifth of the triples.</summary>
    [Benchmark]
    public long JsonLdFifth() => Reading.Terms(_jsonLd, RdfFormat.JsonLd);

    [Benchmark]
    public long LoadStore()
    {
        using var store = QuadStore.OpenInMemory();
        using var stream = File.OpenRead(_lines);
        return store.Load(sink => RdfReader.Read(stream, RdfFormat.NTriples, sink));
    }
}
