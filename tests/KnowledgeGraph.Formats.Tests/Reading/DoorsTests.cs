using System.Text;
using CsCheck;
using KnowledgeGraph.TestSupport;

namespace KnowledgeGraph.Formats.Tests.Reading;

/// <summary>One document, one meaning: whole, in pieces of any size, awaited, pulled, by several threads.</summary>
internal sealed class DoorsTests
{
    private static readonly RdfReaderOptions Skip = new() { OnError = RdfErrorPolicy.Skip, BaseIri = FormatAssert.Base };

    private static readonly RdfReaderOptions[] Options =
    [
        new() { BaseIri = FormatAssert.Base },
        Skip,
        Skip with { BlankNodePrefix = "d-", MaxErrors = 2 },
        new() { BaseIri = FormatAssert.Base, BlankNodes = BlankNodePolicy.Renumber, MaxQuads = 5 },
        Skip with { BlankNodes = BlankNodePolicy.Renumber, BlankNodePrefix = "p", MaxTermLength = 30 },
    ];

    private static readonly string[] LineEnds = ["\n", "\r\n", "\r", "\n\n \t", "\r\n\r\n# é\n"];

    [Test]
    public void Any_quads_through_every_door() => Gen.Select(
        RandomData.Dataset, Gen.Int[1, 40], Any.Of(Options), Any.Of(LineEnds), Gen.Bool, Gen.Int[0, 400], Gen.OneOf(Gen.Byte, Any.Of("\n\r\"\\<>_:.^@# "u8.ToArray())))
        .Sample(
            (quads, size, options, lineEnd, mark, place, b) =>
            {
                var text = (mark ? "\uFEFF" : "") + RdfWriter.ToText(quads, RdfFormat.NQuads).Replace("\n", lineEnd, StringComparison.Ordinal);
                var bytes = Encoding.UTF8.GetBytes(text);
                Doors.Agree(bytes, RdfFormat.NQuads, options, size);
                if (bytes.Length > 0)
                {
                    // One byte wrong somewhere.
                    bytes[place % bytes.Length] = b;
                    Doors.Agree(bytes, RdfFormat.NQuads, options, size);
                }
            },
            iter: 600);

    [Test]
    public void Suite_documents_at_every_size()
    {
        var folder = SharedData.Path("suites/rdf-tests/rdf");
        foreach (var file in Directory.EnumerateFiles(folder, "*.n?", SearchOption.AllDirectories).Where(file => new FileInfo(file).Length < 2000))
        {
            var format = RdfFormat.FromFileName(file)!;
            var bytes = File.ReadAllBytes(file);
            for (var size = 1; size <= Math.Min(bytes.Length, 40); size++)
            {
                Doors.Same(Doors.Whole(bytes, format, Skip), Doors.Chunked(bytes, format, Skip, size), $"{file} in chunks of {size}");
            }

            Doors.Agree(bytes, format, RdfReaderOptions.Default, 7);
        }
    }

    [Test]
    public void Large_documents_through_every_door()
    {
        var text = new StringBuilder();
        for (var i = 0; i < 40_000; i++)
        {
            text.Append("<http://example.org/é/").Append(i).Append("> <http://example.org/p> ").Append(i % 5000 == 7 ? "\"broken\\x\"" : "\"a\\tb\"@en").Append(" .").Append((i % 3) switch { 0 => "\n", 1 => "\r\n", _ => "\r" });
        }

        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        Assert.That(bytes, Has.Length.GreaterThan(2 << 20));
        Doors.Agree(bytes, RdfFormat.NTriples, Skip, 100_000);
        Doors.Agree(bytes, RdfFormat.NTriples, Skip with { MaxErrors = 3 }, 70_000);
        Doors.Agree(bytes, RdfFormat.NTriples, RdfReaderOptions.Default, 100_000);
        Doors.Agree(bytes, RdfFormat.NTriples, Skip with { MaxQuads = 25_001 }, 100_000);
        bytes[1_500_000] = 0xFF;
        Doors.Agree(bytes, RdfFormat.NTriples, Skip, 65_537);
    }
}
