using System.Text;
using CsCheck;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Formats.Tests;

/// <summary>What is written is read back as the same dataset.</summary>
internal sealed class RoundTripTests
{
    private static readonly RdfWriterOptions[] Options =
    [
        RdfWriterOptions.Default,
        new() { Prefixes = new Dictionary<string, string> { ["e"] = "http://e/", [""] = "http://e/a/", ["n"] = "http://é/", ["x-1"] = "urn:" } },
        new() { BaseIri = "http://e/a", Prefixes = new Dictionary<string, string>() },
    ];

    [Test]
    public void Any_graph_in_Turtle_and_NTriples() => RandomData.Graph.Sample(
        quads =>
        {
            FormatAssert.RoundTrips(quads, RdfFormat.NTriples);
            foreach (var options in Options)
            {
                FormatAssert.RoundTrips(quads, RdfFormat.Turtle, options);
            }
        },
        iter: 4000);

    [Test]
    public void Any_dataset_in_TriG_and_NQuads() => RandomData.Dataset.Sample(
        quads =>
        {
            FormatAssert.RoundTrips(quads, RdfFormat.NQuads);
            foreach (var options in Options)
            {
                FormatAssert.RoundTrips(quads, RdfFormat.TriG, options);
            }
        },
        iter: 4000);

    [Test]
    public void Any_dataset_in_JsonLd() => RandomData.PlainDataset.Sample(
        quads =>
        {
            FormatAssert.RoundTrips(quads, RdfFormat.JsonLd);
            foreach (var form in new[] { JsonLdForm.Expanded, JsonLdForm.Compacted })
            {
                FormatAssert.RoundTrips(quads, RdfFormat.JsonLd, new RdfWriterOptions { JsonLd = new JsonLdWriterOptions { Form = form, Embed = true, UseRdfType = true } });
            }
        },
        iter: 1000);

    [Test]
    public void The_order_of_the_quads_does_not_reach_Turtle_or_JsonLd() => RandomData.PlainDataset.Sample(
        quads =>
        {
            var reversed = quads.Reverse().Concat(quads).ToList();
            foreach (var format in new[] { RdfFormat.TriG, RdfFormat.JsonLd })
            {
                if (RdfWriter.ToText(quads, format) != RdfWriter.ToText(reversed, format))
                {
                    throw new InvalidOperationException(RdfWriter.ToText(quads, format));
                }
            }
        },
        iter: 1000);

    [Test]
    public void In_chunks_as_in_one_piece() => Gen.Select(RandomData.Dataset, Gen.Int[1, 7], Gen.Bool).Sample(
        (quads, step, carriageReturns) =>
        {
            var text = RdfWriter.ToText(quads, RdfFormat.NQuads);
            var bytes = Encoding.UTF8.GetBytes(carriageReturns ? text.Replace("\n", "\r\n", StringComparison.Ordinal) : text);
            var whole = RdfReader.ReadDataset(bytes, RdfFormat.NQuads);
            var chunks = RdfReader.ReadDataset(new SlowStream(bytes, step), RdfFormat.NQuads);
            if (!whole.SequenceEqual(chunks) || !whole.SequenceEqual(new Dataset(quads)))
            {
                throw new InvalidOperationException(text);
            }
        },
        iter: 500);

    [Test]
    public void Large_streams_keep_their_positions()
    {
        var line = "<http://example.org/s> <http://example.org/p> \"" + new string('x', 1000) + "\" .\r\n";
        var text = string.Concat(Enumerable.Repeat(line, 3000)) + "<http://example.org/s> é\n";
        var error = Assert.Throws<RdfSyntaxException>(
            () => RdfReader.ReadDataset(new MemoryStream(Encoding.UTF8.GetBytes(text)), RdfFormat.NTriples))!.Diagnostic;
        Assert.That((error.Start.Line, error.Start.Column, error.Start.ByteOffset), Is.EqualTo((3001, 24, (3000 * line.Length) + 23)));
    }

    /// <summary>Gives a few bytes at a time.</summary>
    private sealed class SlowStream(byte[] bytes, int step) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;

        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, step));
    }
}
