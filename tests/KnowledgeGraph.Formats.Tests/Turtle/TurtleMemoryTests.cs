using System.Text;
using KnowledgeGraph.Formats.Syntax;
using KnowledgeGraph.Formats.Turtle;
using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Formats.Tests.Turtle;

/// <summary>Memory does not grow with the document, only with what is open in it; and a part of a document can be read by itself.</summary>
internal sealed class TurtleMemoryTests
{
    private const int Many = 500_000;

    [TestCase("<s:> <p:> ", "e:o , 'text' , ", "1 .")]
    [TestCase("<s:> ", "<p:> [ e:p 'x\\t' ] ; ", "<p:> 1 .")]
    [TestCase("", "[] a e:C ; e:p ( 1 [] ) . ", "")]
    [TestCase("<g:> { ", "e:a e:b e:c , <#r> . ", "}")]
    [TestCase("<s:> <p:> ( ", "1 _:b ", ") .")]
    public void Reading_allocates_nothing_for_a_quad(string begin, string repeated, string end)
    {
        using var document = new Repeating("@base <http://b/> . PREFIX e: <http://e/> " + begin, repeated, Many, end);
        var sink = new Counter();
        var before = GC.GetAllocatedBytesForCurrentThread();
        RdfReader.Read(document, RdfFormat.TriG, sink);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(sink.Quads, Is.GreaterThanOrEqualTo(2 * Many));
            Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(1 << 20));
        }
    }

    [Test]
    public void A_part_is_read_with_what_was_declared_before_it()
    {
        var seen = new Counter();
        var context = new ReaderContext(seen, RdfReaderOptions.Default, default);
        var seed = new TurtleSeed([new("e"u8.ToArray(), "http://e/"u8.ToArray())], "http://b/", 1L << 40);
        new TurtleParser(context, trig: false, seed).Parse("e:a <p> [] , _:gen5 ."u8, isFinal: true);
        Assert.That(seen.Last, Is.EqualTo("<http://e/a> <http://b/p> _:xgen5"));
        Assert.That(seen.First, Is.EqualTo("<http://e/a> <http://b/p> _:gen1099511627776"));
    }

    private sealed class Counter : IQuadSpanSink
    {
        public long Quads { get; private set; }

        public string First { get; private set; } = "";

        public string Last { get; private set; } = "";

        public void OnQuad(in QuadSpan quad)
        {
            if (Quads++ < 2)
            {
                Last = quad.ToQuad().ToString();
                First = First.Length == 0 ? Last : First;
            }
        }
    }

    private sealed class Repeating(string begin, string repeated, int times, string end) : Stream
    {
        private readonly byte[] _repeated = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(repeated, 1000)));
        private byte[] _piece = Encoding.UTF8.GetBytes(begin);
        private int _at;
        private int _pieces;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => 0; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            while (_at == _piece.Length && _pieces <= times / 1000)
            {
                _piece = _pieces++ < times / 1000 ? _repeated : Encoding.UTF8.GetBytes(end);
                _at = 0;
            }

            var count = Math.Min(buffer.Length, _piece.Length - _at);
            _piece.AsSpan(_at, count).CopyTo(buffer);
            _at += count;
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
