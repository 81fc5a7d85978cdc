using System.Text;
using KnowledgeGraph.Formats.Syntax;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Formats.Tests.Syntax;

/// <summary>What the strict option adds: RFC 3987 and RFC 5646 in full.</summary>
internal sealed class StrictTests
{
    [TestCase("http://example.org")]
    [TestCase("http://a@example.org:80/b/../c?d=e/?#f/?@:")]
    [TestCase("http://[2001:db8::7]/")]
    [TestCase("http://[::]:/")]
    [TestCase("http://[1:2:3:4:5:6:192.0.2.1]")]
    [TestCase("http://[::ffff:192.0.2.255]")]
    [TestCase("http://[v7.a:b]")]
    [TestCase("urn:isbn:0451450523")]
    [TestCase("mailto:John.Doe@example.com")]
    [TestCase("tel:+1-816-555-1212")]
    [TestCase("http://例え.jp/é/%C3%A9?\uE000")]
    [TestCase("file:///etc/hosts")]
    [TestCase("x:")]
    [TestCase("x:a:b@c;d=(e)'!$&*+,~_-")]
    public void Iris_of_Rfc3987(string iri) => Assert.That(IriSyntax.Fault(Encoding.UTF8.GetBytes(iri)), Is.Null);

    [TestCase("http://e/%", "percent")]
    [TestCase("http://e/%4", "percent")]
    [TestCase("http://e/%4g", "percent")]
    [TestCase("http://e:8o/", "port")]
    [TestCase("http://e:80:80/", "port")]
    [TestCase("http://[1:2]/", "brackets")]
    [TestCase("http://[1::2::3]/", "brackets")]
    [TestCase("http://[::1.2.3.256]/", "brackets")]
    [TestCase("http://[1:2:3:4:5:6:7:8:9]/", "brackets")]
    [TestCase("http://[::1/", "brackets")]
    [TestCase("http://[::1]x/", "port")]
    [TestCase("http://a b/", "U+0020 is not allowed in its host")]
    [TestCase("http://e/[x]", "U+005B is not allowed in its path")]
    [TestCase("http://e/#a#b", "U+0023 is not allowed in its fragment")]
    [TestCase("http://e/\uE000", "U+E000 is not allowed in its path")]
    [TestCase("http://e/\u0080", "U+0080")]
    [TestCase("http://e/\uFFFE", "U+FFFE")]
    [TestCase("http://e/\U0001FFFF", "U+1FFFF")]
    [TestCase("http://u[@e/", "user information")]
    public void Not_Iris_of_Rfc3987(string iri, string words) => Assert.That(IriSyntax.Fault(Encoding.UTF8.GetBytes(iri)), Does.Contain(words));

    [TestCase("en")]
    [TestCase("de-CH-1996")]
    [TestCase("zh-cmn-Hans-CN")]
    [TestCase("sl-rozaj-biske-1994")]
    [TestCase("es-419")]
    [TestCase("en-US-u-islamcal")]
    [TestCase("en-a-myext-b-another")]
    [TestCase("de-a-value-x-y-1")]
    [TestCase("x-whatever")]
    [TestCase("i-klingon")]
    [TestCase("EN-gb-OED")]
    [TestCase("aaaa")]
    [TestCase("qaa-Qaaa-QM-x-southern")]
    public void Tags_of_Rfc5646(string tag) => Assert.That(LanguageTags.Fault(Encoding.ASCII.GetBytes(tag)), Is.Null);

    [TestCase("a", "2 to 8 letters")]
    [TestCase("a-DE", "2 to 8 letters")]
    [TestCase("de-419-DE", "'de' has no meaning")]
    [TestCase("de-1996-1996", "stands twice")]
    [TestCase("ar-a-aaa-b-bbb-a-ccc", "stands twice")]
    [TestCase("en-a", "nothing stands behind")]
    [TestCase("en-a-x-y", "nothing stands behind")]
    [TestCase("x", "nothing stands behind")]
    [TestCase("aaaa-bbb", "'bbb' has no meaning")]
    public void Not_tags_of_Rfc5646(string tag, string words) => Assert.That(LanguageTags.Fault(Encoding.ASCII.GetBytes(tag)), Does.Contain(words));

    [TestCase("<http://e/%> <x:p> <x:o> .", 1, "percent")]
    [TestCase("<x:s> <x:p> \"x\"@en-a .", 16, "RFC 5646")]
    [TestCase("<x:s> <x:p> \"x\"^^<x:[> .", 18, "path")]
    [TestCase("<x:s> <x:p> <<( <x:s> <x:p> <x:#\\u0023> )>> .", 29, "fragment")]
    [TestCase("VERSION \"2.0\"", 9, "\"1.2-basic\"")]
    public void Only_strict_reading_refuses(string text, int column, string words)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        RdfReader.ReadDataset(bytes, RdfFormat.NQuads);
        var error = Assert.Throws<RdfSyntaxException>(() => RdfReader.ReadDataset(bytes, RdfFormat.NQuads, new RdfReaderOptions { Strict = true }))!;
        Assert.That(error.Message, Does.Contain(words));
        Assert.That(error.Diagnostic.Start.Column, Is.EqualTo(column));
    }

    [Test]
    public void Parsers_of_terms_are_strict_by_their_context()
    {
        var context = new ReaderContext(new Dataset(), new RdfReaderOptions { Strict = true }, CancellationToken.None) { Where = () => new(3, 4, 5) };
        var good = new Iri("x:a");
        Assert.That(context.Emit(good, good, new Literal("1", new Iri("x:b")), null));
        var error = Assert.Throws<RdfSyntaxException>(() => context.Emit(good, good, Literal.LanguageTagged("x", "a"), null))!;
        Assert.That((error.Diagnostic.Start.Line, error.Diagnostic.Code), Is.EqualTo((3L, "KG1004")));
        Assert.Throws<RdfSyntaxException>(() => context.Emit(good, good, new Literal("1", new Iri("x:%")), null));
    }

    [Test]
    public void Half_a_surrogate_pair_is_an_error_of_the_text([Values(0, 10, 100_000, 262_100, 262_143)] int at)
    {
        var text = new string('\n', at) + "\uD800";
        var error = Assert.Throws<RdfSyntaxException>(() => RdfReader.Parse(text, RdfFormat.NTriples))!;
        Assert.That((error.Diagnostic.Code, error.Diagnostic.Start.Line), Is.EqualTo(("KG1002", at + 1L)), error.Message);
        Assert.That(RdfReader.Parse(new string('\n', at) + "<x:s> <x:p> \"😀\" .", RdfFormat.NTriples).Single().Object, Is.EqualTo(new Literal("😀")));
    }
}
