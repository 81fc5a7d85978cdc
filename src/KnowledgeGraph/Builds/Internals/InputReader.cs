using KnowledgeGraph.Articles;
using KnowledgeGraph.Extraction;

namespace KnowledgeGraph;

/// <summary>Files and streams as inputs, one by one.</summary>
internal static class InputReader
{
    private const int PeekedBytes = 4096;

    public static IEnumerable<BuildInput> ReadFile(string path, BuildOptions options, CancellationToken cancellationToken) => Guarded(path, options, () =>
        Path.GetExtension(path).ToLowerInvariant() is ".jsonl" or ".ndjson"
            ? ReadLinesOfFile(path, options, cancellationToken)
            : ArticleReader.ReadFile(path, Reader(path, options), cancellationToken).Select(article => BuildInput.Of(article, path)));

    public static IEnumerable<BuildInput> ReadStream(
        Stream stream, string source, string id, BuildOptions options, CancellationToken cancellationToken) => Guarded(source, options, () =>
        {
            var peeked = new PrefixedStream(stream, PeekedBytes);
            return Begins(peeked.Prefix, "{"u8) ? ReadLines(peeked, source, id, options, cancellationToken) : ReadText(peeked, source, id, options);
        });

    private static IEnumerable<BuildInput> ReadLinesOfFile(string path, BuildOptions options, CancellationToken cancellationToken)
    {
        using var file = File.OpenRead(path);
        foreach (var input in ReadLines(new PrefixedStream(file, PeekedBytes), path, Path.GetFileNameWithoutExtension(path), options, cancellationToken))
        {
            yield return input;
        }
    }

    private static IEnumerable<BuildInput> ReadLines(PrefixedStream stream, string source, string id, BuildOptions options, CancellationToken cancellationToken) =>
        Begins(stream.Prefix, "{\"kg\":"u8)
            ? ArticleFactsJson.ReadLines(stream, source, ArticleFactsJson.DefaultMaxBytes, Handler<ArticleFactsJsonException>(source, options), cancellationToken)
                .Select(facts => BuildInput.Of(facts, source))
            : ArticleReader.ReadJsonLines(stream, id, Reader(source, options), cancellationToken).Select(article => BuildInput.Of(article, source));

    private static IEnumerable<BuildInput> ReadText(Stream stream, string source, string id, BuildOptions options)
    {
        using var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        yield return BuildInput.Of(ArticleReader.ReadText(buffer.GetBuffer().AsMemory(0, (int)buffer.Length), id, Reader(source, options)), source);
    }

    private static ArticleReaderOptions Reader(string source, BuildOptions options) => new() { ErrorHandler = Handler<ArticleReadException>(source, options) };

    private static Action<T>? Handler<T>(string source, BuildOptions options)
        where T : Exception => options.ErrorHandler is { } handler ? error => handler(new BuildError(source, error.Message, error)) : null;

    private static bool Begins(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> with)
    {
        bytes = bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
        return bytes.TrimStart(" \t\r\n"u8).StartsWith(with);
    }

    // Nothing is opened before it is asked for. What ends an input is told too where somebody listens: the other inputs are read all the same.
    private static IEnumerable<BuildInput> Guarded(string source, BuildOptions options, Func<IEnumerable<BuildInput>> open)
    {
        using var inputs = Try<IEnumerator<BuildInput>?>(() => open().GetEnumerator(), null);
        while (inputs is not null && Try(inputs.MoveNext, false))
        {
            yield return inputs.Current;
        }

        T Try<T>(Func<T> act, T otherwise)
        {
            try
            {
                return act();
            }
            catch (Exception error) when (options.ErrorHandler is not null && (error is ArticleReadException or IOException or UnauthorizedAccessException))
            {
                options.ErrorHandler!(new BuildError(source, error.Message, error));
                return otherwise;
            }
        }
    }
}
