using KnowledgeGraph.Formats;

namespace KnowledgeGraph.Conformance;

/// <summary>
/// Corners of RDF/XML that the suite at hand does not reach: what must be read (with the count of its quads) and what must be refused
/// (-1). Sections are those of RDF 1.1 XML Syntax.
/// </summary>
internal sealed class XmlCornerTests
{
    // 7.2.10, 7.2.11: node elements
    [TestCase("<e:T/>", 1)]
    [TestCase("<rdf:Description/>", 0)]
    [TestCase("<rdf:Description rdf:about='' e:p='x'/>", 1)]
    [TestCase("<rdf:Description rdf:ID='a' e:p='x' e:q='y'/>", 2)]
    [TestCase("<rdf:Description rdf:nodeID='a' rdf:type='http://t/'/>", 1)]
    [TestCase("<rdf:Seq rdf:about='http://s/'><rdf:li>1</rdf:li><rdf:_5>5</rdf:_5><rdf:li rdf:resource='http://o/'/></rdf:Seq>", 4)]
    [TestCase("<rdf:Description rdf:ID='a'/><rdf:Description rdf:ID='a'/>", -1)]
    [TestCase("<rdf:Description xml:base='http://x/' rdf:ID='a'/><rdf:Description xml:base='http://y/' rdf:ID='a'/>", 0)]
    [TestCase("<rdf:Description rdf:ID='1a'/>", -1)]
    [TestCase("<rdf:Description rdf:ID='a:b'/>", -1)]
    [TestCase("<rdf:Description rdf:ID=''/>", -1)]
    [TestCase("<rdf:Description rdf:nodeID='a:b'/>", -1)]
    [TestCase("<rdf:Description rdf:about='http://s/' rdf:ID='a'/>", -1)]
    [TestCase("<rdf:Description rdf:about='http://s/' rdf:nodeID='a'/>", -1)]
    [TestCase("<rdf:Description rdf:ID='b' rdf:nodeID='a'/>", -1)]
    [TestCase("<rdf:Description rdf:resource='http://o/'/>", -1)]
    [TestCase("<rdf:Description rdf:parseType='Literal'/>", -1)]
    [TestCase("<rdf:Description rdf:datatype='http://d/'/>", -1)]
    [TestCase("<rdf:Description rdf:li='x'/>", -1)]
    [TestCase("<rdf:Description rdf:Description='x'/>", -1)]
    [TestCase("<rdf:Description rdf:aboutEach='http://s/'/>", -1)]
    [TestCase("<rdf:Description rdf:aboutEachPrefix='http://s/'/>", -1)]
    [TestCase("<rdf:Description rdf:bagID='a'/>", -1)]
    [TestCase("<rdf:li/>", -1)]
    [TestCase("<rdf:RDF/>", -1)]
    [TestCase("<rdf:ID/>", -1)]
    [TestCase("<rdf:about/>", -1)]
    [TestCase("<rdf:parseType/>", -1)]
    [TestCase("<rdf:resource/>", -1)]
    [TestCase("<rdf:nodeID/>", -1)]
    [TestCase("<rdf:datatype/>", -1)]
    [TestCase("<rdf:bagID/>", -1)]
    [TestCase("<rdf:aboutEach/>", -1)]
    [TestCase("<rdf:_1/>", 1)]
    [TestCase("<rdf:value/>", 1)]
    [TestCase("text", -1)]
    [TestCase("<e:T/>text", -1)]
    [TestCase("<!-- c --><?pi x?><e:T/>", 1)]
    [TestCase("<rdf:Description xml:lang='en' e:p='x' xml:space='preserve' xml:other='y'/>", 1)]
    // 7.2.14 to 7.2.17: property elements
    [TestCase("<rdf:Description><e:p>x</e:p></rdf:Description>", 1)]
    [TestCase("<rdf:Description><e:p/></rdf:Description>", 1)]
    [TestCase("<rdf:Description><e:p></e:p></rdf:Description>", 1)]
    [TestCase("<rdf:Description><e:p> <e:T/> </e:p></rdf:Description>", 2)]
    [TestCase("<rdf:Description><e:p> <!-- c --> <e:T/> </e:p></rdf:Description>", 2)]
    [TestCase("<rdf:Description><e:p>x<!-- c -->y</e:p></rdf:Description>", 1)]
    [TestCase("<rdf:Description><e:p><![CDATA[<x>]]></e:p></rdf:Description>", 1)]
    [TestCase("<rdf:Description><e:p rdf:ID='r'>x</e:p></rdf:Description>", 5)]
    [TestCase("<rdf:Description><e:p rdf:ID='r'><e:T/></e:p></rdf:Description>", 6)]
    [TestCase("<rdf:Description><e:p rdf:ID='r' rdf:resource='http://o/'/></rdf:Description>", 5)]
    [TestCase("<rdf:Description><e:p rdf:ID='r' rdf:parseType='Literal'>x</e:p></rdf:Description>", 5)]
    [TestCase("<rdf:Description><e:p rdf:ID='r' rdf:parseType='Resource'/></rdf:Description>", 5)]
    [TestCase("<rdf:Description><e:p rdf:ID='r' rdf:parseType='Collection'/></rdf:Description>", 5)]
    [TestCase("<rdf:Description rdf:ID='r'><e:p rdf:ID='r'>x</e:p></rdf:Description>", -1)]
    [TestCase("<rdf:Description><e:p rdf:resource='http://o/'/></rdf:Description>", 1)]
    [TestCase("<rdf:Description><e:p rdf:nodeID='a'/></rdf:Description>", 1)]
    [TestCase("<rdf:Description><e:p rdf:resource='http://o/' e:q='x' rdf:type='http://t/'/></rdf:Description>", 3)]
    [TestCase("<rdf:Description><e:p e:q='x'/></rdf:Description>", 2)]
    [TestCase("<rdf:Description><e:p xml:lang='en'/></rdf:Description>", 1)]
    [TestCase("<rdf:Description><e:p rdf:datatype='http://d/'>1</e:p></rdf:Description>", 1)]
    [TestCase("<rdf:Description><e:p rdf:datatype='http://d/'/></rdf:Description>", 1)]
    [TestCase("<rdf:Description><e:p rdf:datatype='http://d/'><e:T/></e:p></rdf:Description>", -1)]
    [TestCase("<rdf:Description><e:p rdf:datatype='http://d/' rdf:resource='http://o/'/></rdf:Description>", -1)]
    [TestCase("<rdf:Description><e:p rdf:datatype='http://d/' e:q='x'/></rdf:Description>", -1)]
    [TestCase("<rdf:Description><e:p rdf:resource='http://o/' rdf:nodeID='a'/></rdf:Description>", -1)]
    [TestCase("<rdf:Description><e:p rdf:resource='http://o/'>x</e:p></rdf:Description>", -1)]
    [TestCase("<rdf:Description><e:p rdf:resource='http://o/'><e:T/></e:p></rdf:Description>", -1)]
    [TestCase("<rdf:Description><e:p e:q='x'>y</e:p></rdf:Description>", -1)]
    [TestCase("<rdf:Description><e:p>x<e:T/></e:p></rdf:Description>", -1)]
    [TestCase("<rdf:Description><e:p><e:T/><e:T/></e:p></rdf:Description>", -1)]
    [TestCase("<rdf:Description>x</rdf:Description>", -1)]
    [TestCase("<rdf:Description><e:p rdf:about='http://s/'/></rdf:Description>", -1)]
    [TestCase("<rdf:Description><e:p rdf:li='x'/></rdf:Description>", -1)]
    [TestCase("<rdf:Description><e:p rdf:bagID='a'/></rdf:Description>", -1)]
    [TestCase("<rdf:Description><rdf:Description/></rdf:Description>", -1)]
    [TestCase("<rdf:Description><rdf:RDF/></rdf:Description>", -1)]
    [TestCase("<rdf:Description><rdf:aboutEach>x</rdf:aboutEach></rdf:Description>", -1)]
    [TestCase("<rdf:Description><rdf:type rdf:resource='http://t/'/></rdf:Description>", 1)]
    [TestCase("<rdf:Description><rdf:type>x</rdf:type></rdf:Description>", 1)]
    // 7.2.17 to 7.2.20: parse types
    [TestCase("<rdf:Description><e:p rdf:parseType='Resource'><e:q>x</e:q><e:r>y</e:r></e:p></rdf:Description>", 3)]
    [TestCase("<rdf:Description><e:p rdf:parseType='Resource'>x</e:p></rdf:Description>", -1)]
    [TestCase("<rdf:Description><e:p rdf:parseType='Resource' e:q='x'/></rdf:Description>", -1)]
    [TestCase("<rdf:Description><e:p rdf:parseType='Collection'><e:T/><rdf:Description rdf:about='http://i/'/></e:p></rdf:Description>", 6)]
    [TestCase("<rdf:Description><e:p rdf:parseType='Collection'/></rdf:Description>", 1)]
    [TestCase("<rdf:Description><e:p rdf:parseType='Collection'>x</e:p></rdf:Description>", -1)]
    [TestCase("<rdf:Description><e:p rdf:parseType='Literal'><b>x</b>y</e:p></rdf:Description>", 1)]
    [TestCase("<rdf:Description><e:p rdf:parseType='Literal'/></rdf:Description>", 1)]
    [TestCase("<rdf:Description><e:p rdf:parseType='other'><b>x</b></e:p></rdf:Description>", 1)]
    [TestCase("<rdf:Description><e:p rdf:parseType='Literal' rdf:resource='http://o/'/></rdf:Description>", -1)]
    [TestCase("<rdf:Description><e:p rdf:parseType='Literal' rdf:datatype='http://d/'/></rdf:Description>", -1)]
    [TestCase("<rdf:Description><e:p rdf:parseType='Literal' e:q='x'/></rdf:Description>", -1)]
    [TestCase("<rdf:Description><e:p rdf:parseType='Resource' rdf:nodeID='a'/></rdf:Description>", -1)]
    // 6.1.4: attributes without a namespace
    [TestCase("<rdf:Description about='http://s/' e:p='x'/>", 1)]
    [TestCase("<rdf:Description foo='x'/>", -1)]
    // XML itself
    [TestCase("<e:T>", -1)]
    [TestCase("<x:T/>", -1)]
    [TestCase("<e:T e:p='x' e:p='y'/>", -1)]
    [TestCase("<e:T e:p='&undefined;'/>", -1)]
    [TestCase("<e:T e:p='&amp;&#233;&#x1F600;'/>", 2)]
    [TestCase("<e:T e:p='&#0;'/>", -1)]
    [TestCase("<rdf:Description rdf:about='http://s/ x' e:p='x'/>", -1)]
    public void In_rdf_RDF(string content, int quads) => Check(
        $"<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns:e='http://e/'>{content}</rdf:RDF>", quads);

    private const string Ns = "xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns:e='http://e/'";

    [TestCase($"<rdf:RDF {Ns}/>", 0)]
    [TestCase($"<rdf:Description {Ns} e:p='x'/>", 1)]
    [TestCase($"<e:T {Ns}/>", 1)]
    [TestCase($"<?xml version='1.0' encoding='UTF-8'?><e:T {Ns}/>", 1)]
    [TestCase($"\uFEFF<?xml version='1.0'?><e:T {Ns}/>", 1)]
    [TestCase($"<!DOCTYPE x [<!ENTITY e 'http://e/'>]><rdf:Description {Ns} rdf:about='&e;s' e:p='&e;'/>", 1)]
    [TestCase("<!DOCTYPE rdf:RDF [<!ENTITY rdf 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'>]><rdf:RDF xmlns:rdf='&rdf;' xmlns:e='http://e/'><e:T/></rdf:RDF>", 1)]
    [TestCase($"<!DOCTYPE x [<!ENTITY a 'x'>]><e:T {Ns} e:p='&a;&b;'/>", -1)]
    [TestCase($"<!DOCTYPE x [<!ENTITY a 'x'><e:T {Ns} e:p='&a;'/>", -1)]
    [TestCase($"<!DOCTYPE x [<!ENTITY % a 'x'>]><e:T {Ns} e:p='&a;'/>", -1)]
    [TestCase($"<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'><!ENTITY d '&c;&c;&c;&c;&c;&c;&c;&c;'><!ENTITY f '&d;&d;&d;&d;&d;&d;&d;&d;'><!ENTITY g '&f;&f;&f;&f;&f;&f;&f;&f;'><!ENTITY h '&g;&g;&g;&g;&g;&g;&g;&g;'><!ENTITY i '&h;&h;&h;&h;&h;&h;&h;&h;'>]><e:T {Ns} e:p='&i;'/>", -1)]
    [TestCase($"<!DOCTYPE x [<!ENTITY a '&b;'><!ENTITY b '&a;'>]><e:T {Ns} e:p='&a;'/>", -1)]
    [TestCase($"<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><e:T {Ns}><e:p>&a;</e:p></e:T>", -1)]
    [TestCase($"<rdf:RDF {Ns}><e:T/></rdf:RDF><rdf:RDF {Ns}/>", -1)]
    [TestCase($"<rdf:RDF {Ns} e:p='x'><e:T/></rdf:RDF>", -1)]
    [TestCase($"<rdf:RDF {Ns} rdf:about='http://s/'><e:T/></rdf:RDF>", -1)]
    [TestCase($"<rdf:RDF {Ns} xml:lang='en' xml:base='http://b/'><e:T/></rdf:RDF>", 1)]
    [TestCase($"<rdf:li {Ns}/>", -1)]
    [TestCase("<T/>", -1)]
    [TestCase("", -1)]
    [TestCase("x", -1)]
    public void Whole(string document, int quads) => Check(document, quads);

    [Test]
    public async Task Entities_stand_in_the_first_element_when_read_asynchronously_too()
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes($"<!DOCTYPE x [<!ENTITY e 'http://e/'>]><rdf:Description {Ns} rdf:about='&e;s' e:p='&e;'/>");
        var dataset = await RdfReader.ReadDatasetAsync(new Doors.TrickleStream(bytes, 3), RdfFormat.RdfXml);
        Assert.That(dataset.Single().ToString(), Does.Contain("<http://e/s>").And.Contain("\"http://e/\""));
    }

    private static void Check(string document, int quads)
    {
        var found = -1;
        try
        {
            var options = new RdfReaderOptions { BaseIri = "http://base.example/a/b" };
            found = RdfReader.ReadQuads(System.Text.Encoding.UTF8.GetBytes(document), RdfFormat.RdfXml, options).Count();
        }
        catch (RdfSyntaxException error)
        {
            TestContext.Out.WriteLine(error.Message);
        }

        Assert.That(found, Is.EqualTo(quads), document);
    }
}
