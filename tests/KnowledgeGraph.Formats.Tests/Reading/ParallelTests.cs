using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using KnowledgeGraph.Formats.Reading;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.TestSupport;

namespace KnowledgeGraph.Formats.Tests.Reading;

/// <summary>Documents cut into blocks mean what they mean in one piece, wherever they are cut.</summary>
internal sealed class ParallelTests
{
    private static readonly RdfReaderOptions Renumber = new() { BaseIri = FormatAssert.Base, BlankNodes = BlankNodePolicy.Renumber, Parallelism = 3 };

    private static readonly RdfWriterOptions?[] Written =
    [
        null,
        new() { Prefixes = new Dictionary<string, string> { ["e"] = "http://e/", [""] = "http://e/a/", ["n"] = "http://é/", ["x-1"] = "urn:" } },
        new() { BaseIri = "http://e/a", Prefixes = new Dictionary<string, string>() },
    ];

    [Test]
    public void Any_dataset_cut_anywhere() => Gen.Select(RandomData.Dataset, Any.Of(Written), Any.Of(1, 3, 20, 100), Gen.Int[0, 400], Gen.OneOf(Gen.Byte, Any.Of("\n\"'\\<>_:.^@# []{}()5eP"u8.ToArray())))
        .Sample(
            (quads, options, size, place, b) =>
            {
                var bytes = Encoding.UTF8.GetBytes(RdfWriter.ToText(quads, RdfFormat.TriG, options));
                Agree(bytes, RdfFormat.TriG, size);
                if (bytes.Length > 0)
                {
                    // Where a byte is wrong, what stands before it is read, and an error is found at the same place.
                    bytes[place % bytes.Length] = b;
                    Agree(bytes, RdfFormat.TriG, size);
                }
            },
            iter: 600);

    [TestCase("<x:a> <x:p> <x:b>.PREFIX e: <x:> e:a e:b e:c.@prefix f: <f:> .f:a f:b f:c .")]
    [TestCase("PREFIX e: <x:>\ne:a e:p e:.PREFIX e: <y:> e:a e:p e:a.PREFIX, e:b . e:c e:p e:d.")]
    [TestCase("PREFIX e: <x:>\ne:a e:p 5.PREFIX e: <y:> e:a e:p 1.5.PREFIX e: <z:> e:a e:p 5.5, .5, -5.0e3, 5.E3 .e:b e:p e:q .")]
    [TestCase("PREFIX e: <x:>\ne:a e:p \"x\"@en.PREFIX e: <y:> e:a e:p e:a\\.b\\,5.b, e:\\#c.BASE <z:/> <a> <b> <c>.")]
    [TestCase("prefix e: <x:> prefix:a e:p e:b . prefix prefix: <p:> prefix:a prefix:b prefix:c. base:a e:p e:b .")]
    [TestCase("PREFIX e: <x:> e:a e:p true.prefix f: <y:> e:a e:p _:b.PREFIX, _:b . # comment . PREFIX e: <no:>\n e:a e:p [ e:q (1 2.5 .5) ; e:r [] ] .")]
    [TestCase("@prefix a.b: <x:> .\n@base <y:/a/>.\n@base <b/> .\na.b:c.d a.b:p <#\\u002E> , '''. ' PREFIX . ''' , \"\"\"\"x. \\\"\"\"\", '.\\'. ', \"\" , '' .\n<. > <x:p> 1 .")]
    [TestCase("VERSION \"1.2\" PREFIX e: <x:> << e:a e:b e:c ~ e:r >> e:p <<( e:a e:b \".\" )>> {| e:p 1.0 |} . e:a e:b e:c ~ e:d {| e:q 'x. ' |} . VERSION '1.1' e:z e:z e:z .")]
    [TestCase("PREFIX e: <x:> e:a e:p e:b . @prefix : <y: e:a e:p e:c . e:a e:p e:d .")]
    [TestCase("PREFIX e: <x:> e:a e:p 'x\n e:a e:p e:c . e:a e:p e:d .")]
    [TestCase("PREFIX e: <x:> e:a e:p e:b . ] e:a e:p e:c . f:a e:p e:d .")]
    [TestCase("PREFIX e: <x:> e:a e:p e:b . @prefix e: <y:> e:a e:p e:c .")]
    [TestCase("\uFEFF# c\nPREFIX e: <x:> # c . \n e:a e:p e:b # d . \n . # e . ")]
    [TestCase("\uFEFFPREFIX e: <x:> e:a e:p e:b .PREFIX e: <x:")]
    [TestCase("e:a e:p e:b .")]
    [TestCase("PREFIX e: <x:> e:a e:p e:b . e:a e:p e:b .. e:a e:p e:c .")]
    public void Turtle_cut_anywhere(string text)
    {
        for (var size = 1; size <= 60; size++)
        {
            Agree(Encoding.UTF8.GetBytes(text), RdfFormat.Turtle, size);
        }
    }

    [TestCase("PREFIX e: <x:> e:g { e:a e:p 1 . e:b e:p 2 } GRAPH _:g { e:a e:p e:b. } PREFIX e: <y:> e:a e:p e:b . { e:c e:p e:d {| e:q 1 |} . } e:h {} prefix f: <z:> f:h { }")]
    [TestCase("PREFIX e: <x:> e:g { e:a e:p 1 . PREFIX e: <y:> e:b e:p 2 }")]
    [TestCase("PREFIX e: <x:> e:g { e:a e:p 1 } } e:g { e:b e:p 2 }")]
    public void TriG_cut_anywhere(string text)
    {
        for (var size = 1; size <= 60; size++)
        {
            Agree(Encoding.UTF8.GetBytes(text), RdfFormat.TriG, size);
        }
    }

    [Test]
    public void Suite_documents_cut_anywhere()
    {
        var folder = SharedData.Path("suites/rdf-tests/rdf");
        var files = Directory.EnumerateFiles(folder, "*.t*", SearchOption.AllDirectories).Where(file => file.EndsWith(".ttl", StringComparison.Ordinal) || file.EndsWith(".trig", StringComparison.Ordinal)).ToList();
        Assert.That(files, Has.Count.GreaterThan(700));
        foreach (var file in files)
        {
            Agree(File.ReadAllBytes(file), RdfFormat.FromFileName(file)!, 40);
        }
    }

    [Test]
    public void Every_quad_goes_to_one_of_the_sinks([Values("turtle", "ntriples")] string name, [Values] bool fromStream)
    {
        var format = RdfFormat.FromName(name)!;
        var text = new StringBuilder(name == "turtle" ? "PREFIX x: <x:>\n" : "");
        for (var i = 0; i < 100_000; i++)
        {
            text.Append(name == "turtle" ? $"x:s{i} x:p [] .\n" : $"<x:s{i}> <x:p> <x:o> .\n");
        }

        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        var sinks = new List<Collector>();
        var options = new RdfReaderOptions { Parallelism = 4 };
        var report = fromStream
            ? RdfReader.ReadParallel(new SlowStream(bytes, 100_000), format, NewSink, options)
            : RdfReader.ReadParallel(bytes, format, NewSink, options);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(sinks, Has.Count.EqualTo(4));
            Assert.That((report.Quads, report.Bytes), Is.EqualTo((100_000L, (long)bytes.Length)));
            Assert.That(sinks.SelectMany(sink => sink.Subjects).Distinct().Count(), Is.EqualTo(100_000));
            Assert.That(sinks.SelectMany(sink => sink.Objects).Distinct().Count(), Is.EqualTo(name == "turtle" ? 100_000 : 1));
        }

        Assert.That(
            Assert.Throws<RdfSyntaxException>(() => RdfReader.ReadParallel(bytes, format, NewSink, options with { MaxQuads = 99_999 }))!.Message,
            Does.Contain("MaxQuads = 99999"));
        Assert.Throws<NotSupportedException>(() => RdfReader.ReadParallel(bytes, format, NewSink, options with { BlankNodes = BlankNodePolicy.Renumber }));

        Collector NewSink(int number)
        {
            sinks.Add(new Collector());
            return sinks[^1];
        }
    }

    [Test]
    public void An_exception_of_a_sink_comes_out()
    {
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<x:s> <x:p> <x:o> .\n", 200_000)));
        Assert.Throws<InvalidTimeZoneException>(() => RdfReader.ReadParallel(bytes, RdfFormat.NTriples, _ => new Thrower(), new RdfReaderOptions { Parallelism = 2 }));
    }

    private static void Agree(byte[] bytes, RdfFormat format, int blockSize)
    {
        var options = Renumber with { Parallelism = 1 };
        var whole = Outcome(sink => RdfReader.Read(bytes, format, sink, options));
        var cut = Outcome(sink => new ParallelReader(format, sink, Renumber, CancellationToken.None) { BlockSize = blockSize }.Read(bytes));
        var cutStream = Outcome(sink => new ParallelReader(format, sink, Renumber, CancellationToken.None) { BlockSize = blockSize }.Read(new SlowStream(bytes, 7)));
        Same(whole, cut, $"blocks of {blockSize}");
        Same(whole, cutStream, $"a stream in blocks of {blockSize}");
    }

    // Where bytes that are no UTF-8 follow a dot, a block may end at the dot: then what is missing before it is said instead.
    private static void Same(string whole, string cut, string name)
    {
        if (whole.StartsWith("KG1002", StringComparison.Ordinal) && ByteOf(cut) is { } at && at <= ByteOf(whole))
        {
            return;
        }

        Doors.Same(whole, cut, name);
    }

    private static int? ByteOf(string outcome) =>
        Regex.Match(outcome, @"^KG100\d at line \d+, column \d+, byte (\d+)", RegexOptions.Multiline) is { Success: true } match
            ? int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture)
            : null;

    private static string Outcome(Func<Recorder, RdfReadReport> read)
    {
        var sink = new Recorder();
        try
        {
            var report = read(sink);
            return string.Join('\n', [.. sink.Seen, $"{report.Quads} {report.Bytes}"]);
        }
        catch (RdfSyntaxException error) when (error.Diagnostic.Code == "KG1002")
        {
            // A statement that ends right before the byte may or may not be known to have ended.
            return error.Message;
        }
        catch (RdfSyntaxException error)
        {
            // Where a block ends at a dot inside of a broken name, less of the name can be shown; place and expectation are the same.
            return string.Join('\n', [.. sink.Seen, error.Message.Split(", found '")[0]]);
        }
    }

    private sealed class Recorder : IQuadSink
    {
        public List<string> Seen { get; } = [];

        public void OnQuad(in Quad quad) => Seen.Add(quad.ToString());

        public void OnPrefix(string prefix, string iri) => Seen.Add($"{prefix}: {iri}");

        public void OnBase(string iri) => Seen.Add(iri);
    }

    private sealed class Collector : IQuadSpanSink
    {
        public List<string> Subjects { get; } = [];

        public List<string> Objects { get; } = [];

        public void OnQuad(in QuadSpan quad)
        {
            Subjects.Add(Encoding.UTF8.GetString(quad.Subject.Value));
            Objects.Add(Encoding.UTF8.GetString(quad.Object.Value));
        }
    }

    private sealed class Thrower : IQuadSpanSink
    {
        public void OnQuad(in QuadSpan quad) => throw new InvalidTimeZoneException();
    }
}
