using System.Text;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Formats.Tests.TriX;

internal sealed class TriXReaderTests
{
    private const string Open = "<TriX xmlns='http://www.w3.org/2004/03/trix/trix-1/'>";

    [TestCase(
        Open + "<graph><uri>http://e/g</uri><triple><uri> http://e/s </uri><uri>http://e/p</uri><plainLiteral xml:lang='en'>a</plainLiteral></triple></graph></TriX>",
        "<http://e/s> <http://e/p> \"a\"@en <http://e/g> .")]
    [TestCase(
        Open + "<graph><triple><id>x</id><uri>http://e/p</uri><plainLiteral/></triple></graph><graph><id>g</id><triple><id>x</id><uri>http://e/p</uri><id>x</id></triple></graph></TriX>",
        "_:x <http://e/p> \"\" . _:x <http://e/p> _:x _:g .")]
    [TestCase(
        "<trix xmlns='http://www.w3.org/2004/03/trix/trix-1/'><triple><uri>s</uri><uri>http://e/p</uri><typedLiteral datatype='http://e/t'> 1<!-- --> </typedLiteral></triple></trix>",
        "<http://example.org/dir/s> <http://e/p> \" 1 \"^^<http://e/t> .")]
    [TestCase(
        Open + "<graph><triple><uri>http://e/s</uri><uri>http://e/p</uri><triple><uri>http://e/s</uri><uri>http://e/p</uri><id>o</id></triple></triple></graph></TriX>",
        "<http://e/s> <http://e/p> <<( <http://e/s> <http://e/p> _:o )>> .")]
    [TestCase(Open + "</TriX>", "")]
    public void Means(string text, string quads) => FormatAssert.Means(text, RdfFormat.TriX, quads.Replace(" . ", " .\n", StringComparison.Ordinal));

    [TestCase("<rdf/>", "the element 'TriX'")]
    [TestCase(Open + "<graph><triple><uri>http://e/s</uri><uri>http://e/p</uri></triple></graph></TriX>", "found 2")]
    [TestCase(Open + "<graph><triple><plainLiteral>x</plainLiteral></triple></graph></TriX>", "as the subject")]
    [TestCase(Open + "<graph><triple><id>x</id><id>x</id></triple></graph></TriX>", "as the predicate")]
    [TestCase(Open + "<graph><triple><uri>http://e/s</uri><uri>http://e/p</uri><id>o</id><id>o</id></triple></graph></TriX>", "its three terms")]
    [TestCase(Open + "<graph><triple><uri>http://e/s x</uri></triple></graph></TriX>", "not an absolute IRI")]
    [TestCase(Open + "<graph><uri>http://e/g</uri><uri>http://e/h</uri></graph></TriX>", "another name")]
    [TestCase(Open + "<graph>text</graph></TriX>", "found text")]
    [TestCase(Open + "<graph><typedLiteral/></graph></TriX>", "found the element 'typedLiteral'")]
    [TestCase(Open + "<graph><triple><id>a b</id></triple></graph></TriX>", "label")]
    [TestCase(Open + "<graph>", "well-formed")]
    [TestCase("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>" + Open + "&e;</TriX>", "outside of the document")]
    public void Is_refused(string text, string words) => Assert.That(
        Assert.Throws<RdfSyntaxException>(() => FormatAssert.Read(text, RdfFormat.TriX))!.Message, Does.Contain(words));

    [Test]
    public void Errors_can_be_passed_over()
    {
        var text = Open + "<graph><uri>http://e/g</uri><triple><uri>::</uri><uri>http://e/p</uri><id>a</id></triple>"
            + "<triple><id>a</id><uri>http://e/p</uri><id>b</id></triple><other><x/></other><triple><id>a</id></triple></graph></TriX>";
        var dataset = new Dataset();
        var report = RdfReader.Read(Encoding.UTF8.GetBytes(text), RdfFormat.TriX, dataset, new RdfReaderOptions { OnError = RdfErrorPolicy.Skip });
        Assert.That((dataset.Count, report.Errors.Count), Is.EqualTo((1, 3)));
    }

    [TestCase("<graph><uri>http://e/ g</uri>T</graph><graph>T</graph>", 1, 1, TestName = "A graph whose name is wrong goes as a whole")]
    [TestCase("<graph><uri><x/></uri>T</graph><graph>T</graph>", 1, 1, TestName = "Also with an element in its name")]
    [TestCase("<graph><id/>T</graph><graph><uri>http://e/g</uri>T</graph>", 1, 1, TestName = "Also with an empty label")]
    [TestCase("<graph><uri>http://e/g</uri><uri>http://e/h</uri>T</graph><graph>T</graph>", 2, 1, TestName = "A second name changes nothing")]
    [TestCase("<graph><triple><id>a</id><uri>http://e/p</uri><typedLiteral datatype='::'/></triple>T</graph><graph>T</graph>", 2, 1, TestName = "A wrong datatype of an empty element costs its triple")]
    [TestCase("<graph><triple><id>a</id><uri>http://e/p</uri><typedLiteral datatype='::'>x</typedLiteral></triple>T</graph>", 1, 1, TestName = "A wrong datatype costs its triple")]
    [TestCase("stray<graph>stray T</graph>stray<graph>T</graph>", 2, 3, TestName = "Stray text costs nothing")]
    public void Goes_on_after_errors(string graphs, int quads, int errors)
    {
        var text = Open + graphs.Replace("T<", "<triple><id>a</id><uri>http://e/p</uri><id>b</id></triple><", StringComparison.Ordinal) + "</TriX>";
        var seen = new List<Quad>();
        var report = RdfReader.Read(
            Encoding.UTF8.GetBytes(text), RdfFormat.TriX, new Collector(seen), new RdfReaderOptions { OnError = RdfErrorPolicy.Skip });
        Assert.That((seen.Count, report.Errors.Count), Is.EqualTo((quads, errors)), () => string.Join('\n', report.Errors));
    }

    [Test]
    public void Deep_triple_terms_end_at_the_limit()
    {
        var text = Open + string.Concat(Enumerable.Repeat("<triple><id>a</id><uri>http://e/p</uri>", 100_000));
        Assert.That(Assert.Throws<RdfSyntaxException>(() => RdfReader.Parse(text, RdfFormat.TriX))!.IsLimit, Is.True);
    }

    [Test]
    public void Cut_at_every_byte_it_is_refused()
    {
        var text = Open + "<graph><uri>http://e/g</uri><triple><uri>http://e/s</uri><uri>http://e/p</uri><plainLiteral xml:lang='en'>é</plainLiteral></triple></graph></TriX>";
        var bytes = Encoding.UTF8.GetBytes(text);
        for (var length = 0; length < bytes.Length; length++)
        {
            Assert.Throws<RdfSyntaxException>(() => RdfReader.ReadDataset(bytes.AsMemory(0, length), RdfFormat.TriX));
        }
    }

    private sealed class Collector(List<Quad> quads) : Rdf.Access.IQuadSink
    {
        public void OnQuad(in Quad quad) => quads.Add(quad);
    }
}
