using System.Buffers;
using System.Text;
using CsCheck;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Formats.Tests;

internal sealed class RdfWriterSinkTests
{
    private static readonly RdfFormat[] Formats = [RdfFormat.NTriples, RdfFormat.NQuads, RdfFormat.Turtle, RdfFormat.TriG];

    private static readonly RdfWriterOptions[] Options =
    [
        RdfWriterOptions.Default,
        new() { Prefixes = new Dictionary<string, string> { ["e"] = "http://e/", [""] = "http://e/a/", ["n"] = "http://é/", ["x-1"] = "urn:", ["b"] = "http://e/b#" } },
        new() { BaseIri = "http://e/a", Prefixes = new Dictionary<string, string>() },
        new() { Pretty = true, GeneratePrefixes = true },
        new() { Canonical = true, Pretty = false },
    ];

    [Test]
    public void What_a_sink_writes_is_read_back_the_same() => RandomData.Dataset.Sample(
        quads =>
        {
            foreach (var options in Options)
            {
                foreach (var format in Formats.Where(format => format.HasNamedGraphs || quads.All(quad => quad.GraphName is null)))
                {
                    var terms = Terms(quads, format, options);
                    if (!Isomorphism.AreIsomorphic(quads, RdfReader.Parse(terms, format)))
                    {
                        throw new InvalidOperationException(terms);
                    }

                    var spans = Spans(quads, format, options);
                    if (terms != spans)
                    {
                        throw new InvalidOperationException($"terms\n{terms}\nspans\n{spans}");
                    }
                }
            }
        },
        iter: 1500);

    [Test]
    public void All_ways_of_writing_give_the_same_bytes() => RandomData.Dataset.Sample(
        quads =>
        {
            foreach (var options in Options)
            {
                var text = RdfWriter.ToText(quads, RdfFormat.TriG, options);
                var buffer = new ArrayBufferWriter<byte>();
                RdfWriter.Write(quads, RdfFormat.TriG, buffer, options);
                using var stream = new AsynchronousStream();
                RdfWriter.WriteAsync(quads, RdfFormat.TriG, stream, options).GetAwaiter().GetResult();
                using var other = new AsynchronousStream();
                RdfWriter.WriteAsync(quads.ToAsyncEnumerable(), RdfFormat.TriG, other, options).GetAwaiter().GetResult();
                if (text != Encoding.UTF8.GetString(buffer.WrittenSpan) || text != stream.ToString() || text != other.ToString())
                {
                    throw new InvalidOperationException(text);
                }
            }
        },
        iter: 300);

    [Test]
    public void Streams_Turtle_with_prefixes_declared_where_they_are_first_used()
    {
        using var stream = new MemoryStream();
        using (var sink = RdfWriter.OpenSink(stream, RdfFormat.Turtle))
        {
            RdfReader.Read(
                """
                PREFIX e: <http://e/> PREFIX unused: <http://u/> PREFIX o: <http://odd?x=>
                e:s a e:C ; e:p 1 , 2.0 . e:s e:p "a\nb"@en . _:b e:q <http://odd?x=1> , <http://xmlns.com/foaf/0.1/name> .
                """u8.ToArray(), RdfFormat.Turtle, (IQuadSink)sink);
            Assert.That(sink.Quads, Is.EqualTo(6));
        }

        Assert.That(Encoding.UTF8.GetString(stream.ToArray()), Is.EqualTo(
            """
            @prefix e: <http://e/> .
            e:s a e:C ;
                e:p 1 , 2.0 , "a\nb"@en .
            @prefix o: <http://odd?x=> .
            _:b e:q o:1 .
            @prefix foaf: <http://xmlns.com/foaf/0.1/> .
            _:b e:q foaf:name .

            """.ReplaceLineEndings("\n")));
    }

    [Test]
    public void Streams_TriG_graph_by_graph()
    {
        var quads = RdfReader.Parse("<urn:s> <urn:p> \"1\" <urn:g> .\n<urn:s> <urn:p> \"2\" <urn:g> .\n<urn:s> <urn:p> <urn:o> .", RdfFormat.NQuads);
        Assert.That(RdfWriter.ToText(quads, RdfFormat.TriG, new RdfWriterOptions { Pretty = false }), Is.EqualTo(
            """
            <urn:g> {
                <urn:s> <urn:p> "1" , "2" .
            }
            <urn:s> <urn:p> <urn:o> .

            """.ReplaceLineEndings("\n")));
    }

    [Test]
    public void Long_statements_are_cut()
    {
        var quads = Enumerable.Range(0, 2500).Select(i => new Quad(new Iri("urn:s"), new Iri("urn:p"), new Literal(i.ToString("D4", null))));
        var text = RdfWriter.ToText(quads, RdfFormat.Turtle, new RdfWriterOptions { Pretty = false });
        Assert.That(text.Split('\n'), Has.Length.EqualTo(4));
    }

    [Test]
    public void A_failed_sink_writes_no_end()
    {
        using var stream = new MemoryStream();
        var sink = RdfWriter.OpenSink(stream, RdfFormat.Turtle);
        var quad = new Quad(new Iri("urn:s"), new Iri("urn:p"), new Literal("1"), new Iri("urn:g"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => sink.OnQuad(quad), Throws.TypeOf<NotSupportedException>());
            Assert.That(() => sink.OnQuad(quad), Throws.TypeOf<InvalidOperationException>());
            Assert.That(sink.Complete, Throws.TypeOf<InvalidOperationException>());
        }

        sink.Dispose();
        Assert.That(stream.Length, Is.Zero);
    }

    [Test]
    public void An_abandoned_sink_writes_no_end()
    {
        using var stream = new MemoryStream();
        using (var sink = RdfWriter.OpenSink(stream, RdfFormat.Turtle, new RdfWriterOptions { Pretty = true }))
        {
            sink.OnQuad(new Quad(new Iri("urn:s"), new Iri("urn:p"), new Literal("1")));
            sink.Abandon();
        }

        Assert.That(stream.Length, Is.Zero);
    }

    [Test]
    public void A_cancelled_sink_writes_no_end_and_disposes_in_silence()
    {
        using var stream = new MemoryStream();
        using var source = new CancellationTokenSource();
        var sink = RdfWriter.OpenSink(stream, RdfFormat.TriG, cancellationToken: source.Token);
        var quad = new Quad(new Iri("urn:s"), new Iri("urn:p"), new Literal("1"), new Iri("urn:g"));
        sink.OnQuad(quad);
        source.Cancel();
        sink.Dispose();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(stream.Length, Is.Zero);
            Assert.That(() => sink.OnQuad(quad), Throws.InstanceOf<OperationCanceledException>());
        }
    }

    [Test]
    public async Task Disposing_asynchronously_writes_asynchronously()
    {
        using var stream = new AsynchronousStream();
        await using (var sink = RdfWriter.OpenSink(stream, RdfFormat.NTriples))
        {
            sink.OnQuad(new Quad(new Iri("urn:s"), new Iri("urn:p"), new Literal("1")));
        }

        Assert.That(stream.ToString(), Is.EqualTo("<urn:s> <urn:p> \"1\" .\n"));
    }

    [Test]
    public void Canonical_lines_have_tags_in_lower_case_and_one_escape_for_each_character()
    {
        var quads = RdfReader.Parse("<urn:s> <urn:p> \"\\U0000FFFF\\u0062\\t\\u000b\"@EN-gb--ltr .", RdfFormat.NTriples);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                RdfWriter.ToText(quads, RdfFormat.NTriples, new RdfWriterOptions { Canonical = true, AnnounceVersion = true }),
                Is.EqualTo("<urn:s> <urn:p> \"\\uFFFFb\\t\\u000B\"@en-gb--ltr .\n"));
            Assert.That(
                RdfWriter.ToText(quads, RdfFormat.NTriples, new RdfWriterOptions { AnnounceVersion = true }),
                Is.EqualTo("VERSION \"1.2\"\n<urn:s> <urn:p> \"\\uFFFFb\\t\\u000B\"@EN-gb--ltr .\n"));
        }
    }

    [Test]
    public void Spans_to_lines_allocate_nothing()
    {
        using var stream = new MemoryStream(1 << 20);
        using var sink = RdfWriter.OpenSink(stream, RdfFormat.NQuads);
        Write(10);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Write(5000);
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(1000));

        void Write(int count)
        {
            for (var i = 0; i < count; i++)
            {
                sink.OnQuad(new QuadSpan(
                    TermSpan.Iri("http://example.org/s"u8), TermSpan.Iri("http://example.org/p"u8), TermSpan.LanguageTagged("a\nb，"u8, "en"u8),
                    TermSpan.BlankNode("g"u8)));
            }
        }
    }

    private static string Terms(IEnumerable<Quad> quads, RdfFormat format, RdfWriterOptions options)
    {
        using var stream = new MemoryStream();
        using (var sink = RdfWriter.OpenSink(stream, format, options))
        {
            foreach (var quad in quads)
            {
                sink.OnQuad(quad);
            }
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string Spans(IEnumerable<Quad> quads, RdfFormat format, RdfWriterOptions options)
    {
        using var stream = new MemoryStream();
        using (var sink = RdfWriter.OpenSink(stream, format, options))
        {
            foreach (var quad in quads)
            {
                WriteSpans(sink, quad);
            }
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void WriteSpans(RdfWriterSink sink, Quad quad) => sink.OnQuad(new QuadSpan(
        Span(quad.Subject), Span(quad.Predicate), Span(quad.Object), quad.GraphName is { } graph ? Span(graph) : default));

    private static TermSpan Span(Term term) => term switch
    {
        Iri iri => TermSpan.Iri(Encoding.UTF8.GetBytes(iri.Value)),
        BlankNode node => TermSpan.BlankNode(Encoding.UTF8.GetBytes(node.Label)),
        Literal { LanguageTag: { } tag } literal =>
            TermSpan.LanguageTagged(Encoding.UTF8.GetBytes(literal.LexicalForm), Encoding.UTF8.GetBytes(tag), literal.BaseDirection),
        Literal literal => TermSpan.Literal(Encoding.UTF8.GetBytes(literal.LexicalForm), Encoding.UTF8.GetBytes(literal.Datatype.Value)),
        _ => TermSpan.Of((TripleTerm)term),
    };

    /// <summary>As a web server's response: it refuses to block.</summary>
    private sealed class AsynchronousStream : MemoryStream
    {
        private readonly ArrayBufferWriter<byte> _written = new();

        public override void Write(byte[] buffer, int offset, int count) => throw new InvalidOperationException("A blocking write.");

        public override void Write(ReadOnlySpan<byte> buffer) => throw new InvalidOperationException("A blocking write.");

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Task.Yield();
            _written.Write(buffer.Span);
        }

        public override string ToString() => Encoding.UTF8.GetString(_written.WrittenSpan);
    }
}
