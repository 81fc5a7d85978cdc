using System.Text;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Formats.Tests.RdfXml;

internal sealed class RdfXmlReaderTests
{
    private const string Rdf = "xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns:e='http://e/'";

    [TestCase("<e:T rdf:about='a'/>", "<http://example.org/dir/a> a <T> .")]
    [TestCase("<rdf:Description rdf:about='http://e/../x' e:p='v'/>", "<http://e/../x> <p> 'v' .", Description = "an IRI with a scheme stays as written")]
    [TestCase("<rdf:Description xml:base='http://b/c#d' rdf:ID='i' rdf:type='t'/>", "<http://b/c#i> a <http://b/t> .")]
    [TestCase("<rdf:Description xml:base='http://b/x/y'><e:p xml:base='../z' rdf:resource=''/></rdf:Description>", "[] <p> <http://b/z> .")]
    [TestCase("<rdf:Description xml:lang='en'><e:p xml:lang=''>a</e:p><e:p>b</e:p><e:p rdf:datatype='http://e/d'>c</e:p></rdf:Description>", "[] <p> 'a', 'b'@en, 'c'^^<d> .")]
    [TestCase("<rdf:Description><e:p> <!-- c --> </e:p><e:q/><e:r>a<![CDATA[<b>]]><?x?>c</e:r></rdf:Description>", "[] <p> '  ' ; <q> '' ; <r> 'a<b>c' .")]
    [TestCase("<rdf:Description><e:p rdf:resource='http://e/o'>\n </e:p></rdf:Description>", "[] <p> <o> .")]
    [TestCase("<rdf:Seq><rdf:li>1</rdf:li><rdf:_1>x</rdf:_1><rdf:li rdf:parseType='Resource'><rdf:li>2</rdf:li></rdf:li></rdf:Seq>", "[] a rdf:Seq ; rdf:_1 '1', 'x' ; rdf:_2 [ rdf:_1 '2' ] .")]
    [TestCase("<rdf:Description about='http://e/s' type='http://e/t'/>", "<s> a <t> .", Description = "names without a namespace, as in 1999")]
    [TestCase("<rdf:Description><e:p rdf:parseType='Collection'/></rdf:Description>", "[] <p> () .")]
    [TestCase("<rdf:Description><e:p rdf:parseType='Any'><e:x/></e:p></rdf:Description>", "[] <p> '<e:x xmlns:e=\"http://e/\"></e:x>'^^rdf:XMLLiteral .")]
    [TestCase("<rdf:Description rdf:nodeID='gen0'><e:p rdf:nodeID='a.'/><e:p rdf:nodeID='a._'/><e:q><e:T/></e:q></rdf:Description>", "[] <p> [], [] ; <q> [ a <T> ] .")]
    [TestCase("<rdf:Description><e:p e:q='v' rdf:type='http://e/t'/></rdf:Description>", "[] <p> [ <q> 'v' ; a <t> ] .")]
    [TestCase("<rdf:Description xml:space='preserve' xml:foo='1' xmlfoo='2'/>", "")]
    public void Means(string nodes, string turtle)
    {
        var expected = RdfReader.Parse(
            "BASE <http://e/> PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> " + turtle, RdfFormat.Turtle);
        var actual = RdfReader.Parse($"<rdf:RDF {Rdf}>{nodes}</rdf:RDF>", RdfFormat.RdfXml, new RdfReaderOptions { BaseIri = FormatAssert.Base });
        Assert.That(Isomorphism.AreIsomorphic(expected, actual), Is.True, () => RdfWriter.ToText(actual, RdfFormat.NQuads));
    }

    [TestCase("<a xmlns='http://x/'  z='&lt;&quot;&#9;' y:b='1' x:b='2' xmlns:x='http://2/' xmlns:y='http://1/' a='3'/>", "<a xmlns=\"http://x/\" xmlns:x=\"http://2/\" xmlns:y=\"http://1/\" a=\"3\" z=\"&lt;&quot;&#x9;\" y:b=\"1\" x:b=\"2\"></a>")]
    [TestCase("<e:a><b xmlns='http://x/'><c xmlns=''><e:d/></c></b></e:a>", "<e:a xmlns:e=\"http://e/\"><b xmlns=\"http://x/\"><c xmlns=\"\"><e:d></e:d></c></b></e:a>")]
    [TestCase("<b xml:lang='x'/>&amp;&gt;&#13;<!--c--><?p  q ?><![CDATA[<]]>", "<b xml:lang=\"x\"></b>&amp;&gt;&#xD;<!--c--><?p q ?>&lt;")]
    [TestCase("<e:a/><e:a/>", "<e:a xmlns:e=\"http://e/\"></e:a><e:a xmlns:e=\"http://e/\"></e:a>")]
    public void XML_literals_are_canonical(string content, string lexicalForm)
    {
        var read = RdfReader.Parse($"<rdf:RDF {Rdf}><rdf:Description><e:p rdf:parseType='Literal'>{content}</e:p></rdf:Description></rdf:RDF>", RdfFormat.RdfXml);
        Assert.That(((Literal)read.Single().Object).LexicalForm, Is.EqualTo(lexicalForm));
    }

    [TestCase("<rdf:Description rdf:about='http://e/s'><e:p rdf:about='http://e/o'/></rdf:Description>", "rdf:about belongs to node elements", 42)]
    [TestCase("<rdf:Description rdf:ID='a'/><rdf:Description rdf:ID='a'/>", "a second time", 31)]
    [TestCase("<rdf:Description rdf:ID='1a'/>", "NCName", 2)]
    [TestCase("<rdf:Description rdf:about='http://e/ x'/>", "is not an IRI", 2)]
    [TestCase("<rdf:Description/>text", "expected a node element, found text", 19)]
    [TestCase("<rdf:Description foo='1'/>", "has no namespace", 18)]
    [TestCase("<rdf:Description><e:p xml:lang='e_n'>x</e:p></rdf:Description>", "is not a language tag", 41)]
    [TestCase("<rdf:Description><e:p><e:T/>x</e:p></rdf:Description>", "which has its node, found text", 29)]
    [TestCase("<rdf:Description><e:p rdf:resource='http://e/o'>x</e:p></rdf:Description>", "the attributes of the property say all, found text", 49)]
    [TestCase("<rdf:Description><e:p rdf:annotation='http://e/o' rdf:annotationNodeID='a'/></rdf:Description>", "one of rdf:annotation", 19)]
    [TestCase("<rdf:Description rdf:annotation='http://e/o'/>", "not to node elements", 2)]
    [TestCase("<x:li xmlns:x='http://www.w3.org/1999/02/22-rdf-syntax-ns#'/>", "expected a node element", 2)]
    [TestCase("<x:i xmlns:x='http://www.w3.org/1999/02/22-rdf-syntax-ns#l'/>", "expected a node element", 2, Description = "the same IRI, cut elsewhere")]
    [TestCase("<rdf:Description xmlns:x='http://www.w3.org/1999/02/22-rdf-syntax-ns#a' rdf:about='http://e/' x:bout='http://e/'/>", "twice", 95)]
    [TestCase("<rdf:Description rdf:version='1.2'><e:p rdf:parseType='Triple'><e:T e:q='1'/></e:p></rdf:Description>", "found several", 80)]
    [TestCase("<rdf:Description rdf:version='1.2'><e:p rdf:parseType='Triple'/></rdf:Description>", "found none", 37)]
    [TestCase("<rdf:Description rdf:version='1.2' its:dir='up' xmlns:its='http://www.w3.org/2005/11/its'/>", "its:dir", 2)]
    public void Is_refused(string nodes, string words, int column)
    {
        // The column counts from the first node.
        var before = $"<rdf:RDF {Rdf}>";
        var text = $"{before}{nodes}</rdf:RDF>";
        var error = Assert.Throws<RdfSyntaxException>(() => RdfReader.Parse(text, RdfFormat.RdfXml, new RdfReaderOptions { BaseIri = FormatAssert.Base }))!.Diagnostic;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(error.Message, Does.Contain(words));
            Assert.That((error.Start.Line, error.Start.Column, error.Start.ByteOffset), Is.EqualTo((1L, before.Length + (long)column, before.Length + column - 1L)), error.ToString);
        }
    }

    [Test]
    public void Without_a_base_relative_references_are_refused_by_name() => Assert.That(
        Assert.Throws<RdfSyntaxException>(() => RdfReader.Parse($"<rdf:RDF {Rdf}><e:T rdf:about='x'/></rdf:RDF>", RdfFormat.RdfXml))!.Message,
        Does.Contain(nameof(RdfReaderOptions.BaseIri)));

    [Test]
    public void Positions_are_in_lines_code_points_and_bytes()
    {
        var text = $"<rdf:RDF {Rdf}>\r\n<!-- é -->\r<e:T/>😀é</rdf:RDF>";
        var at = Assert.Throws<RdfSyntaxException>(() => RdfReader.Parse(text, RdfFormat.RdfXml))!.Diagnostic.Start;
        var mismatch = Assert.Throws<RdfSyntaxException>(() => RdfReader.Parse(text.Replace("</rdf:RDF>", "</x>", StringComparison.Ordinal).Replace("<e:T/>😀é", "<e:T/><!--😀é-->", StringComparison.Ordinal), RdfFormat.RdfXml))!.Diagnostic.Start;
        using (Assert.EnterMultipleScope())
        {
            Assert.That((at.Line, at.Column, at.ByteOffset), Is.EqualTo((3L, 7L, 105L)));
            Assert.That((mismatch.Line, mismatch.Column, mismatch.ByteOffset), Is.EqualTo((3L, 18L, 120L)));
        }
    }

    [Test]
    public async Task Positions_are_right_far_inside_a_large_document([Values] bool asynchronous)
    {
        var line = "<e:T><e:p>😀é and more text to make the line longer</e:p></e:T>\r\n";
        var text = $"<rdf:RDF {Rdf}>\n" + string.Concat(Enumerable.Repeat(line, 20_000)) + " <rdf:li/></rdf:RDF>";
        var bytes = Encoding.UTF8.GetBytes(text);
        var error = asynchronous
            ? (await Assert.ThrowsAsync<RdfSyntaxException>(() => RdfReader.ReadAsync(new MemoryStream(bytes), RdfFormat.RdfXml, new Dataset())))!
            : Assert.Throws<RdfSyntaxException>(() => RdfReader.ReadDataset(bytes, RdfFormat.RdfXml))!;
        var at = error.Diagnostic.Start;
        Assert.That((at.Line, at.Column, at.ByteOffset), Is.EqualTo((20_002L, 3L, bytes.Length - 18L)));
    }

    [TestCase("utf-16", false)]
    [TestCase("utf-16", true)]
    [TestCase("utf-16BE", false)]
    [TestCase("utf-16BE", true)]
    [TestCase("utf-8", true)]
    [TestCase("iso-8859-1", false)]
    public void Encodings(string name, bool byteOrderMark)
    {
        var encoding = Encoding.GetEncoding(name);
        var text = $"<?xml version='1.0' encoding='{(name.StartsWith("utf-16", StringComparison.Ordinal) ? "UTF-16" : name)}'?><e:T {Rdf} rdf:about='http://é/'/>";
        byte[] bytes = [.. byteOrderMark ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)];
        Assert.That(RdfReader.ReadDataset(bytes, RdfFormat.RdfXml).Single().Subject, Is.EqualTo(new Iri("http://é/")));
    }

    [TestCase("iso-8859-1")]
    [TestCase("utf-16")]
    [TestCase("x-unknown")]
    public void In_a_string_the_declared_encoding_says_nothing(string name) => Assert.That(
        RdfReader.Parse($"<?xml version='1.0' encoding='{name}'?><e:T {Rdf} rdf:about='http://é/'/>", RdfFormat.RdfXml).Single().Subject,
        Is.EqualTo(new Iri("http://é/")));

    [Test]
    public void Errors_can_be_passed_over()
    {
        var nodes = """
            <e:T rdf:about='http://e/1'/>
            <e:T rdf:about='no base'><e:p>lost</e:p></e:T>
            <e:T rdf:about='http://e/2'><e:p foo='1'><e:T/></e:p><e:p>kept</e:p><rdf:Description/></e:T>
            <e:T rdf:about='http://e/3'><e:p xml:lang='_'>lost</e:p><e:q><e:T rdf:about='::'/></e:q></e:T>
            stray
            <e:T rdf:about='http://e/4'/>
            """;
        var dataset = new Dataset();
        var report = RdfReader.Read(
            Encoding.UTF8.GetBytes($"<rdf:RDF {Rdf}>{nodes}</rdf:RDF>"), RdfFormat.RdfXml, dataset,
            new RdfReaderOptions { OnError = RdfErrorPolicy.Skip });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(dataset.Count(quad => quad.Predicate.Value == "http://e/p"), Is.EqualTo(1));
            Assert.That(dataset.Count(quad => quad.Predicate.Value == "http://e/q"), Is.Zero);
            Assert.That(dataset, Has.Count.EqualTo(5));
            Assert.That(report.Errors, Has.Count.EqualTo(6));
        }
    }

    [TestCase("stray<e:T rdf:about='http://e/1'/>stray<!-- --><e:T rdf:about='http://e/2'/>", 2, 2, TestName = "Stray text between nodes costs none of them")]
    [TestCase("<e:T>stray<e:p>1</e:p>stray<e:p>2</e:p></e:T>", 3, 2, TestName = "Stray text between properties costs none of them")]
    [TestCase("<e:T><e:p rdf:parseType='Resource'>stray<e:p>2</e:p></e:p></e:T>", 3, 1, TestName = "Stray text in parseType Resource")]
    [TestCase("<e:T><e:p rdf:parseType='Collection'>stray<e:T/></e:p></e:T>", 5, 1, TestName = "Stray text in a collection, which has its end")]
    [TestCase("<e:T><e:p rdf:resource='http://e/o'>stray<e:T/></e:p><e:p>2</e:p></e:T>", 3, 1, TestName = "Text where the attributes say all")]
    public void Stray_text_is_passed_over(string nodes, int quads, int errors)
    {
        var dataset = new Dataset();
        var report = RdfReader.Read(
            Encoding.UTF8.GetBytes($"<rdf:RDF {Rdf}>{nodes}</rdf:RDF>"), RdfFormat.RdfXml, dataset, new RdfReaderOptions { OnError = RdfErrorPolicy.Skip });
        Assert.That((dataset.Count, report.Errors.Count), Is.EqualTo((quads, errors)), () => RdfWriter.ToText(dataset, RdfFormat.NQuads));
    }

    [Test]
    public void Version_1_2_in_whole()
    {
        var read = RdfReader.Parse(
            $$"""
            <rdf:RDF {{Rdf}} xmlns:its='http://www.w3.org/2005/11/its' its:version='2.0' rdf:version='1.2' its:dir='rtl' xml:lang='ar'>
              <rdf:Description rdf:about='http://e/s'>
                <e:p rdf:annotation='http://e/r'>a</e:p>
                <e:p its:dir=''>b</e:p>
                <e:q rdf:parseType='Triple' rdf:annotationNodeID='n'><e:T rdf:about='http://e/t'/></e:q>
              </rdf:Description>
            </rdf:RDF>
            """,
            RdfFormat.RdfXml);
        var expected = RdfReader.Parse(
            """
            <http://e/s> <http://e/p> "a"@ar--rtl .
            <http://e/r> <http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies> <<( <http://e/s> <http://e/p> "a"@ar--rtl )>> .
            <http://e/s> <http://e/p> "b"@ar .
            <http://e/s> <http://e/q> <<( <http://e/t> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://e/T> )>> .
            _:n <http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies> <<( <http://e/s> <http://e/q> <<( <http://e/t> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://e/T> )>> )>> .
            """,
            RdfFormat.NTriples);
        Assert.That(Isomorphism.AreIsomorphic(expected, read), Is.True, () => RdfWriter.ToText(read, RdfFormat.NQuads));
    }
}
