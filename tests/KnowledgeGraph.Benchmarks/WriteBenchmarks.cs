using BenchmarkDotNet.Attributes;
using KnowledgeGraph.Formats;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Benchmarks;

/// <summary>Writing, and converting as a stream.</summary>
[MemoryDiagnoser]
public class WriteBenchmarks
{
    private List<Quad> _quads = [];
    private string _lines = "";

    [Params(200_000)]
    public int Triples { get; set; }

    [Params("ntriples", "turtle", "trig", "rdfxml", "jsonld")]
    public string Format { get; set; } = "ntriples";

    [GlobalSetup]
    public void Prepare()
    {
        _lines = BenchmarkFiles.NTriples(Triples);
        using var stream = File.OpenRead(_lines);
        _quads = [.. RdfReader.ReadDataset(stream, RdfFormat.NTriples)];
    }

    [Benchmark]
    public void WriteTerms() => RdfWriter.Write(_quads, RdfFormat.FromName(Format)!, Stream.Null);

    [Benchmark]
    public void ConvertFromNTriples()
    {
        using var stream = File.OpenRead(_lines);
        using var sink = RdfWriter.OpenSink(Stream.Null, RdfFormat.FromName(Format)!);
        RdfReader.Read(stream, RdfFormat.NTriples, sink);
        sink.Complete();
    }
}
