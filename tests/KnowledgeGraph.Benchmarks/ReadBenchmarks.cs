using BenchmarkDotNet.Attributes;
using KnowledgeGraph.Formats;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Benchmarks;

/// <summary>Parsing alone, and loading into the store.</summary>
[MemoryDiagnoser]
public class ReadBenchmarks
{
    private byte[] _ntriples = [];
    private byte[] _turtle = [];

    /// <summary>The number of articles; each has about seven triples.</summary>
    [Params(10_000)]
    public int Articles { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        _ntriples = PublicationData.NTriples(Articles);
        using var turtle = new MemoryStream();
        RdfWriter.Write(RdfReader.ReadDataset(_ntriples, RdfFormat.NTriples), RdfFormat.Turtle, turtle);
        _turtle = turtle.ToArray();
    }

    [Benchmark]
    public long ParseNTriples() => Count(_ntriples, RdfFormat.NTriples);

    [Benchmark]
    public long ParseTurtle() => Count(_turtle, RdfFormat.Turtle);

    [Benchmark]
    public long LoadStore()
    {
        var store = QuadStore.OpenInMemory();
        return store.Load(sink => RdfReader.Read(_ntriples, RdfFormat.NTriples, sink));
    }

    private static long Count(byte[] document, RdfFormat format)
    {
        var sink = new Counter();
        RdfReader.Read(document, format, sink);
        return sink.Quads;
    }

    private sealed class Counter : IQuadSink
    {
        public long Quads { get; private set; }

        public void OnQuad(in Quad quad) => Quads++;
    }
}
