using System.Text;
using KnowledgeGraph.Formats;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Fuzz.Targets;

/// <summary>
/// The writers: what a TriG document holds, written as each line and Turtle format in one of many ways, straight from the reader's
/// spans and from terms, is read back into the same dataset.
/// </summary>
internal sealed class WriterTarget() : FuzzTarget("writers")
{
    private static readonly RdfReaderOptions Reading = new() { BaseIri = "https://example.org/base/doc" };

    private static readonly RdfWriterOptions[] Options =
    [
        new() { Pretty = false },
        new() { Pretty = true, GeneratePrefixes = true, AnnounceVersion = true },
        new() { Pretty = false, AnnounceVersion = true, BaseIri = "http://e.org/b/" },
        new() { Pretty = true, BaseIri = "http://e.org/b/x?y#z", Prefixes = new Dictionary<string, string> { [""] = "http://e.org/", ["é.-"] = "http://e.org/p" } },
        new() { Pretty = false, Canonical = true, Prefixes = new Dictionary<string, string> { ["e"] = "http://e", ["f"] = "http://e.org/b/" } },
    ];

    public override IReadOnlyList<string> SeedExtensions => [".trig", ".ttl"];

    public override IReadOnlyList<string> Samples => SyntaxSamples.Of(RdfFormat.TriG);

    public override IReadOnlyList<string> Words =>
        [.. SyntaxSamples.WordsOf(RdfFormat.TriG), "rdf:reifies", "<http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies>", "rdf:rest", "rdf:first", "rdf:nil"];

    public override bool Run(byte[] input)
    {
        var read = new CollectingSink();
        try
        {
            RdfReader.Read(input, RdfFormat.TriG, read, Reading);
        }
        catch (RdfSyntaxException)
        {
            return false;
        }

        var options = Options[input.Length % Options.Length];
        RequireSame(read.Quads, input, RdfFormat.NQuads, options);
        RequireSame(read.Quads, input, RdfFormat.TriG, options);
        return true;
    }

    private static void RequireSame(List<Quad> quads, byte[] input, RdfFormat format, RdfWriterOptions options)
    {
        var spans = Text(format, options, sink => RdfReader.Read(input, RdfFormat.TriG, (IQuadSpanSink)sink, Reading));
        var terms = Text(format, options, sink => RdfReader.Read(input, RdfFormat.TriG, (IQuadSink)sink, Reading));
        if (spans != terms)
        {
            throw new FuzzFailure($"From spans:\n{spans}\nfrom terms:\n{terms}");
        }

        try
        {
            if (!Isomorphism.AreIsomorphic(quads, RdfReader.Parse(spans, format)))
            {
                throw new FuzzFailure($"Written as {format.Title} and read again it is another dataset:\n{spans}");
            }
        }
        catch (RdfSyntaxException error)
        {
            throw new FuzzFailure($"The reader refuses what was written: {error.Message}\n{spans}");
        }
        catch (IsomorphismLimitException)
        {
            // Nothing is said then.
        }
    }

    private static string Text(RdfFormat format, RdfWriterOptions options, Action<RdfWriterSink> write)
    {
        using var stream = new MemoryStream();
        using (var sink = RdfWriter.OpenSink(stream, format, options))
        {
            write(sink);
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }
}
