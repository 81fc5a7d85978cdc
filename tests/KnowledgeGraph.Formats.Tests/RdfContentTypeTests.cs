namespace KnowledgeGraph.Formats.Tests;

internal sealed class RdfContentTypeTests
{
    [TestCase("text/turtle", "turtle", null)]
    [TestCase("Text/Turtle ; CharSet = utf-8", null, null, Description = "no white space around =")]
    [TestCase("Text/Turtle ;\t CharSet=UTF-8 ;; x=y;", "turtle", "UTF-8", Description = "empty parameters are allowed")]
    [TestCase(" application/ld+json;profile=\"http://www.w3.org/ns/json-ld#compacted\" ", "jsonld", null)]
    [TestCase("application/trig;charset=\"utf\\-8\"", "trig", "utf-8")]
    [TestCase("text/turtle;a=\"x;charset=no\";charset=utf-8", "turtle", "utf-8", Description = "a semicolon in quotes parts nothing")]
    [TestCase("text/turtle;charset=a;charset=b", "turtle", "a", Description = "the first counts")]
    [TestCase("text", null, null)]
    [TestCase("text/", null, null)]
    [TestCase("/turtle", null, null)]
    [TestCase("text /turtle", null, null)]
    [TestCase("text/turtle; charset", null, null)]
    [TestCase("text/turtle; charset=", null, null)]
    [TestCase("text/turtle; charset=\"utf-8", null, null)]
    [TestCase("text/turtle, text/html", null, null)]
    [TestCase("text/turtle; a=\"\u0001\"", null, null)]
    [TestCase("", null, null)]
    public void Is_read_by_the_grammar_of_RFC_9110(string header, string? format, string? charset)
    {
        Assert.That(RdfFormat.FromContentType(header)?.Name, Is.EqualTo(format));
        Assert.That(RdfContentType.TryParse(header, out var parsed), Is.EqualTo(format is not null));
        Assert.That(parsed?.Charset, Is.EqualTo(charset));
    }

    [TestCase("text/turtle", true)]
    [TestCase("text/turtle;charset=utf-8", true)]
    [TestCase("text/turtle;charset=\"UTF-8\"", true)]
    [TestCase("text/turtle;charset=us-ascii", true)]
    [TestCase("text/turtle;charset=iso-8859-1", false)]
    [TestCase("text/turtle;charset=utf-16", false)]
    public void Tells_whether_it_is_UTF_8(string header, bool isUtf8)
    {
        Assert.That(RdfContentType.TryParse(header, out var parsed), Is.True);
        Assert.That(parsed!.IsUtf8, Is.EqualTo(isUtf8));
    }

    [Test]
    public void Profiles_are_several_IRIs()
    {
        Assert.That(RdfContentType.TryParse("application/ld+json; profile=\"http://a.example/1  http://a.example/2\"", out var parsed), Is.True);
        Assert.That(parsed!.Profiles, Is.EqualTo(new[] { "http://a.example/1", "http://a.example/2" }));
        Assert.That(parsed.ToString(), Is.EqualTo("application/ld+json; profile=\"http://a.example/1  http://a.example/2\""));
    }

    [Test]
    public void A_hundred_thousand_parameters_take_no_time()
    {
        var header = "text/turtle" + string.Concat(Enumerable.Range(0, 100_000).Select(number => $";a{number}=\"{number}\""));
        Assert.That(RdfFormat.FromContentType(header), Is.SameAs(RdfFormat.Turtle));
    }
}
