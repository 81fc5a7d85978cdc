using System.Diagnostics;
using System.Text;
using CsCheck;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Formats.Tests.RdfXml;

/// <summary>Hostile and broken documents: an error in a bounded time, and never another exception.</summary>
internal sealed class RdfXmlHostileTests
{
    private const string Sample = """
        <?xml version="1.0" encoding="utf-8"?>
        <!DOCTYPE rdf:RDF [ <!ENTITY ex "http://e/"> ]>
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:e="&ex;" xml:base="http://e/b">
          <!-- é 😀 --><e:T rdf:ID="i" e:a="1&#x20;2"><e:p xml:lang="fr">é😀<![CDATA[<&]]></e:p>
            <e:l rdf:parseType="Literal">x<b c="d"/><!--y--><?z w?></e:l>
            <e:c rdf:parseType="Collection"><rdf:Description rdf:nodeID="n"/></e:c>
            <e:r rdf:parseType="Resource"><rdf:li rdf:resource="&ex;o"/></e:r></e:T>
        </rdf:RDF>
        """;

    private static readonly byte[] Fragments = Encoding.UTF8.GetBytes("<>\"'&;:/=!?[]-#%x \t\r\n\0\x1Eaé");

    [Test]
    public void Cut_at_every_byte_it_is_refused([Values] bool asynchronous)
    {
        var bytes = Encoding.UTF8.GetBytes(Sample);
        Assert.That(Read(bytes, asynchronous), Has.Count.EqualTo(9));
        for (var length = 0; length < bytes.Length; length++)
        {
            var error = Assert.Throws<RdfSyntaxException>(() => Read(bytes[..length], asynchronous))!;
            Assert.That(error.Diagnostic.Start.ByteOffset, Is.LessThanOrEqualTo(length), error.Message);
        }
    }

    [Test]
    public void A_message_does_not_name_every_open_element()
    {
        var ignored = "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns:e='http://e/'><e:T><e:p rdf:parseType='Triple'>"
            + string.Concat(Enumerable.Repeat("<a>", 100_000));
        var error = Assert.Throws<RdfSyntaxException>(() => Read(Encoding.UTF8.GetBytes(ignored), asynchronous: false))!;
        Assert.That(error.Message, Has.Length.LessThan(1000).And.Contains("not closed"));
    }

    [Test]
    public void Changed_at_random_it_is_read_or_refused() => Gen.Select(
        Gen.Int[0, 100_000], Gen.Int[0, 2], Gen.OneOf(Any.Of(Fragments), Gen.Byte), (at, kind, b) => (at, kind, b)).Array[1, 6].Sample(
        edits =>
        {
            var bytes = Encoding.UTF8.GetBytes(Sample).ToList();
            foreach (var (place, kind, b) in edits)
            {
                var at = place % bytes.Count;
                if (kind == 0)
                {
                    bytes.Insert(at, b);
                }
                else if (kind == 1)
                {
                    bytes.RemoveAt(at);
                }
                else
                {
                    bytes[at] = b;
                }
            }

            try
            {
                FormatAssert.RoundTrips(Read([.. bytes], asynchronous: false), RdfFormat.RdfXml);
            }
            catch (RdfSyntaxException error) when (error.Diagnostic.Start is { Line: >= 1, Column: >= 1, ByteOffset: >= 0 } start && start.ByteOffset <= bytes.Count)
            {
                Skipping([.. bytes]);
            }
            catch (NotSupportedException)
            {
                // A predicate that cannot be a name: its namespace was changed.
            }
        },
        iter: 8000);

    [TestCase("<!DOCTYPE r [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\">]>", "stands for more than 4096 characters")]
    [TestCase("<!DOCTYPE r [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&#38;a;&#x26;a;&#038;a;\"><!ENTITY c \"&#38;b;&#38;d;\"><!ENTITY d 'x'>]>", "not declared before it")]
    [TestCase("<!DOCTYPE r [<!ENTITY d SYSTEM \"file:///etc/passwd\">]>", "outside of the document")]
    [TestCase("<!DOCTYPE r [<!ENTITY d PUBLIC \"x\" 'http://localhost/'>]>", "outside of the document")]
    [TestCase("<!DOCTYPE r [<!ENTITY % d \"<!ENTITY e 'x'>\"> %d;]>", "parameter entities")]
    [TestCase("<!DOCTYPE r [<!ENTITY d \"&e;\"><!ENTITY e \"&d;\">]>", "not declared before it")]
    [TestCase("<!-- <!DOCTYPE --> <?pi [?> <!DOCTYPE r SYSTEM \"a[b\" [ <!-- <!ENTITY d 'x'> --> <!ENTITY d SYSTEM 'x'> ]>", "outside of the document")]
    [TestCase("<!DOCTYPE r SYSTEM \"http://localhost/never.dtd\">", "undeclared")]
    public void Entities_that_grow_or_lead_outside_are_refused(string prolog, string words)
    {
        var watch = Stopwatch.StartNew();
        var error = Assert.Throws<RdfSyntaxException>(() => Read(
            prolog + "<r xmlns='http://e/'><p>&d;</p></r>"))!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(error.Diagnostic.Message, Does.Contain(words));
            Assert.That(watch.ElapsedMilliseconds, Is.LessThan(3000));
        }
    }

    [Test]
    public void Plain_entities_are_read_and_a_foreign_document_type_is_not_fetched() => Assert.That(
        Read("<!DOCTYPE r PUBLIC '-//X' 'http://localhost:1/x.dtd' [<!ENTITY e 'http://e/'><!ENTITY f \"&e;f&#38;#38;\">]><r xmlns='http://e/' xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#' r:about='&e;a'><p>&f;</p></r>"),
        Does.Contain(new Quad(new Iri("http://e/a"), new Iri("http://e/p"), new Literal("http://e/f&"))));

    [Test]
    public void Many_references_to_one_entity_end_at_a_limit()
    {
        var text = "<!DOCTYPE r [<!ENTITY a \"" + new string('x', 4000) + "\">]><r xmlns='http://e/'><p>"
            + string.Concat(Enumerable.Repeat("&a;", 40_000)) + "</p></r>";
        var error = Assert.Throws<RdfSyntaxException>(() => Read(text))!;
        Assert.That(error.IsLimit, Is.True, error.Message);
    }

    [TestCase("<a xmlns='http://e/'><p>", "</p></a>")]
    [TestCase("<a xmlns='http://e/'>", "</a>")]
    [TestCase("<p xmlns='http://e/' xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#' r:parseType='Resource'>", "</p>")]
    [TestCase("<p xmlns='http://e/' xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#' r:parseType='Collection'><a>", "</a></p>")]
    public void Deep_documents_end_at_the_limit(string open, string close)
    {
        var text = "<a xmlns='http://e/'>" + string.Concat(Enumerable.Repeat(open, 100_000)) + string.Concat(Enumerable.Repeat(close, 100_000)) + "</a>";
        var bytes = Encoding.UTF8.GetBytes(text);
        var watch = Stopwatch.StartNew();
        var error = Assert.Throws<RdfSyntaxException>(() => Read(bytes, asynchronous: false))!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(error.Diagnostic.Message, Does.Contain(nameof(RdfReaderOptions.MaxNesting)));
            Assert.That(watch.ElapsedMilliseconds, Is.LessThan(1000));
        }
    }

    [Test]
    public void A_deep_XML_literal_ends_at_the_limit()
    {
        var text = "<a xmlns='http://e/'><p r:parseType='Literal' xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>" + string.Concat(Enumerable.Repeat("<b>", 100_000));
        Assert.That(Assert.Throws<RdfSyntaxException>(() => Read(text))!.IsLimit, Is.True);
    }

    [Test]
    public void Nesting_up_to_the_limit_is_read()
    {
        const int Depth = 20;
        var text = string.Concat(Enumerable.Repeat("<a xmlns='http://e/'><p>", Depth)) + "<a xmlns='http://e/'><p/></a>" + string.Concat(Enumerable.Repeat("</p></a>", Depth));
        Assert.That(RdfReader.Parse(text, RdfFormat.RdfXml, new RdfReaderOptions { MaxNesting = Depth }), Has.Count.EqualTo((2 * Depth) + 2));
        Assert.Throws<RdfSyntaxException>(() => RdfReader.Parse(text, RdfFormat.RdfXml, new RdfReaderOptions { MaxNesting = Depth - 2 }));
    }

    [TestCase("<a xmlns='http://e/'><p>LONG</p></a>")]
    [TestCase("<a xmlns='http://e/' xmlns:e='http://e/' e:p='LONG'/>")]
    [TestCase("<a xmlns='http://e/'><p>LO<!-- -->NG LONG</p></a>")]
    [TestCase("<a xmlns='http://e/' xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#' r:about='http://e/LONG'/>")]
    [TestCase("<a xmlns='http://e/' xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><p r:parseType='Literal'><b>LONG</b></p></a>")]
    public void Long_terms_end_at_the_limit(string text)
    {
        var options = new RdfReaderOptions { MaxTermLength = 1000 };
        var error = Assert.Throws<RdfSyntaxException>(() => RdfReader.Parse(text.Replace("LONG", new string('x', 1001), StringComparison.Ordinal), RdfFormat.RdfXml, options))!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(error.Diagnostic.Message, Does.Contain(nameof(RdfReaderOptions.MaxTermLength)));
            Assert.That(error.IsLimit, Is.True);
            Assert.DoesNotThrow(() => RdfReader.Parse(text.Replace("LONG", new string('x', 400), StringComparison.Ordinal), RdfFormat.RdfXml, options));
        }
    }

    [Test]
    public void An_endless_literal_ends_at_the_limit()
    {
        var head = Encoding.UTF8.GetBytes("<a xmlns='http://e/'><p>");
        var error = Assert.Throws<RdfSyntaxException>(
            () => RdfReader.Read(new EndlessStream(head), RdfFormat.RdfXml, new Dataset(), new RdfReaderOptions { MaxTermLength = 1 << 20 }))!;
        Assert.That(error.Diagnostic.Message, Does.Contain(nameof(RdfReaderOptions.MaxTermLength)));
    }

    [Test]
    public void Quads_and_bytes_have_their_limits()
    {
        Assert.That(
            Assert.Throws<RdfSyntaxException>(() => RdfReader.Parse(Sample, RdfFormat.RdfXml, new RdfReaderOptions { MaxQuads = 3 }))!.Diagnostic.Message,
            Does.Contain(nameof(RdfReaderOptions.MaxQuads)));
        Assert.That(
            Assert.Throws<RdfSyntaxException>(() => RdfReader.Parse(Sample, RdfFormat.RdfXml, new RdfReaderOptions { MaxInputBytes = 30 }))!.Diagnostic.Message,
            Does.Contain(nameof(RdfReaderOptions.MaxInputBytes)));
    }

    [TestCase("<?xml version='1.1'?><a xmlns='http://e/'/>", "Version number '1.1'")]
    [TestCase("<?xml version='1.0' encoding='EBCDIC-CP-US'?><a xmlns='http://e/'/>", "EBCDIC-CP-US")]
    [TestCase("<e:a/>", "undeclared prefix")]
    [TestCase("<a xmlns='http://e/'>\0</a>", "0x00")]
    [TestCase("<a xmlns='http://e/'><p>&#0;</p></a>", "well-formed")]
    [TestCase("<a xmlns='http://e/'><p>&#xD800;</p></a>", "well-formed")]
    [TestCase("<a xmlns='http://e/'><p>\uFFFF</p></a>", "well-formed")]
    [TestCase("", "well-formed")]
    [TestCase("{}", "well-formed")]
    public void What_is_not_XML_1_0_is_refused(string text, string words)
    {
        // From bytes: in a string the declared encoding says nothing.
        var error = Assert.Throws<RdfSyntaxException>(() => Read(Encoding.UTF8.GetBytes(text), asynchronous: false))!;
        Assert.That(error.Message, Does.Contain(words));
    }

    [Test]
    public void Bytes_that_are_not_UTF8_have_their_place([Values] bool asynchronous)
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("<a xmlns='http://e/'>\r\n<p>é😀"), 0xE9, .. Encoding.UTF8.GetBytes("</p></a>")];
        var start = Assert.Throws<RdfSyntaxException>(() => Read(bytes, asynchronous))!.Diagnostic;
        Assert.That((start.Code, start.Start.Line, start.Start.Column, start.Start.ByteOffset), Is.EqualTo(("KG1002", 2L, 6L, 32L)), start.ToString);
    }

    private static Dataset Read(string text) => RdfReader.Parse(text, RdfFormat.RdfXml);

    private static Dataset Read(byte[] bytes, bool asynchronous)
    {
        if (!asynchronous)
        {
            return RdfReader.ReadDataset(bytes, RdfFormat.RdfXml);
        }

        var dataset = new Dataset();
        RdfReader.ReadAsync(new MemoryStream(bytes), RdfFormat.RdfXml, dataset).GetAwaiter().GetResult();
        return dataset;
    }

    private static void Skipping(byte[] bytes)
    {
        try
        {
            RdfReader.ReadDataset(bytes, RdfFormat.RdfXml, new RdfReaderOptions { OnError = RdfErrorPolicy.Skip });
        }
        catch (RdfSyntaxException)
        {
        }
    }

    private sealed class EndlessStream(byte[] head) : MemoryStream(head)
    {
        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = base.Read(buffer, offset, count);
            if (read == 0)
            {
                buffer.AsSpan(offset, count).Fill((byte)'x');
                return count;
            }

            return read;
        }
    }
}
