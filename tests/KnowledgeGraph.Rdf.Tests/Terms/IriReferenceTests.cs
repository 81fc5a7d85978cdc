namespace KnowledgeGraph.Rdf.Tests.Terms;

[TestFixture]
internal sealed class IriReferenceTests
{
    // RFC 3986, sections 5.4.1 and 5.4.2, in their order.
    [TestCase("g:h", "g:h")]
    [TestCase("g", "http://a/b/c/g")]
    [TestCase("./g", "http://a/b/c/g")]
    [TestCase("g/", "http://a/b/c/g/")]
    [TestCase("/g", "http://a/g")]
    [TestCase("//g", "http://g")]
    [TestCase("?y", "http://a/b/c/d;p?y")]
    [TestCase("g?y", "http://a/b/c/g?y")]
    [TestCase("#s", "http://a/b/c/d;p?q#s")]
    [TestCase("g#s", "http://a/b/c/g#s")]
    [TestCase("g?y#s", "http://a/b/c/g?y#s")]
    [TestCase(";x", "http://a/b/c/;x")]
    [TestCase("g;x", "http://a/b/c/g;x")]
    [TestCase("g;x?y#s", "http://a/b/c/g;x?y#s")]
    [TestCase("", "http://a/b/c/d;p?q")]
    [TestCase(".", "http://a/b/c/")]
    [TestCase("./", "http://a/b/c/")]
    [TestCase("..", "http://a/b/")]
    [TestCase("../", "http://a/b/")]
    [TestCase("../g", "http://a/b/g")]
    [TestCase("../..", "http://a/")]
    [TestCase("../../", "http://a/")]
    [TestCase("../../g", "http://a/g")]
    [TestCase("../../../g", "http://a/g")]
    [TestCase("../../../../g", "http://a/g")]
    [TestCase("/./g", "http://a/g")]
    [TestCase("/../g", "http://a/g")]
    [TestCase("g.", "http://a/b/c/g.")]
    [TestCase(".g", "http://a/b/c/.g")]
    [TestCase("g..", "http://a/b/c/g..")]
    [TestCase("..g", "http://a/b/c/..g")]
    [TestCase("./../g", "http://a/b/g")]
    [TestCase("./g/.", "http://a/b/c/g/")]
    [TestCase("g/./h", "http://a/b/c/g/h")]
    [TestCase("g/../h", "http://a/b/c/h")]
    [TestCase("g;x=1/./y", "http://a/b/c/g;x=1/y")]
    [TestCase("g;x=1/../y", "http://a/b/c/y")]
    [TestCase("g?y/./x", "http://a/b/c/g?y/./x")]
    [TestCase("g?y/../x", "http://a/b/c/g?y/../x")]
    [TestCase("g#s/./x", "http://a/b/c/g#s/./x")]
    [TestCase("g#s/../x", "http://a/b/c/g#s/../x")]
    [TestCase("http:g", "http:g")]
    public void Resolve_Rfc3986Examples(string reference, string expected) =>
        Assert.That(IriReference.Resolve("http://a/b/c/d;p?q", reference), Is.EqualTo(expected));

    [TestCase("http://a", "b", "http://a/b")]
    [TestCase("http://a?q", "", "http://a?q")]
    [TestCase("http://a/b#f", "", "http://a/b")]
    [TestCase("http://a/b?q#f", "#g", "http://a/b?q#g")]
    [TestCase("urn:x", "#a", "urn:x#a")]
    [TestCase("urn:x:y", "b", "urn:b")]
    [TestCase("http://ab//de//ghi", "../xyz", "http://ab//de/xyz")]
    [TestCase("http://abc/d:f/ghi", "../xyz", "http://abc/xyz")]
    [TestCase("http://a/bb/ccc/../d;p?q", "", "http://a/bb/ccc/../d;p?q")]
    [TestCase("http://a/bb/ccc/../d;p?q", "g", "http://a/bb/g")]
    [TestCase("file:///a/bb/ccc/d;p?q", "//g", "file://g")]
    [TestCase("file:///a/b", "c", "file:///a/c")]
    [TestCase("HTTP://EX.org:80/%7ea/é", "B%7e", "HTTP://EX.org:80/%7ea/B%7e")]
    [TestCase("http://a/b", "http://c/d/../e?x#y", "http://c/e?x#y")]
    [TestCase("http://a/b", "x://c/./d", "x://c/d")]
    [TestCase("tag:a/", "..//c", "tag:/.//c")]
    public void Resolve_OtherBases(string baseIri, string reference, string expected) =>
        Assert.That(IriReference.Resolve(baseIri, reference), Is.EqualTo(expected));

    [Test]
    public void Resolve_RefusesARelativeBase() =>
        Assert.That(() => IriReference.Resolve("a/b", "c"), Throws.ArgumentException);

    [TestCase("http://a", true)]
    [TestCase("a+b-c.1:x", true)]
    [TestCase("1a:x", false)]
    [TestCase(":x", false)]
    [TestCase("a/b:c", false)]
    [TestCase("", false)]
    public void IsAbsolute(string reference, bool expected) =>
        Assert.That(IriReference.IsAbsolute(reference), Is.EqualTo(expected));

    [TestCase("http://a/b/c?q", "http://a/b/c?q#f", "#f")]
    [TestCase("http://a/b/c?q", "http://a/b/c?q", "")]
    [TestCase("http://a/b/c?q", "http://a/b/c?r", "?r")]
    [TestCase("http://a/b/c?q", "http://a/b/c", "c")]
    [TestCase("http://a/b/c", "http://a/b/d/e", "d/e")]
    [TestCase("http://a/b/c", "http://a/b/", "./")]
    [TestCase("http://a/b/c", "http://a/b/x:y", "./x:y")]
    [TestCase("http://a/b/c", "http://a/b//x", ".//x")]
    [TestCase("http://a/b/c", "http://a/x", "/x")]
    [TestCase("http://a/b/c", "http://a/b/d/../e", "http://a/b/d/../e")]
    [TestCase("http://a/b/c", "https://a/b/c", "https://a/b/c")]
    [TestCase("http://a/b/c", "http://a", "http://a")]
    [TestCase("http://a/b/c#f", "http://a/b/c", "")]
    [TestCase("urn:x:y", "urn:x:z", "urn:x:z")]
    public void Relativize_ComesBack(string baseIri, string iri, string expected)
    {
        Assert.That(IriReference.Relativize(baseIri, iri), Is.EqualTo(expected));
        Assert.That(IriReference.Resolve(baseIri, expected), Is.EqualTo(IriReference.IsAbsolute(expected) ? IriReference.Resolve(baseIri, iri) : iri));
    }
}
