using System.IO.Pipelines;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Rdf.Text;

namespace KnowledgeGraph.Formats.Tests.Reading;

/// <summary>Every way to read a document, and what came of it as one text, so that two ways can be compared.</summary>
internal static class Doors
{
    public static string Whole(byte[] bytes, RdfFormat format, RdfReaderOptions options) =>
        Outcome(sink => RdfReader.Read(bytes, format, (IQuadSpanSink)sink, options).Errors);

    public static string WholeInTerms(byte[] bytes, RdfFormat format, RdfReaderOptions options) =>
        Outcome(sink => RdfReader.Read(bytes, format, new Terms(sink), options).Errors);

    public static string Chunked(byte[] bytes, RdfFormat format, RdfReaderOptions options, int size) =>
        Outcome(sink =>
        {
            using var reader = new RdfChunkReader(format, (IQuadSpanSink)sink, options);
            for (var at = 0; at < bytes.Length; at += size)
            {
                reader.Write(bytes.AsSpan(at, Math.Min(size, bytes.Length - at)));
            }

            return reader.Complete().Errors;
        });

    public static string Streamed(byte[] bytes, RdfFormat format, RdfReaderOptions options, int size) =>
        Outcome(sink => RdfReader.Read(new SlowStream(bytes, size), format, (IQuadSpanSink)sink, options).Errors);

    public static string Async(byte[] bytes, RdfFormat format, RdfReaderOptions options, int size) =>
        Outcome(sink => RdfReader.ReadAsync(new SlowStream(bytes, size), format, (IQuadSpanSink)sink, options).GetAwaiter().GetResult().Errors);

    public static string Piped(byte[] bytes, RdfFormat format, RdfReaderOptions options, int size) =>
        Outcome(sink =>
        {
            var pipe = PipeReader.Create(new SlowStream(bytes, size));
            return RdfReader.ReadAsync(pipe, format, new Terms(sink), options).GetAwaiter().GetResult().Errors;
        });

    public static string Pulled(byte[] bytes, RdfFormat format, RdfReaderOptions options, int size) =>
        Outcome(sink => Pull(RdfReader.ReadQuads(new SlowStream(bytes, size), format, WithHandler(options, out var errors)), sink, errors));

    public static string PulledAsync(byte[] bytes, RdfFormat format, RdfReaderOptions options, int size) =>
        Outcome(sink => Pull(
            RdfReader.ReadQuadsAsync(new SlowStream(bytes, size), format, WithHandler(options, out var errors)).ToBlockingEnumerable(), sink, errors));

    public static string Parallel(byte[] bytes, RdfFormat format, RdfReaderOptions options) =>
        Outcome(sink => RdfReader.Read(bytes, format, new Terms(sink), options with { Parallelism = 3 }).Errors);

    public static string ParallelStream(byte[] bytes, RdfFormat format, RdfReaderOptions options) =>
        Outcome(sink => RdfReader.Read(new SlowStream(bytes, 1000), format, new Terms(sink), options with { Parallelism = 2 }).Errors);

    /// <summary>All ways with this size of piece agree with the whole document in memory.</summary>
    public static void Agree(byte[] bytes, RdfFormat format, RdfReaderOptions options, int size)
    {
        var whole = Whole(bytes, format, options);
        Same(whole, WholeInTerms(bytes, format, options), "terms");
        Same(whole, Chunked(bytes, format, options, size), $"chunks of {size}");
        Same(whole, Streamed(bytes, format, options, size), $"a stream of {size}");
        Same(whole, Async(bytes, format, options, size), $"an asynchronous stream of {size}");
        Same(whole, Piped(bytes, format, options, size), $"a pipe of {size}");
        Same(whole, Pulled(bytes, format, options, size), $"pulled with {size}");
        Same(whole, PulledAsync(bytes, format, options, size), $"pulled asynchronously with {size}");
        Same(whole, Parallel(bytes, format, options), "parallel");
        Same(whole, ParallelStream(bytes, format, options), "a parallel stream");
    }

    public static void Same(string whole, string other, string name)
    {
        if (whole != other)
        {
            throw new InvalidOperationException($"{name} differs.\nwhole:\n{whole}\n{name}:\n{other}");
        }
    }

    private static RdfReaderOptions WithHandler(RdfReaderOptions options, out List<Diagnostic> errors)
    {
        var list = errors = [];
        return options with { ErrorHandler = list.Add };
    }

    private static List<Diagnostic> Pull(IEnumerable<Quad> quads, Lines sink, List<Diagnostic> errors)
    {
        foreach (var quad in quads)
        {
            sink.Seen.Add(quad.ToString());
        }

        return errors;
    }

    private static string Outcome(Func<Lines, IReadOnlyList<Diagnostic>> read)
    {
        var sink = new Lines();
        try
        {
            return string.Join('\n', [.. sink.Seen, .. read(sink).Select(error => error.ToString()), .. sink.Seen]);
        }
        catch (RdfSyntaxException error)
        {
            return string.Join('\n', [.. sink.Seen, error.Message]);
        }
    }

    private sealed class Lines : IQuadSpanSink
    {
        public List<string> Seen { get; } = [];

        public void OnQuad(in QuadSpan quad) => Seen.Add(quad.ToQuad().ToString());
    }

    private sealed class Terms(Lines lines) : IQuadSink
    {
        public void OnQuad(in Quad quad) => lines.Seen.Add(quad.ToString());
    }
}
