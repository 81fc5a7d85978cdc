using System.Buffers;
using KnowledgeGraph.Articles;
using KnowledgeGraph.Formats;

namespace KnowledgeGraph;

/// <summary>
/// Articles in, lines out, one article after the other and each by itself: what is written of an article hangs on that article and on nothing
/// else, so that inputs may be cut into parts in any way, and the parts worked through on any machines. Several articles are under way at once,
/// in a window, so that memory stays the same for any number of them; lines come in the order of the inputs. Thread-safe.
/// </summary>
/// <example>
/// <code>
/// using var input = Console.OpenStandardInput();
/// using var output = Console.OpenStandardOutput();
/// ArticleFilter.WriteFacts(BuildInput.Read(input, "standard input", "stdin"), output, new KnowledgeBaseOptions());
/// </code>
/// </example>
public static class ArticleFilter
{
    /// <summary>
    /// Writes the graph of each article as N-Quads. The union of the lines of all parts is the union of the lines of the whole
    /// (<c>sort -u</c>). What needs several articles at once is not done: names and kinds are joined and contradictions are found inside each
    /// article. For those, write facts and build one graph of them.
    /// </summary>
    /// <exception cref="BuildException">An article cannot be used.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static BuildSummary WriteQuads(
        IEnumerable<BuildInput> inputs, Stream output, KnowledgeBaseOptions options, BuildOptions? build = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var writing = new FactWriterOptions { BaseIri = options.BaseIri, Claims = options.Claims, Identity = options.Identity, Consistency = options.Consistency };
        return Write(inputs, output, options, build ?? BuildOptions.Default, (facts, refused) => Quads(facts, writing, refused), cancellationToken);
    }

    /// <summary>
    /// Writes the facts of each article as a line of JSON (<see cref="ArticleFactsJson"/>). A graph built from the lines of all parts, in any
    /// order, is the graph built from the articles, byte for byte.
    /// </summary>
    /// <exception cref="BuildException">An article cannot be used.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static BuildSummary WriteFacts(
        IEnumerable<BuildInput> inputs, Stream output, KnowledgeBaseOptions options, BuildOptions? build = null, CancellationToken cancellationToken = default) =>
        Write(inputs, output, options, build ?? BuildOptions.Default, (facts, _) => Line(facts), cancellationToken);

    private static BuildSummary Write(
        IEnumerable<BuildInput> inputs,
        Stream output,
        KnowledgeBaseOptions options,
        BuildOptions build,
        Func<ArticleFacts, List<RefusedFact>?, ReadOnlyMemory<byte>> write,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(options);
        var extraction = new ArticleExtraction(options);
        var loop = new BuildLoop<Written>(build, cancellationToken)
        {
            Work = (input, token) =>
            {
                var facts = extraction.Facts(input, token);
                var refused = build.ErrorHandler is null ? null : new List<RefusedFact>();
                return new Written(facts, write(facts, refused), refused ?? []);
            },
            Done = (input, written, _) =>
            {
                output.Write(written.Bytes.Span);
                foreach (var fact in written.Refused)
                {
                    var error = new ArticleFactException(fact.Code, fact.Reason);
                    build.ErrorHandler!(new BuildError(input.Source, $"article '{input.Id}': a fact was left out: {fact.Reason}", error));
                }

                build.Found?.Invoke(input.Source, written.Facts);
                return BuildCount.Of(written.Facts);
            },
        };
        loop.Run(inputs);
        output.Flush();
        return loop.Summary;
    }

    private static ReadOnlyMemory<byte> Quads(ArticleFacts facts, FactWriterOptions options, List<RefusedFact>? refused)
    {
        var bytes = new MemoryStream();
        using var sink = RdfWriter.OpenSink(bytes, RdfFormat.NQuads);
        try
        {
            new FactWriter(options).Write([facts], sink);
        }
        catch (ArticleFactException) when (refused is not null)
        {
            // No quad was written.
            new FactWriter(options with { Refused = refused.Add }).Write([facts], sink);
        }

        sink.Complete();
        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }

    private static ReadOnlyMemory<byte> Line(ArticleFacts facts)
    {
        var line = new ArrayBufferWriter<byte>();
        ArticleFactsJson.Write(facts, line);
        line.Write("\n"u8);
        return line.WrittenMemory;
    }

    private sealed record Written(ArticleFacts Facts, ReadOnlyMemory<byte> Bytes, IReadOnlyList<RefusedFact> Refused);
}
