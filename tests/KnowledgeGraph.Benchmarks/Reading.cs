using KnowledgeGraph.Formats;

namespace KnowledgeGraph.Benchmarks;

/// <summary>A file read to a counting sink, as <c>kg count</c> does.</summary>
internal static class Reading
{
    public static long Spans(string path, RdfFormat format)
    {
        using var stream = File.OpenRead(path);
        return RdfReader.Read(stream, format, new SpanCounter()).Quads;
    }

    public static long Terms(string path, RdfFormat format)
    {
        using var stream = File.OpenRead(path);
        return RdfReader.Read(stream, format, new TermCounter()).Quads;
    }

    public static long Parallel(string path, RdfFormat format, int threads)
    {
        using var stream = File.OpenRead(path);
        return RdfReader.ReadParallel(stream, format, _ => new SpanCounter(), new RdfReaderOptions { Parallelism = threads }).Quads;
    }
}
