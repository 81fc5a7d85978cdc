using CsCheck;
using KnowledgeGraph.Formats.Xml;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Formats.Tests.RdfXml;

internal sealed class RdfXmlWriterTests
{
    private static readonly RdfWriterOptions[] Options =
    [
        RdfWriterOptions.Default,
        new() { Prefixes = new Dictionary<string, string> { ["e"] = "http://e/", [""] = "http://e/a/", ["rdf"] = "http://é/", ["xmlish"] = "http://e/q", ["its"] = "urn:" } },
        new() { Prefixes = new Dictionary<string, string>() },
        new() { Pretty = false },
        new() { Pretty = false, Prefixes = new Dictionary<string, string> { ["ns"] = "http://e/a/", ["ns_"] = "http://e/", ["its"] = "urn:" } },
        new() { Pretty = false, Prefixes = new Dictionary<string, string>() },
    ];

    [Test]
    public void Any_graph_is_read_back() => RandomData.Graph.Sample(
        quads =>
        {
            var holdable = quads.Where(IsHoldable).ToList();
            foreach (var options in Options)
            {
                FormatAssert.RoundTrips(holdable, RdfFormat.RdfXml, options);
            }
        },
        iter: 4000);

    [Test]
    public void The_order_of_the_quads_does_not_reach_the_document() => RandomData.Graph.Sample(
        quads =>
        {
            var holdable = quads.Where(IsHoldable).ToList();
            var reversed = Enumerable.Reverse(holdable).Concat(holdable).ToList();
            var text = RdfWriter.ToText(holdable, RdfFormat.RdfXml);
            if (text != RdfWriter.ToText(reversed, RdfFormat.RdfXml))
            {
                throw new InvalidOperationException(text);
            }
        },
        iter: 1000);

    [Test]
    public void As_the_quads_come()
    {
        using var stream = new MemoryStream();
        using (var sink = RdfWriter.OpenSink(stream, RdfFormat.RdfXml))
        {
            var turtle = """
                @prefix ex: <https://example.org/> .
                ex:a ex:p ex:b , "x"@ar--rtl . ex:a <http://other/q> _:1 . _:1 ex:said <<( ex:a <http://other/q> ex:b )>> .
                """;
            RdfReader.Read(System.Text.Encoding.UTF8.GetBytes(turtle), RdfFormat.Turtle, sink, new RdfReaderOptions());
            sink.Complete();
        }

        var text = System.Text.Encoding.UTF8.GetString(stream.ToArray());
        Assert.That(text[text.IndexOf("  <rdf:D", StringComparison.Ordinal)..], Is.EqualTo(
            """
              <rdf:Description rdf:about="https://example.org/a">
                <ex:p rdf:resource="https://example.org/b"/>
                <ex:p xml:lang="ar" rdf:version="1.2" xmlns:its="http://www.w3.org/2005/11/its" its:version="2.0" its:dir="rtl">x</ex:p>
                <ns:q xmlns:ns="http://other/" rdf:nodeID="_1"/>
              </rdf:Description>
              <rdf:Description rdf:nodeID="_1">
                <ex:said rdf:version="1.2" rdf:parseType="Triple">
                  <rdf:Description rdf:about="https://example.org/a">
                    <ns:q xmlns:ns="http://other/" rdf:resource="https://example.org/b"/>
                  </rdf:Description>
                </ex:said>
              </rdf:Description>
            </rdf:RDF>

            """));
    }

    [TestCase("<br></br>", true)]
    [TestCase("a &amp; b", true)]
    [TestCase("<a xmlns=\"http://e/\" y=\"1\" z=\"&quot;\">t<!--c--><?p d?></a>", true)]
    [TestCase("<br/>", false)]
    [TestCase("<a", false)]
    [TestCase("</x><x>", false)]
    [TestCase("a & b", false)]
    [TestCase("a\rb", false)]
    [TestCase("<a z=\"1\" y=\"1\"></a>", false)]
    [TestCase("<rdf:a></rdf:a>", false)]
    [TestCase("<!DOCTYPE x>", false)]
    public void XmlLiterals_are_written_as_XML_where_the_reader_makes_the_same_text_of_it(string lexicalForm, bool asXml)
    {
        var quad = new Quad(new Iri("http://e/s"), new Iri("http://e/p"), new Literal(lexicalForm, RdfVocabulary.XmlLiteral));
        var text = RdfWriter.ToText([quad], RdfFormat.RdfXml);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(text.Contains("rdf:parseType=\"Literal\"", StringComparison.Ordinal), Is.EqualTo(asXml), text);
            Assert.That(RdfReader.Parse(text, RdfFormat.RdfXml), Is.EquivalentTo(new[] { quad }));
        }
    }

    [Test]
    public void For_people()
    {
        var quads = RdfReader.Parse(
            """
            @prefix ex: <https://example.org/> . @prefix foaf: <http://xmlns.com/foaf/0.1/> .
            ex:ann a foaf:Person, ex:Poet ; foaf:name "Ann"@en, "آن"@fa--rtl ; foaf:knows [ foaf:name "Bob & <Co>" ] , ex:carl ;
                ex:list ( ex:a [ ex:b 1 ] ) ; ex:values ( "x" ) ; ex:said <<( ex:a ex:b _:c )>> .
            """,
            RdfFormat.Turtle);
        Assert.That(RdfWriter.ToText(quads, RdfFormat.RdfXml), Is.EqualTo(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <rdf:RDF
                xmlns:foaf="http://xmlns.com/foaf/0.1/"
                xmlns:ns0="https://example.org/"
                xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
                xmlns:its="http://www.w3.org/2005/11/its"
                its:version="2.0"
                rdf:version="1.2">
              <foaf:Person rdf:about="https://example.org/ann">
                <rdf:type rdf:resource="https://example.org/Poet"/>
                <foaf:knows>
                  <rdf:Description>
                    <foaf:name>Bob &amp; &lt;Co&gt;</foaf:name>
                  </rdf:Description>
                </foaf:knows>
                <foaf:knows rdf:resource="https://example.org/carl"/>
                <foaf:name xml:lang="en">Ann</foaf:name>
                <foaf:name xml:lang="fa" its:dir="rtl">آن</foaf:name>
                <ns0:list rdf:parseType="Collection">
                  <rdf:Description rdf:about="https://example.org/a"/>
                  <rdf:Description>
                    <ns0:b rdf:datatype="http://www.w3.org/2001/XMLSchema#integer">1</ns0:b>
                  </rdf:Description>
                </ns0:list>
                <ns0:said rdf:parseType="Triple">
                  <rdf:Description rdf:about="https://example.org/a">
                    <ns0:b rdf:nodeID="c"/>
                  </rdf:Description>
                </ns0:said>
                <ns0:values rdf:nodeID="b0"/>
              </foaf:Person>
              <rdf:Description rdf:nodeID="b0">
                <rdf:first>x</rdf:first>
                <rdf:rest rdf:resource="http://www.w3.org/1999/02/22-rdf-syntax-ns#nil"/>
              </rdf:Description>
            </rdf:RDF>

            """));
    }

    [TestCase("<http://e/s> <http://e/p/> <http://e/o> .", "cannot be the name of an XML element")]
    [TestCase("<http://e/s> <http://e/p1/2> <http://e/o> .", "cannot be the name of an XML element")]
    [TestCase("<http://e/s> <http://www.w3.org/1999/02/22-rdf-syntax-ns#li> <http://e/o> .", "cannot be the name of an XML element")]
    [TestCase("<http://e/s> <http://e/p> \"\\u0001\" .", "U+0001")]
    [TestCase("<http://e/s> <http://e/p> <http://e/\\uFFFF> .", "U+FFFF")]
    [TestCase("<http://e/s> <http://e/p> <http://e/o> <http://e/g> .", "named graph")]
    public void What_it_cannot_hold_is_refused_before_the_first_byte(string quads, string words)
    {
        var dataset = RdfReader.Parse(quads, RdfFormat.NQuads);
        using var stream = new MemoryStream();
        var error = Assert.Throws<NotSupportedException>(() => RdfWriter.Write(dataset, RdfFormat.RdfXml, stream))!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(error.Message, Does.Contain(words));
            Assert.That(stream.Length, Is.Zero);
        }
    }

    [Test]
    public void Reserved_namespaces_are_cut_elsewhere() => FormatAssert.RoundTrips(
        RdfReader.Parse(
            """
            <http://e/s> <http://www.w3.org/2000/xmlns/foo> <http://www.w3.org/XML/1998/namespacebar> .
            <http://e/s> <http://www.w3.org/XML/1998/namespacelang> "a" .
            <http://e/s> <http://www.w3.org/2005/11/itsdir> "b" .
            """,
            RdfFormat.NTriples).ToList(),
        RdfFormat.RdfXml);

    [Test]
    public void A_long_list_is_not_deep()
    {
        var text = "<http://e/s> <http://e/p> (" + string.Concat(Enumerable.Repeat(" \"x\"", 20_000)) + ") .";
        var quads = RdfReader.Parse(text, RdfFormat.Turtle);
        var back = RdfReader.Parse(RdfWriter.ToText(quads, RdfFormat.RdfXml), RdfFormat.RdfXml);
        Assert.That(back, Has.Count.EqualTo(quads.Count));
    }

    private static bool IsHoldable(Quad quad) => IsHoldable(quad.Object);

    private static bool IsHoldable(Term term) => term switch
    {
        Literal literal => XmlCharacters.IndexOfForbidden(literal.LexicalForm) < 0,
        TripleTerm { Triple: var triple } => IsHoldable(triple.Object),
        _ => true,
    };
}
