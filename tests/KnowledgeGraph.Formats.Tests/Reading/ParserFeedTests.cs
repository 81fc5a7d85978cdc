using KnowledgeGraph.Formats.Reading;
using KnowledgeGraph.Formats.Syntax;
using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Formats.Tests.Reading;

internal sealed class ParserFeedTests
{
    [Test]
    public void A_long_term_that_comes_slowly_is_looked_at_few_times()
    {
        var parser = new Waiting();
        using var feed = new ParserFeed(parser, new ReaderContext(new Nothing(), RdfReaderOptions.Default, default));
        var piece = new byte[512];
        Array.Fill(piece, (byte)'x');
        for (var i = 0; i < 8192; i++)
        {
            feed.Write(piece);
        }

        feed.Complete();
        Assert.That(parser.Seen, Is.LessThan(4L * piece.Length * 8192));
    }

    private sealed class Waiting : RdfParser
    {
        public long Seen { get; private set; }

        public override int Parse(ReadOnlySpan<byte> bytes, bool isFinal)
        {
            Seen += bytes.Length;
            return isFinal ? bytes.Length : 0;
        }
    }

    private sealed class Nothing : IQuadSpanSink
    {
        public void OnQuad(in QuadSpan quad)
        {
        }
    }
}
