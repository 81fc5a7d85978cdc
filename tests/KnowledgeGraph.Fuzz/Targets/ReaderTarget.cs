using KnowledgeGraph.Formats;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Text;

namespace KnowledgeGraph.Fuzz.Targets;

/// <summary>
/// A reader. Every input is read or refused with a position inside it, whole as in pieces; one that is read gives the same quads
/// whole, in pieces, as spans and in recovery, and what is written of it is read back into the same dataset.
/// </summary>
internal sealed class ReaderTarget(RdfFormat format) : FuzzTarget(format.Name)
{
    private const string NotUtf8 = "KG1002";

    private static readonly RdfReaderOptions Options = new() { BaseIri = "https://example.org/base/doc" };
    private static readonly RdfReaderOptions Skipping = Options with { OnError = RdfErrorPolicy.Skip };

    public override IReadOnlyList<string> SeedExtensions => format.Extensions;

    public override IReadOnlyList<string> Samples => SyntaxSamples.Of(format);

    public override IReadOnlyList<string> Words => SyntaxSamples.WordsOf(format);

    public override bool Run(byte[] input)
    {
        var whole = new CollectingSink();
        var error = ErrorOf(() => RdfReader.Read(input, format, whole, Options));
        var pieces = new CollectingSink();
        var pieceError = ErrorOf(() => ReadInPieces(input, pieces));
        var recovered = new CollectingSink();
        RdfReadReport? report = null;
        var recoveryError = ErrorOf(() => report = RdfReader.Read(input, format, recovered, Skipping));
        if ((error is null) != (pieceError is null))
        {
            throw new FuzzFailure($"whole: {error?.Message ?? "read"}; in pieces: {pieceError?.Message ?? "read"}");
        }

        // Also before an error: the sink has seen what stands before it, however the document came.
        RequireSame(whole.Quads, pieces.Quads, "in pieces");
        if (error is not null)
        {
            RequireInside(error.Diagnostic, input.Length);
            RequireSamePlace(error.Diagnostic, pieceError!.Diagnostic);
            RequireRecovered(whole.Quads, recovered.Quads, recoveryError);
            return false;
        }

        if (recoveryError is not null || report!.Errors.Count > 0)
        {
            throw new FuzzFailure($"Recovery finds an error in a right document: {recoveryError?.Diagnostic ?? report!.Errors[0]}");
        }

        RequireSame(whole.Quads, recovered.Quads, "in recovery");
        var spans = new CollectingSpanSink();
        RdfReader.Read(input, format, spans, Options);
        RequireSame(whole.Quads, spans.Quads, "as spans");
        RequireRoundTrip(whole.Quads, RdfFormat.NQuads);
        if (format.CanWrite)
        {
            RequireRoundTrip(whole.Quads, format);
        }

        return true;
    }

    private void ReadInPieces(byte[] input, CollectingSink sink)
    {
        // The sizes follow from the input, so that a finding can be repeated.
        var size = 1 + ((input.Length + (input.Length > 0 ? input[^1] : 0)) % 13);
        using var reader = new RdfChunkReader(format, sink, Options);
        for (var at = 0; at < input.Length; at += size)
        {
            reader.Write(input.AsSpan(at, Math.Min(size, input.Length - at)));
        }

        reader.Complete();
    }

    private static RdfSyntaxException? ErrorOf(Action read)
    {
        try
        {
            read();
            return null;
        }
        catch (RdfSyntaxException error)
        {
            return error;
        }
    }

    /// <summary>
    /// Recovery gives at least what stood before the first error. Only limits end it, bytes that are no text (but for lines, where
    /// they cost one), and what is broken for good in XML and JSON.
    /// </summary>
    private void RequireRecovered(List<Quad> before, List<Quad> recovered, RdfSyntaxException? error)
    {
        var lines = format == RdfFormat.NTriples || format == RdfFormat.NQuads;
        var mayEnd = !lines && (error?.Diagnostic.Code == NotUtf8 || (format != RdfFormat.Turtle && format != RdfFormat.TriG));
        if (error is { IsLimit: false } && !mayEnd)
        {
            throw new FuzzFailure($"Recovery ends at {error.Diagnostic}");
        }

        RequireSame(before, recovered.Take(before.Count).ToList(), "in recovery");
    }

    private static void RequireSamePlace(Diagnostic whole, Diagnostic pieces)
    {
        if (whole.Start != pieces.Start || whole.Code != pieces.Code)
        {
            throw new FuzzFailure($"whole: {whole}\nin pieces: {pieces}");
        }
    }

    private static void RequireInside(Diagnostic diagnostic, int length)
    {
        if (diagnostic.Start is { ByteOffset: var offset, Line: var line, Column: var column }
            && (offset < 0 || offset > length || line < 1 || column < 1))
        {
            throw new FuzzFailure($"The position is outside of the document: {diagnostic}");
        }
    }

    private static void RequireSame(List<Quad> expected, List<Quad> actual, string how)
    {
        if (!expected.SequenceEqual(actual))
        {
            throw new FuzzFailure($"Read {how} it gives other quads: {expected.Count} and {actual.Count}.");
        }
    }

    private static void RequireRoundTrip(List<Quad> quads, RdfFormat target)
    {
        string text;
        try
        {
            text = RdfWriter.ToText(quads, target);
        }
        catch (NotSupportedException) when (target == RdfFormat.RdfXml || target == RdfFormat.JsonLd)
        {
            return;
        }

        try
        {
            if (!Isomorphism.AreIsomorphic([.. quads], RdfReader.Parse(text, target)))
            {
                throw new FuzzFailure($"Written as {target.Title} and read again it is another dataset:\n{text}");
            }
        }
        catch (IsomorphismLimitException)
        {
            // Repeated blank nodes can make the comparison too much work; nothing is said then.
        }
    }
}
