using System.Diagnostics;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Formats.Tests.Turtle;

/// <summary>Nesting ends at the named limit, and below it costs no stack.</summary>
internal sealed class TurtleNestingTests
{
    private const int Deep = 100_000;

    [TestCase("(", ")", "MaxNesting = 500")]
    [TestCase("[ <http://p> ", "]", "MaxNesting = 500")]
    [TestCase("<<( <http://s> <http://p> ", ")>>", "MaxNesting = 500")]
    [TestCase("<< <http://s> <http://p> ", ">>", "MaxNesting = 500")]
    [TestCase("<http://x> {| <http://p> ", "|}", "MaxNesting = 500")]
    public void Deep_nesting_ends_at_the_limit(string open, string close, string limit)
    {
        var watch = Stopwatch.StartNew();
        var error = Assert.Throws<RdfSyntaxException>(() => RdfReader.Parse(Nested(open, close, Deep), RdfFormat.TriG))!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(error.IsLimit, error.Message);
            Assert.That(error.Message, Does.Contain(limit));
            Assert.That(watch.ElapsedMilliseconds, Is.LessThan(3000));
        }
    }

    [TestCase("<< ", " <http://p> <http://o> >>")]
    [TestCase("( ", ")")]
    public void Deep_nesting_of_a_subject_ends_at_the_limit(string open, string close)
    {
        var text = string.Concat(Enumerable.Repeat(open, Deep)) + "<http://s>" + string.Concat(Enumerable.Repeat(close, Deep)) + " <http://p> 1 .";
        Assert.That(Assert.Throws<RdfSyntaxException>(() => RdfReader.Parse(text, RdfFormat.Turtle))!.IsLimit);
    }

    [TestCase("(", ")", 2 * Deep)]
    [TestCase("[ <http://p> ", "]", Deep)]
    [TestCase("<< <http://s> <http://p> ", ">>", Deep)]
    [TestCase("<http://x> {| <http://p> ", "|}", 2 * Deep)]
    public void Who_raises_the_limit_needs_no_stack(string open, string close, long quads)
    {
        var report = RdfReader.Read(
            System.Text.Encoding.UTF8.GetBytes(Nested(open, close, Deep)), RdfFormat.Turtle, new Nothing(), new RdfReaderOptions { MaxNesting = 1_000_000 });
        Assert.That(report.Quads, Is.EqualTo(quads + 1));
    }

    [Test]
    public void Triple_terms_have_a_limit_of_their_own()
    {
        var options = new RdfReaderOptions { MaxNesting = 1_000_000 };
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Limit(Nested("<<( <http://s> <http://p> ", ")>>", Deep)), Does.Contain("TripleTerm.MaxDepth = 500"));
            Assert.That(RdfReader.Parse(Nested("<<( <http://s> <http://p> ", ")>>", 500), RdfFormat.Turtle, options), Has.Count.EqualTo(1));

            // The reifier's triple is one more.
            Assert.That(Limit(Nested("<<( <http://s> <http://p> ", ")>>", 500).Replace(" .", " ~ .", StringComparison.Ordinal)), Does.Contain("TripleTerm.MaxDepth = 500"));
        }

        string Limit(string text)
        {
            var error = Assert.Throws<RdfSyntaxException>(() => RdfReader.Parse(text, RdfFormat.Turtle, options))!;
            return error.IsLimit ? error.Message : "no limit: " + error.Message;
        }
    }

    private static string Nested(string open, string close, int depth) =>
        "<http://s> <http://p> " + string.Concat(Enumerable.Repeat(open, depth)) + "<http://o> " + string.Concat(Enumerable.Repeat(close, depth)) + " .";

    private sealed class Nothing : Rdf.Access.IQuadSpanSink
    {
        public void OnQuad(in Rdf.Access.QuadSpan quad)
        {
        }
    }
}
