using CsCheck;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Formats.Tests;

/// <summary>The writers never write what the readers refuse, or read as something else.</summary>
internal sealed class HostileRoundTripTests
{
    private static readonly IReadOnlyDictionary<string, string> Prefixes = new Dictionary<string, string>
    {
        [""] = "http://e/", ["x"] = "http://e/x", ["é.1-"] = "urn:", ["a"] = "a+b-c.d:", ["h"] = "http://e/a#", ["o"] = "HTTP://É:80/../", ["e"] = "http://e/x%",
    };

    private static readonly RdfWriterOptions[] Options =
    [
        RdfWriterOptions.Default,
        new() { Pretty = false },
        new() { Prefixes = Prefixes },
        new() { Prefixes = Prefixes, Pretty = false },
        new() { GeneratePrefixes = true, BaseIri = "http://e/x/y?z#f" },
        new() { BaseIri = "urn:a", Prefixes = new Dictionary<string, string>(), Pretty = false },
        new() { Canonical = true },
    ];

    [Test]
    public void Any_graph() => HostileTerms.Graph.Sample(
        quads =>
        {
            foreach (var options in Options)
            {
                FormatAssert.RoundTrips(quads, RdfFormat.NTriples, options);
                FormatAssert.RoundTrips(quads, RdfFormat.Turtle, options);
            }
        },
        iter: 3000);

    [Test]
    public void Any_dataset() => HostileTerms.Dataset.Sample(
        quads =>
        {
            foreach (var options in Options)
            {
                FormatAssert.RoundTrips(quads, RdfFormat.NQuads, options);
                FormatAssert.RoundTrips(quads, RdfFormat.TriG, options);
            }
        },
        iter: 3000);

    [Test]
    public void Canonical_lines_are_the_same_after_reading_them() => HostileTerms.Dataset.Sample(
        quads =>
        {
            var options = new RdfWriterOptions { Canonical = true };
            var text = RdfWriter.ToText(quads, RdfFormat.NQuads, options);
            var read = new List<Quad>();
            RdfReader.Read(System.Text.Encoding.UTF8.GetBytes(text), RdfFormat.NQuads, new ListSink(read));
            return RdfWriter.ToText(read, RdfFormat.NQuads, options) == text;
        },
        iter: 2000);

    private sealed class ListSink(List<Quad> quads) : KnowledgeGraph.Rdf.Access.IQuadSink
    {
        public void OnQuad(in Quad quad) => quads.Add(quad);
    }
}
