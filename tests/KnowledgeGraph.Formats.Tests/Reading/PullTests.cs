using System.Text;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Formats.Tests.Reading;

/// <summary>Quads that are pulled: no more is read than is asked for, and what stands before an error comes first.</summary>
internal sealed class PullTests
{
    private const string XmlStart = "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:e=\"http://e/\">";
    private const string XmlNode = "<rdf:Description rdf:about=\"http://e/a\"><e:p>x</e:p></rdf:Description>";

    private static readonly TestCaseData[] Documents =
    [
        new("ntriples", "", "<x:s> <x:p> <x:o> .\n"),
        new("turtle", "PREFIX x: <x:>\n", "x:s x:p 1 .\n"),
        new("rdfxml", XmlStart, XmlNode),
    ];

    [TestCaseSource(nameof(Documents))]
    public void Only_what_is_asked_for_is_read(string format, string beginning, string piece)
    {
        using var stream = new EndlessStream(beginning, piece, 1L << 40);
        Assert.That(RdfReader.ReadQuads(stream, RdfFormat.FromName(format)!).Take(10).Count(), Is.EqualTo(10));
        Assert.That(stream.Given, Is.LessThan(4 << 20));
    }

    [TestCaseSource(nameof(Documents))]
    public async Task Only_what_is_asked_for_is_awaited(string format, string beginning, string piece)
    {
        await using var stream = new EndlessStream(beginning, piece, 1L << 40);
        Assert.That(await RdfReader.ReadQuadsAsync(stream, RdfFormat.FromName(format)!).Take(10).CountAsync(), Is.EqualTo(10));
        Assert.That(stream.Given, Is.LessThan(4 << 20));
    }

    [TestCaseSource(nameof(Documents))]
    public void Cancelling_ends_the_loop(string format, string beginning, string piece)
    {
        using var stop = new CancellationTokenSource();
        using var stream = new EndlessStream(beginning, piece, 1L << 40);
        var seen = 0;
        Assert.That(
            () =>
            {
                foreach (var quad in RdfReader.ReadQuads(stream, RdfFormat.FromName(format)!, cancellationToken: stop.Token))
                {
                    if (++seen == 100)
                    {
                        stop.Cancel();
                    }
                }
            },
            Throws.InstanceOf<OperationCanceledException>());
        Assert.That(seen, Is.InRange(100, 20_000));
    }

    [TestCase("ntriples", "<x:s> <x:p> <x:o> .\n<x:s> <x:p> .\n")]
    [TestCase("turtle", "<x:s> <x:p> <x:o> .\n<x:s> <x:p> .\n")]
    [TestCase("rdfxml", XmlStart + XmlNode + "<e:broken")]
    public void Quads_before_an_error_come_first(string format, string text)
    {
        var seen = new List<Quad>();
        Assert.Throws<RdfSyntaxException>(() => seen.AddRange(Each(RdfReader.ReadQuads(Encoding.UTF8.GetBytes(text), RdfFormat.FromName(format)!), seen)));
        Assert.That(seen, Has.Count.EqualTo(1));

        static IEnumerable<Quad> Each(IEnumerable<Quad> quads, List<Quad> seen)
        {
            foreach (var quad in quads)
            {
                seen.Add(quad);
            }

            return [];
        }
    }

    [Test]
    public void A_document_in_memory_can_be_enumerated_again()
    {
        var quads = RdfReader.ReadQuads("<x:s> <x:p> <x:o> ."u8.ToArray(), RdfFormat.NTriples);
        Assert.That((quads.Count(), quads.Count()), Is.EqualTo((1, 1)));
    }

    [Test]
    public void A_chunk_reader_that_threw_is_of_no_more_use()
    {
        using var reader = new RdfChunkReader(RdfFormat.NTriples, new Dataset());
        Assert.Throws<RdfSyntaxException>(() => reader.Write("x\n"u8));
        Assert.Throws<InvalidOperationException>(() => reader.Write("<x:s> <x:p> <x:o> .\n"u8));
        Assert.Throws<InvalidOperationException>(() => reader.Complete());
        Assert.That(reader.Report.Bytes, Is.EqualTo(2));
    }

    [Test]
    public void Collected_documents_are_read_at_their_end()
    {
        var dataset = new Dataset();
        using var reader = new RdfChunkReader(RdfFormat.RdfXml, dataset, new RdfReaderOptions { MaxInputBytes = 1000 });
        foreach (var b in Encoding.UTF8.GetBytes(XmlStart + XmlNode + "</rdf:RDF>"))
        {
            reader.Write([b]);
        }

        Assert.That(dataset, Is.Empty);
        Assert.That((reader.Complete().Quads, dataset.Count), Is.EqualTo((1L, 1)));
    }
}
