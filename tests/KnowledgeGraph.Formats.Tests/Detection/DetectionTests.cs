using System.Text;
using CsCheck;
using KnowledgeGraph.TestSupport;

namespace KnowledgeGraph.Formats.Tests.Detection;

internal sealed class DetectionTests
{
    private const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    // N-Triples and N-Quads
    [TestCase("<s:s> <p:p> <o:o> .", "ntriples")]
    [TestCase("# a comment\n\n_:a <p:p> \"x\\\"y . \"@en . # more\n<s:s> <p:p> \"1\"^^<d:d>.\n", "ntriples")]
    [TestCase("<s:s> <p:p> <<( <a:a> <b:b> <c:c> )>> .\n", "ntriples")]
    [TestCase("VERSION \"1.2\"\n<s:s> <p:p> \"x\"@ar--rtl .\n", "ntriples")]
    [TestCase("<s:s> <p:p> <o:o> .\r\n<s:s> <p:p> <o:o> <g:g> .\r\n", "nquads")]
    [TestCase("<s:s><p:p>\"o\"_:g.", "nquads")]
    [TestCase("<s:s> <p:p> \"cut in the midd", "ntriples")]

    // Turtle
    [TestCase("@prefix a: <x:> .", "turtle")]
    [TestCase("PREFIX a: <x:>\na:b a:c 1.5, true ; a a:D .", "turtle")]
    [TestCase("@base <http://a.example/> .\n<x> <y> <z> .", "turtle")]
    [TestCase("BASE <http://a.example/>", "turtle")]
    [TestCase("<x> <y> <z> .", "turtle", Description = "relative IRIs")]
    [TestCase("<s:s> <p:p>\n  <o:o> .", "turtle", Description = "a statement on two lines")]
    [TestCase("<s:s> <p:p> <o:o> . <s:s> <p:p> <q:q> .", "turtle", Description = "two statements on a line")]
    [TestCase("<s:s> <p:p> <o:o> ; <q:q> <r:r> .", "turtle")]
    [TestCase("<s:s> <p:p> 'single' .", "turtle")]
    [TestCase("<s:s> <p:p> \"\"\"a\n{ . \"\"\" .", "turtle")]
    [TestCase("[] <p:p> <o:o> .", "turtle")]
    [TestCase("[ <p:p> <o:o> ] .", "turtle")]
    [TestCase("( 1 2 ) <p:p> <o:o> .", "turtle")]
    [TestCase("<< <s:s> <p:p> <o:o> >> <q:q> 1 .", "turtle")]
    [TestCase("<s:s> <p:p> <o:o> {| <q:q> 1 |} .", "turtle")]
    [TestCase("<s:s> <p:p> <o:o> ~ <r:r> .", "turtle")]
    [TestCase("@prefix a: <x:> .\na:b a:c oops oops .", "turtle", Description = "broken, but Turtle")]
    [TestCase("\uFEFF@prefix : <x:> . :a :b :c.", "turtle")]

    // TriG
    [TestCase("<g:g> { <s:s> <p:p> <o:o> }", "trig")]
    [TestCase("{ <s:s> <p:p> <o:o> . }", "trig")]
    [TestCase("{ } <g:g> { }", "trig")]
    [TestCase("@prefix a: <x:> .\nGRAPH a:g { a:s a:p a:o }", "trig")]
    [TestCase("<s:s> <p:p> <o:o> .\n_:g {\n<s:s> <p:p> <o:o> }", "trig")]
    [TestCase("[] { <s:s> <p:p> <o:o> }", "trig")]

    // JSON
    [TestCase("{}", "jsonld")]
    [TestCase(" [ ] ", "jsonld")]
    [TestCase("[{}]", "jsonld")]
    [TestCase("{ \"@context\": {} ", "jsonld")]
    [TestCase("\uFEFF\n[\n {", "jsonld")]
    [TestCase("[[", "jsonld")]

    // XML
    [TestCase("<rdf:RDF xmlns:rdf=\"" + Rdf + "\">", "rdfxml")]
    [TestCase("<?xml version='1.0'?>\n<!-- > --><RDF xmlns='" + Rdf + "'/>", "rdfxml")]
    [TestCase("<?xml version=\"1.0\"?><!DOCTYPE rdf:RDF [ <!ENTITY rdf \"" + Rdf + "\"> <!-- ]> --> ]>\n<rdf:RDF xmlns:rdf=\"&rdf;\">", "rdfxml")]
    [TestCase("<ex:Thing xmlns:rdf='" + Rdf + "' xmlns:ex='http://e.example/' rdf:about='#x'/>", "rdfxml", Description = "one node element")]
    [TestCase("<TriX xmlns=\"http://www.w3.org/2004/03/trix/trix-1/\">", "trix")]
    [TestCase("<?xml version=\"1.0\"?><t:TriX xmlns:a='x:y' xmlns:t = 'http://www.w3.org/2004/03/trix/trix-1/'>", "trix")]

    // None of them
    [TestCase("", null)]
    [TestCase(" \n# nothing but a comment\n", null)]
    [TestCase("<!DOCTYPE html><html><body>", null)]
    [TestCase("<html xmlns='http://www.w3.org/1999/xhtml' xmlns:rdf='" + Rdf + "'>", null)]
    [TestCase("<?xml version='1.0'?><rss version='2.0'>", null)]
    [TestCase("<?xml", null)]
    [TestCase("<!-- no end", null)]
    [TestCase("Hello, world.", null)]
    [TestCase("a b c .", null)]
    [TestCase("id,name\n1,Ann\n", null)]
    [TestCase("\"id\",\"name\"\n", null)]
    [TestCase("name: Ann\nage: 3\n", null, Description = "YAML")]
    [TestCase("Content-Type: text/turtle\r\n\r\n", null)]
    [TestCase("SELECT * { ?s ?p ?o }", null)]
    [TestCase("PREFIX a: <x:>\nSELECT * { ?s a:p ?o }", null, Description = "a query")]
    [TestCase("body { color: red }", null)]
    [TestCase("{{ template }}", null)]
    [TestCase("http://a.example/ http://b.example/ http://c.example/ .", null)]
    [TestCase("\u001F\u008B", null)]
    public void By_the_first_bytes(string text, string? name) =>
        Assert.That(RdfFormat.Detect(Encoding.UTF8.GetBytes(text))?.Name, Is.EqualTo(name));

    [Test]
    public void Xml_may_be_UTF_16([Values] bool bigEndian)
    {
        var encoding = new UnicodeEncoding(bigEndian, byteOrderMark: true);
        byte[] Of(string text) => [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];
        Assert.That(RdfFormat.Detect(Of($"<?xml version='1.0' encoding='UTF-16'?><!-- ü --><rdf:RDF xmlns:rdf='{Rdf}'>")), Is.SameAs(RdfFormat.RdfXml));
        Assert.That(RdfFormat.Detect(Of("<s:s> <p:p> <o:o> .")), Is.Null);
    }

    [Test]
    public void Nothing_throws_and_no_length_hurts()
    {
        Gen.String[Gen.Char["<>[]{}()\"'.;,@:^|~#ab1 \n\\_?!-&=/"], 0, 80].Sample(text => _ = RdfFormat.Detect(Encoding.UTF8.GetBytes(text)));
        Gen.Byte.Array[0, 40].Sample(bytes => _ = RdfFormat.Detect(bytes));
        foreach (var c in "<[({\"'a:.;@^~|>])}?!#\\")
        {
            _ = RdfFormat.Detect(Encoding.UTF8.GetBytes(new string(c, 1_000_000)));
        }
    }

    [Test]
    public void Every_document_of_the_suites_is_what_its_name_says_or_a_smaller_language()
    {
        var wrong = new List<string>();
        foreach (var file in Directory.EnumerateFiles(SharedData.Path("suites/rdf-tests"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (RdfFormat.FromFileName(file) is not { } named || file.Contains("bad", StringComparison.OrdinalIgnoreCase) || named == RdfFormat.JsonLd)
            {
                continue;
            }

            var bytes = File.ReadAllBytes(file);
            var detected = RdfFormat.Detect(bytes);
            if (detected is not null && detected != named && !IsSmaller(detected, named))
            {
                wrong.Add($"{file}: {detected}");
            }
        }

        Assert.That(wrong, Is.Empty);
    }

    private static bool IsSmaller(RdfFormat detected, RdfFormat named) => (detected.Name, named.Name) switch
    {
        ("ntriples", "turtle" or "nquads" or "trig") or ("turtle", "trig") => true,
        _ => false,
    };
}
