using System.IO.Pipelines;
using System.Text;
using KnowledgeGraph.Formats;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Conformance.Doors;

/// <summary>One way to read a document: gives its quads in order, or throws.</summary>
internal sealed record ReaderDoor(string Name, Func<ReaderInput, List<Quad>> Read)
{
    /// <summary>Several threads each read a part: of Turtle with labels that tell the parts apart.</summary>
    public bool InParts { get; init; }

    /// <summary>Whether the parts come in the order of the document; those of several sinks do not.</summary>
    public bool IsOrdered { get; init; } = true;

    /// <summary>Whether what came through this door is what it must be, given what came through the usual one.</summary>
    public bool IsSame(RdfFormat format, List<Quad> usual, List<Quad> found) =>
        !InParts || format == RdfFormat.NTriples || format == RdfFormat.NQuads
            ? usual.SequenceEqual(found)
            : usual.Count == found.Count
                && (!IsOrdered || usual.Select(WithoutLabels).SequenceEqual(found.Select(WithoutLabels)))
                && Isomorphism.AreIsomorphic(usual, found);

    public override string ToString() => Name;

    private static (Term?, Iri, Term?, Term?) WithoutLabels(Quad quad) => (Bare(quad.Subject), quad.Predicate, Bare(quad.Object), Bare(quad.GraphName));

    private static Term? Bare(Term? term) => term is BlankNode or TripleTerm ? null : term;
}

/// <summary>A document and how to read it.</summary>
internal sealed record ReaderInput(byte[] Bytes, RdfFormat Format, RdfReaderOptions Options, CancellationToken Cancellation);

/// <summary>Every way in which the public API reads a document. All of them must give the same.</summary>
internal static class ReaderDoors
{
    /// <summary>The way with which the others are compared.</summary>
    public static ReaderDoor Whole { get; } = new("memory, terms", input =>
    {
        var sink = new TermList();
        RdfReader.Read(input.Bytes, input.Format, sink, input.Options, input.Cancellation);
        return sink.Quads;
    });

    public static IReadOnlyList<ReaderDoor> Others { get; } =
    [
        new("memory, spans", input =>
        {
            var sink = new SpanList();
            RdfReader.Read(input.Bytes, input.Format, sink, input.Options, input.Cancellation);
            return sink.Quads;
        }),
        .. new[] { 1, 2, 3, 7, 65536 }.Select(size => new ReaderDoor($"stream by {size}", input => Stream(input, size))),
        .. new[] { 1, 7 }.Select(size => new ReaderDoor($"stream by {size}, asynchronous", input => StreamAsync(input, size).Result)),
        .. new[] { 1, 2, 3, 7, 65536 }.Select(size => new ReaderDoor($"pushed by {size}", input => Push(input, size))),
        new("pipe", input => PipeAsync(input).Result),
        new("pulled", input => [.. RdfReader.ReadQuads(new TrickleStream(input.Bytes, 5), input.Format, input.Options, input.Cancellation)]),
        new("pulled, asynchronous", input => PullAsync(input).Result),
        new("two threads", input => Whole.Read(input with { Options = input.Options with { Parallelism = 2 } })) { InParts = true },
        new("two sinks", TwoSinks) { InParts = true, IsOrdered = false },
        .. RdfCompression.All.Where(one => one != RdfCompression.None).Select(one => new ReaderDoor(one.Name, input => Decompress(input, one))),
        new("recovering", Recover),
    ];

    /// <summary>Whether a document can come as a string: only well-formed UTF-8 can.</summary>
    public static ReaderDoor Text { get; } = new("string", input =>
    {
        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(input.Bytes);
        return [.. RdfReader.Parse(text, input.Format, input.Options, input.Cancellation)];
    });

    private static List<Quad> Stream(ReaderInput input, int size)
    {
        var sink = new TermList();
        RdfReader.Read(new TrickleStream(input.Bytes, size), input.Format, sink, input.Options, input.Cancellation);
        return sink.Quads;
    }

    private static async Task<List<Quad>> StreamAsync(ReaderInput input, int size)
    {
        var sink = new SpanList();
        await RdfReader.ReadAsync(new TrickleStream(input.Bytes, size), input.Format, sink, input.Options, input.Cancellation);
        return sink.Quads;
    }

    private static async Task<List<Quad>> PipeAsync(ReaderInput input)
    {
        var sink = new TermList();
        var pipe = PipeReader.Create(new TrickleStream(input.Bytes, 11));
        await RdfReader.ReadAsync(pipe, input.Format, sink, input.Options, input.Cancellation);
        return sink.Quads;
    }

    private static async Task<List<Quad>> PullAsync(ReaderInput input)
    {
        var quads = new List<Quad>();
        await foreach (var quad in RdfReader.ReadQuadsAsync(new TrickleStream(input.Bytes, 3), input.Format, input.Options, input.Cancellation))
        {
            quads.Add(quad);
        }

        return quads;
    }

    private static List<Quad> Push(ReaderInput input, int size)
    {
        var sink = new SpanList();
        using var reader = new RdfChunkReader(input.Format, sink, input.Options, input.Cancellation);
        foreach (var piece in input.Bytes.Chunk(size))
        {
            reader.Write(piece);
        }

        reader.Complete();
        return sink.Quads;
    }

    /// <summary>Each thread has a sink of its own.</summary>
    private static List<Quad> TwoSinks(ReaderInput input)
    {
        var sinks = new[] { new SpanList(), new SpanList() };
        RdfReader.ReadParallel(input.Bytes, input.Format, thread => sinks[thread], input.Options with { Parallelism = 2 }, input.Cancellation);
        return [.. sinks[0].Quads, .. sinks[1].Quads];
    }

    private static List<Quad> Decompress(ReaderInput input, RdfCompression compression)
    {
        using var packed = new MemoryStream();
        using (var packing = compression.OpenWrite(packed))
        {
            packing.Write(input.Bytes);
        }

        using var stream = compression.OpenRead(new TrickleStream(packed.ToArray(), 7));
        var sink = new TermList();
        RdfReader.Read(stream, input.Format, sink, input.Options, input.Cancellation);
        return sink.Quads;
    }

    /// <summary>Errors that were passed over are errors; the first of them is thrown.</summary>
    private static List<Quad> Recover(ReaderInput input)
    {
        var sink = new TermList();
        var options = input.Options with { OnError = RdfErrorPolicy.Skip };
        var report = RdfReader.Read(input.Bytes, input.Format, sink, options, input.Cancellation);
        return report.Errors.Count == 0 ? sink.Quads : throw new RdfSyntaxException(report.Errors[0]);
    }
}
