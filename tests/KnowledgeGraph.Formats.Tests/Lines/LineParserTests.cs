using System.Text;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Formats.Tests.Lines;

internal sealed class LineParserTests
{
    private const string SP = "<http://s> <http://p> ";

    [TestCase(SP + "\"a\\t\\b\\n\\r\\f\\\"\\'\\\\\" .", "\"a\\t\\b\\n\\r\\f\\\"'\\\\\"")]
    [TestCase(SP + "\"\\u00e9\\U0001F600\" .", "\"é😀\"")]
    [TestCase(SP + "<http://\\u00E9/\\U0001F600> .", "<http://é/😀>")]
    [TestCase(SP + "\"x\"  @en-GB  .", "\"x\"@en-GB")]
    [TestCase(SP + "\"x\"@ar--rtl.", "\"x\"@ar--rtl")]
    [TestCase(SP + "\"1\" ^^ <http://t> .", "\"1\"^^<http://t>")]
    [TestCase(SP + "\"x\"^^<http://www.w3.org/2001/XMLSchema#string> .", "\"x\"")]
    [TestCase(SP + "_:1.a.é-.", "_:1.a.é-")]
    [TestCase(SP + "<a+b.c-d:> . # comment", "<a+b.c-d:>")]
    [TestCase("<http://s><http://p><<(_:a<http://p><<(<x:y><x:z>\"\\u0041\"@en)>>)>>.", "<<( _:a <http://p> <<( <x:y> <x:z> \"A\"@en )>> )>>")]
    [TestCase(SP + "\"\0\u0001\u007F\t\" .", "\"\0\u0001\u007F\t\"")]
    [TestCase(SP + "\"\u2028\u0085\uFFFE\" .", "\"\u2028\u0085\uFFFE\"")]
    [TestCase("  \t" + SP + "\"a\"\t.\t ", "\"a\"")]
    [TestCase("VERSION \"1.2\"\n" + SP + "\"a\" .\nVERSION\"1.2-basic\" # again", "\"a\"")]
    public void Object_is(string text, string expected)
    {
        // Compared as terms: what is expected is itself N-Triples with one escape less.
        var quad = RdfReader.Parse(text, RdfFormat.NTriples).Single();
        var plain = RdfReader.Parse(SP + expected.Replace("\0", "\\u0000", StringComparison.Ordinal) + " .", RdfFormat.NTriples).Single();
        Assert.That(quad.Object, Is.EqualTo(plain.Object));
        Assert.That(RdfReader.Parse(text, RdfFormat.NQuads).Single(), Is.EqualTo(quad));
    }

    [Test]
    public void Spans_hold_what_was_written()
    {
        var sink = new Seen();
        RdfReader.Read(Encoding.UTF8.GetBytes("_:a <x:p> \"c\\nd\"@EN--ltr <x:\\u0067> ."), RdfFormat.NQuads, sink);
        Assert.That(sink.Text, Is.EqualTo("a x:p c\nd EN http://www.w3.org/1999/02/22-rdf-syntax-ns#dirLangString LeftToRight x:g"));
    }

    [TestCase("<http://s> <http://p> \"ü\n", "KG1001", 1, 23, 22, "found the end of the line")]
    [TestCase("<http://s> <http://p> \"x\" .\r\r<http://s> é\r", "KG1001", 3, 12, 40, "a predicate IRI, found 'é'")]
    [TestCase("<http://s> <http://p> \"x\" .\r\n\n<é:s> <http://p>", "KG1004", 3, 1, 30, "'é:s' is not an absolute IRI")]
    [TestCase("<http://s> <http://p> \"\\uD800\" .", "KG1003", 1, 24, 23, "not a Unicode character")]
    [TestCase("<http://s> <http://p> \"\\u12\" .", "KG1003", 1, 24, 23, "4 hexadecimal digits")]
    [TestCase("<http://s> <http://p> <http://\\u0020> .", "KG1004", 1, 23, 22, "not an absolute IRI")]
    [TestCase("<http://s> <http://p> <http://\\n> .", "KG1003", 1, 31, 30, "not an escape")]
    [TestCase("<http://s> <http://p> <http://a b> .", "KG1006", 1, 32, 31, "U+0020")]
    [TestCase("<http://s> <http://p> <http://a", "KG1001", 1, 23, 22, "expected '>'")]
    [TestCase("<http://s> _:p <http://o> .", "KG1001", 1, 12, 11, "a predicate IRI")]
    [TestCase("\"x\" <http://p> <http://o> .", "KG1001", 1, 1, 0, "a subject")]
    [TestCase("<< <http://s> <http://p> <http://o> >> <http://p> <http://o> .", "KG1001", 1, 1, 0, "a subject")]
    [TestCase("<http://s> <http://p> << <http://s> <http://p> <http://o> >> .", "KG1001", 1, 23, 22, "no reified triples")]
    [TestCase("<http://s> <http://p> <<( \"x\" <http://p> <http://o> )>> .", "KG1001", 1, 27, 26, "a subject")]
    [TestCase("<http://s> <http://p> <<( <http://s> <http://p> <http://o> )> .", "KG1001", 1, 60, 59, "')>>'")]
    [TestCase("<http://s> <http://p> \"x\"@cantbethislong .", "KG1007", 1, 26, 25, "not a language tag")]
    [TestCase("<http://s> <http://p> \"x\"@en- .", "KG1007", 1, 26, 25, "not a language tag")]
    [TestCase("<http://s> <http://p> \"x\"@ .", "KG1001", 1, 26, 25, "a language tag")]
    [TestCase("<http://s> <http://p> \"x\"@en--LTR .", "KG1007", 1, 26, 25, "'ltr' or 'rtl'")]
    [TestCase("<http://s> <http://p> \"x\"^<http://t> .", "KG1001", 1, 26, 25, "'^^'")]
    [TestCase("<http://s> <http://p> \"x\"^^<t> .", "KG1004", 1, 28, 27, "not an absolute IRI")]
    [TestCase("<http://s> <http://p> \"x\"^^<http://www.w3.org/1999/02/22-rdf-syntax-ns#dirLangString> .", "KG1007", 1, 28, 27, "language tag")]
    [TestCase("<http://s> <http://p> _:-a .", "KG1001", 1, 23, 22, "blank node label")]
    [TestCase("<http://s> <http://p> _ .", "KG1001", 1, 23, 22, "blank node label")]
    [TestCase("version \"1.2\"", "KG1001", 1, 1, 0, "a subject")]
    [TestCase("VERSION 1.2", "KG1001", 1, 9, 8, "a version label")]
    [TestCase("VERSION \"1.2\" .", "KG1001", 1, 15, 14, "the end of the line")]
    [TestCase("@base <http://b> .", "KG1001", 1, 1, 0, "a subject")]
    [TestCase("<http://s> <http://p> \"\"\"x\"\"\" .", "KG1001", 1, 25, 24, "'.'")]
    [TestCase("<http://s> <http://p>\n<http://o> .", "KG1001", 1, 22, 21, "the end of the line")]
    public void NTriples_refuses(string text, string code, int line, int column, int offset, string words)
    {
        FormatAssert.Fails(text, RdfFormat.NTriples, code, line, column, offset, words);
        FormatAssert.Fails("\uFEFF" + text, RdfFormat.NQuads, code, line, column, offset + 3, words);
    }

    [TestCase("<http://s> <http://p> <http://o> \"g\" .", 34)]
    [TestCase("<http://s> <http://p> <http://o> <http://g> <http://h> .", 45)]
    public void NQuads_refuses_graph_names(string text, int column) =>
        FormatAssert.Fails(text, RdfFormat.NQuads, "KG1001", 1, column, column - 1, "'.'");

    [Test]
    public void Broken_lines_are_passed_over()
    {
        byte[] text = [.. "<http://s> <http://p> 1 .\n<x:a> <x:b> <x:c> .\r<x:d> \""u8, 0xFF, .. "\" .\r\n<x:e> <x:f> <x:g> . <x:h>\n<x:i>"u8];
        var handled = new List<string>();
        var sink = new Dataset();
        var report = RdfReader.Read(text, RdfFormat.NTriples, sink, new RdfReaderOptions { OnError = RdfErrorPolicy.Skip, ErrorHandler = error => handled.Add(error.Code) });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(sink.Select(quad => quad.Subject.ToString()), Is.EqualTo(["<x:a>", "<x:e>"]));
            Assert.That(report.Errors.Select(error => (error.Code, error.Start.Line, error.Start.Column)), Is.EqualTo([("KG1001", 1L, 23L), ("KG1002", 3L, 8L), ("KG1001", 4L, 21L), ("KG1001", 5L, 6L)]));
            Assert.That(handled, Has.Count.EqualTo(4));
            Assert.That((report.Quads, report.Bytes), Is.EqualTo((2L, (long)text.Length)));
        }
    }

    [Test]
    public void Too_many_errors_end_the_reading()
    {
        var text = string.Concat(Enumerable.Repeat("x\n", 10));
        var error = Assert.Throws<RdfSyntaxException>(() => RdfReader.Parse(text, RdfFormat.NTriples, new RdfReaderOptions { OnError = RdfErrorPolicy.Skip, MaxErrors = 3 }))!;
        Assert.That(error.IsLimit && error.Message.Contains("MaxErrors = 3", StringComparison.Ordinal) && error.Diagnostic.Start.Line == 4, error.Message);
    }

    [Test]
    public void Blank_nodes_get_the_labels_that_are_asked_for()
    {
        const string text = "_:z <x:p> <<( _:y <x:p> _:z )>> _:g .\n_:y <x:p> _:new .";
        Assert.That(Read(new RdfReaderOptions { BlankNodePrefix = "d_" }), Is.EqualTo("_:d_z <x:p> <<( _:d_y <x:p> _:d_z )>> _:d_g|_:d_y <x:p> _:d_new"));
        Assert.That(Read(new RdfReaderOptions { BlankNodes = BlankNodePolicy.Renumber }), Is.EqualTo("_:b0 <x:p> <<( _:b1 <x:p> _:b0 )>> _:b2|_:b1 <x:p> _:b3"));
        Assert.That(Read(new RdfReaderOptions { BlankNodes = BlankNodePolicy.Renumber, BlankNodePrefix = "q" }), Does.StartWith("_:qb0 "));

        string Read(RdfReaderOptions options) => string.Join('|', RdfReader.ReadQuads(Encoding.UTF8.GetBytes(text), RdfFormat.NQuads, options));
    }

    [Test]
    public void Nothing_is_allocated_for_a_triple()
    {
        var line = "<http://example.org/s\\u00e9> <http://example.org/p> \"a\\tb\"@en-GB .\n_:b0 <http://example.org/p> _:b1 .\n"u8.ToArray();
        var small = Repeat(line, 1_000);
        var large = Repeat(line, 20_000);
        foreach (var options in new[] { RdfReaderOptions.Default, new RdfReaderOptions { BlankNodePrefix = "x" }, new RdfReaderOptions { BlankNodes = BlankNodePolicy.Renumber } })
        {
            Allocated(small, options);
            Assert.That(Allocated(large, options) - Allocated(small, options), Is.LessThan(4_000), "for 38,000 triples more");
        }

        static long Allocated(byte[] document, RdfReaderOptions options)
        {
            var sink = new Counter();
            var before = GC.GetAllocatedBytesForCurrentThread();
            RdfReader.Read(document, RdfFormat.NTriples, sink, options);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    private static byte[] Repeat(byte[] line, int count) => [.. Enumerable.Repeat(line, count).SelectMany(bytes => bytes)];

    private sealed class Counter : IQuadSpanSink
    {
        public long Quads { get; private set; }

        public void OnQuad(in QuadSpan quad) => Quads++;
    }

    private sealed class Seen : IQuadSpanSink
    {
        public string Text { get; private set; } = "";

        public void OnQuad(in QuadSpan quad)
        {
            var o = quad.Object;
            Text += $"{Utf8(quad.Subject.Value)} {Utf8(quad.Predicate.Value)} {Utf8(o.Value)} {Utf8(o.LanguageTag)} {Utf8(o.Datatype)} {o.BaseDirection} {Utf8(quad.GraphName.Value)}";
        }

        private static string Utf8(ReadOnlySpan<byte> bytes) => Encoding.UTF8.GetString(bytes);
    }
}
