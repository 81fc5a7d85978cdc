using BenchmarkDotNet.Attributes;
using KnowledgeGraph.Formats;
using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Benchmarks;

/// <summary>The store at a million triples; <c>store-figures</c> has larger ones.</summary>
[MemoryDiagnoser]
public class StoreBenchmarks
{
    private readonly QuadBatch _batch = new(1024);
    private QuadStore _store = QuadStore.OpenInMemory();
    private IQuadSnapshot? _snapshot;
    private QuadPattern[] _samples = [];
    private int _next;

    [Params(1_000_000)]
    public long Lines { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        _store = Load();
        _snapshot = _store.Snapshot();
        _samples = StoreSamples.Take(_snapshot, 1 << 14);
    }

    [GlobalCleanup]
    public void End()
    {
        _snapshot!.Dispose();
        _store.Dispose();
    }

    [Benchmark]
    public long BulkLoad()
    {
        using var store = Load();
        return store.Count;
    }

    [Benchmark]
    public long CommitsOfTenThousand()
    {
        using var store = QuadStore.OpenInMemory();
        using var stream = new LibraryStream(Lines / 10);
        using (var sink = new CommitSink(store, 10_000))
        {
            RdfReader.Read(stream, RdfFormat.NTriples, sink);
        }

        return store.Count;
    }

    [Benchmark]
    public long LookUpSubject() => Read(Sample() with { Predicate = default, Object = default, Graph = default });

    [Benchmark]
    public long LookUpSubjectAndPredicate() => Read(Sample() with { Object = default, Graph = default });

    [Benchmark]
    public long CountPredicateAndObject() => _snapshot!.Count(Sample() with { Subject = default, Graph = default });

    [Benchmark]
    public long ScanThreeColumns()
    {
        var rows = 0L;
        using var cursor = _snapshot!.Scan(default, QuadOrder.Spog, QuadPositions.Subject | QuadPositions.Predicate | QuadPositions.Object);
        while (cursor.Read(_batch))
        {
            rows += _batch.Count;
        }

        return rows;
    }

    private QuadStore Load()
    {
        var store = QuadStore.OpenInMemory();
        using var stream = new LibraryStream(Lines);
        store.Load(sink => RdfReader.Read(stream, RdfFormat.NTriples, sink));
        return store;
    }

    private QuadPattern Sample() => _samples[_next++ % _samples.Length];

    private long Read(in QuadPattern pattern)
    {
        using var cursor = _snapshot!.Scan(pattern, QuadOrder.Spog, QuadPositions.Predicate | QuadPositions.Object);
        return cursor.Read(_batch) ? _batch.Count : 0;
    }
}
