using CsCheck;

namespace KnowledgeGraph.Formats.Tests.Negotiation;

internal sealed class NegotiationTests
{
    [TestCase(null, "turtle", Description = "no field: anything will do")]
    [TestCase("", "turtle")]
    [TestCase("*/*", "turtle")]
    [TestCase("text/turtle", "turtle")]
    [TestCase("application/n-triples", "ntriples")]
    [TestCase("application/n-triples;q=0.5, application/n-quads;q=0.6", "nquads")]
    [TestCase("text/turtle;q=0.5, application/ld+json", "jsonld")]
    [TestCase("application/ld+json, text/turtle", "turtle", Description = "a tie is ours to break")]
    [TestCase("text/html, application/xhtml+xml, application/ld+json;q=0.9, */*;q=0.1", "jsonld")]
    [TestCase("application/*", "trig")]
    [TestCase("application/*;q=0.5, application/n-quads;q=0.501", "nquads", Description = "three decimals")]
    [TestCase("text/*, application/n-quads;q=1.000", "turtle")]
    [TestCase("*/*, text/turtle;q=0", "trig", Description = "0 means never")]
    [TestCase("*/*;q=0.5, text/turtle;q=0.1, application/trig;q=0.1", "jsonld", Description = "the precise range counts")]
    [TestCase("text/turtle;q=0.2, text/*;q=0.9, application/trig;q=0.5", "trig", Description = "in whatever order")]
    [TestCase("text/turtle;q=0", null)]
    [TestCase("text/turtle;q=0.000", null)]
    [TestCase("text/html", null)]
    [TestCase("image/*", null)]
    [TestCase("application/x-turtle", "turtle", Description = "an older name, if it is named")]
    [TestCase("text/nquads;q=0.9, text/turtle;q=0.8", "nquads")]
    [TestCase("text/turtle;charset=utf-8", "turtle")]
    [TestCase("text/turtle;charset=utf-16, application/trig;q=0.1", "trig")]
    [TestCase("application/ld+json;profile=\"http://www.w3.org/ns/json-ld#expanded, x\"", "jsonld", Description = "a comma in quotes parts nothing")]
    [TestCase("text/turtle;version=1.2, application/trig", "turtle")]
    [TestCase("text/turtle;version=7, application/trig;q=0.1", "trig")]
    [TestCase("text/turtle;q=0.1, text/turtle;charset=utf-8;q=0.9, application/trig;q=0.5", "turtle", Description = "with a parameter is more precise")]
    [TestCase("TEXT/TURTLE ; Q=0.7 , , application/trig;q=0.71", "trig", Description = "case, empty elements")]
    [TestCase("text/turtle;q=1.1, application/trig;q=0.1", "trig", Description = "no weight")]
    [TestCase("text/turtle;q=0.1234, application/trig;q=0.1", "trig")]
    [TestCase("text/turtle;q=1.001, application/trig;q=0.1", "trig")]
    [TestCase("text/turtle;q=, application/trig;q=0.1", "trig")]
    [TestCase("text/turtle;q=-1, application/trig;q=0.1", "trig")]
    [TestCase("text/turtle;q=.5, application/trig;q=0.1", "trig")]
    [TestCase("text/turtle;q=0., application/trig;q=0.1", "trig", Description = "0. is a weight of nothing")]
    [TestCase("*/turtle, application/trig;q=0.1", "trig")]
    [TestCase("rubbish", null)]
    [TestCase(", ,", null)]
    [TestCase("\"", null)]
    [TestCase("text/turtle;q=0.9;q=0.1, application/trig;q=0.5", "turtle")]
    public void The_best_format_that_is_written(string? accept, string? name) => Assert.That(RdfFormat.Negotiate(accept)?.Name, Is.EqualTo(name));

    [Test]
    public void Candidates_break_ties_by_their_order()
    {
        RdfFormat[] candidates = [RdfFormat.NQuads, RdfFormat.Turtle];
        Assert.That(RdfFormat.Negotiate("*/*", candidates), Is.SameAs(RdfFormat.NQuads));
        Assert.That(RdfFormat.Negotiate(null, candidates), Is.SameAs(RdfFormat.NQuads));
        Assert.That(RdfFormat.Negotiate("text/*", candidates), Is.SameAs(RdfFormat.Turtle));
        Assert.That(RdfFormat.Negotiate("application/trig", candidates), Is.Null);
        Assert.That(RdfFormat.Negotiate("*/*", []), Is.Null);
    }

    [Test]
    public void A_field_that_asks_for_formats_gets_the_first_of_them() =>
        Gen.Shuffle(RdfFormat.All.ToArray()).Sample(formats =>
            Assert.That(RdfFormat.Negotiate(RdfFormat.AcceptHeader(formats), formats.Reverse()), Is.SameAs(formats[0])));

    [Test]
    public void Clients_ask_for_what_is_read() =>
        Assert.That(RdfFormat.AcceptHeader(), Does.StartWith("text/turtle, application/trig;q=0.9, ").And.Contain("application/n-quads;q="));

    [Test]
    public void Nothing_in_a_field_throws() =>
        Gen.String[Gen.Char["*/;,=\"\\ q01.xtextturtleapplication-+\t"], 0, 60].Sample(accept =>
        {
            _ = RdfFormat.Negotiate(accept);
            _ = RdfFormat.FromContentType(accept);
        });
}
