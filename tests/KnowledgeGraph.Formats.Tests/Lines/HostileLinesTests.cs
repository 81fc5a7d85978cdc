using System.Text;
using KnowledgeGraph.Formats.Tests.Reading;
using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Formats.Tests.Lines;

/// <summary>Documents made to hurt end at a limit that has a name, long before they fill the memory.</summary>
internal sealed class HostileLinesTests
{
    private const string SP = "<http://s> <http://p> ";
    private const int MiB = 1 << 20;

    [TestCase(SP + "\"", "a", "MaxTermLength = 1000000", 23)]
    [TestCase(SP + "\"", "\\u0041", "MaxTermLength = 1000000", 23)]
    [TestCase(SP + "<http://", "é", "MaxTermLength = 1000000", 23)]
    [TestCase(SP + "_:", "a.", "MaxTermLength = 1000000", 23)]
    [TestCase(SP + "\"x\"@", "abcde-", "MaxTermLength = 1000000", 26)]
    [TestCase("x", "yz", "MaxTermLength = 1000000", 1)]
    [TestCase("<http://s>", " \t", "MaxTermLength = 1000000", 1)]
    [TestCase(SP + "<<( ", "<x:s> <x:p> <<( ", "MaxNesting = 50", 0)]
    public void Endless_terms_end_at_their_limit(string beginning, string piece, string limit, int column)
    {
        const long length = 1L << 30;
        using var stream = new EndlessStream(beginning, piece, length);
        var options = new RdfReaderOptions { MaxTermLength = 1_000_000, MaxNesting = 50, OnError = RdfErrorPolicy.Skip };
        var error = Assert.Throws<RdfSyntaxException>(() => RdfReader.Read(stream, RdfFormat.NTriples, new Counter(), options))!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(error.IsLimit && error.Message.Contains(limit, StringComparison.Ordinal), error.Message);
            Assert.That(stream.Given, Is.LessThan(10 * MiB));
            if (column > 0)
            {
                Assert.That((error.Diagnostic.Start.Line, error.Diagnostic.Start.Column), Is.EqualTo((1, column)), error.Message);
            }
        }
    }

    [TestCase("# ", "comment")]
    [TestCase("", " ")]
    [TestCase("", "\n\r")]
    [TestCase(SP + "\"x\" . #", "<http://x> ")]
    [TestCase(SP + "1 . ", "garbage ")]
    public void What_says_nothing_needs_no_memory(string beginning, string piece)
    {
        using var stream = new EndlessStream(beginning, piece, 100 * MiB);
        var before = GC.GetTotalAllocatedBytes();
        var report = RdfReader.Read(
            stream, RdfFormat.NTriples, new Counter(), new RdfReaderOptions { MaxTermLength = 1_000_000, OnError = RdfErrorPolicy.Skip });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(report.Bytes, Is.EqualTo(100 * MiB));
            Assert.That(report.Quads, Is.EqualTo(beginning.Contains("\"x\"", StringComparison.Ordinal) ? 1 : 0));
            Assert.That(GC.GetTotalAllocatedBytes() - before, Is.LessThan(20 * MiB));
        }
    }

    [Test]
    public void Long_terms_within_the_limit_are_read()
    {
        const int length = 5 * MiB;
        using var stream = new EndlessStream(SP + "\"", "é", length);
        var text = SP + "\"" + new string('é', length / 2) + "\" .\n" + SP + "_:" + new string('b', length) + " .";
        var sink = new Counter();
        RdfReader.Read(new SlowStream(Encoding.UTF8.GetBytes(text), 100_000), RdfFormat.NTriples, sink);
        Assert.That((sink.Quads, sink.Bytes), Is.EqualTo((2, 2L * length)));
    }

    [Test]
    public void Deep_triple_terms_end_in_an_error([Values(50, 500, int.MaxValue)] int limit, [Values] bool closed)
    {
        var text = SP + string.Concat(Enumerable.Repeat("<<( <x:s> <x:p> ", 100_000)) + "<x:o>" + (closed ? string.Concat(Enumerable.Repeat(" )>>", 100_000)) + " ." : "");
        var error = Assert.Throws<RdfSyntaxException>(() => RdfReader.Parse(text, RdfFormat.NTriples, new RdfReaderOptions { MaxNesting = limit }))!;
        Assert.That(error.IsLimit && error.Message.Contains("MaxNesting", StringComparison.Ordinal), error.Message);
    }

    [Test]
    public void Triple_terms_nest_as_deep_as_allowed()
    {
        var text = SP + string.Concat(Enumerable.Repeat("<<( <x:s> <x:p> ", 500)) + "<x:o>" + string.Concat(Enumerable.Repeat(" )>>", 500)) + " .";
        Assert.That(RdfReader.Parse(text, RdfFormat.NTriples).Count, Is.EqualTo(1));
    }

    [Test]
    public void Many_errors_cost_no_more_than_the_text()
    {
        // Positions are counted on from the last error; from the beginning this would take hours.
        var text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<x:s> <x:p> é\n", 100_000)));
        var report = RdfReader.Read(text, RdfFormat.NTriples, new Counter(), new RdfReaderOptions { OnError = RdfErrorPolicy.Skip, MaxErrors = int.MaxValue });
        Assert.That(report.Errors, Has.Count.EqualTo(100_000));
        Assert.That(report.Errors[^1].Start, Is.EqualTo(new Rdf.Text.SourcePosition(100_000, 13, (99_999L * 15) + 12)));
    }

    [Test]
    public void Cancelling_ends_the_reading_in_the_middle([Values("memory", "stream", "async", "pull", "parallel")] string door)
    {
        using var stop = new CancellationTokenSource();
        var text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<http://s> <http://p> <http://o> .\n", 200_000)));
        var sink = new Stopper(stop);
        Action read = door switch
        {
            "memory" => () => RdfReader.Read(text, RdfFormat.NTriples, sink, cancellationToken: stop.Token),
            "stream" => () => RdfReader.Read(new MemoryStream(text), RdfFormat.NTriples, sink, cancellationToken: stop.Token),
            "async" => () => RdfReader.ReadAsync(new MemoryStream(text), RdfFormat.NTriples, sink, cancellationToken: stop.Token).GetAwaiter().GetResult(),
            "parallel" => () => RdfReader.ReadParallel(text, RdfFormat.NTriples, _ => sink, new RdfReaderOptions { Parallelism = 2 }, stop.Token),
            _ => () =>
            {
                foreach (var quad in RdfReader.ReadQuads(new MemoryStream(text), RdfFormat.NTriples, cancellationToken: stop.Token))
                {
                    sink.Count();
                }
            },
        };
        Assert.That(read, Throws.InstanceOf<OperationCanceledException>());
        Assert.That(sink.Quads, Is.InRange(1000, 20_000));
    }

    private sealed class Counter : IQuadSpanSink
    {
        public int Quads { get; private set; }

        public long Bytes { get; private set; }

        public void OnQuad(in QuadSpan quad)
        {
            Quads++;
            Bytes += quad.Object.Value.Length;
        }
    }

    /// <summary>Cancels after a thousand quads.</summary>
    private sealed class Stopper(CancellationTokenSource stop) : IQuadSpanSink
    {
        private int _quads;

        public int Quads => _quads;

        public void OnQuad(in QuadSpan quad) => Count();

        public void Count()
        {
            if (Interlocked.Increment(ref _quads) == 1000)
            {
                stop.Cancel();
            }
        }
    }
}
