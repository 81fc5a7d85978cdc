using System.Text;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Formats.Tests.Turtle;

/// <summary>What is read in spite of errors: one row for each kind of mistake, with the statements that are kept and the errors noted.</summary>
internal sealed class TurtleRecoveryTests
{
    [TestCase("<s:1> <p:> <o:> . <s:2> <p:> . <s:3> <p:> <o:> .", "s:1 s:3", 1, TestName = "A missing object ends at its dot")]
    [TestCase("<s:1> <p:> <o:> <x:> <s:2> <p:> <o:> . <s:3> <p:> <o:> .", "s:1 s:3", 1, TestName = "A missing dot costs the next statement")]
    [TestCase("<s:1> <p:> e:x ; <p:> 'a. b' , \"\"\"c . \n d .\"\"\" , <o:a.b> # . no end\n . <s:3> <p:> <o:> .", "s:3", 1, TestName = "Dots in strings, IRIs and comments are no ends")]
    [TestCase("<s:1> <p:> x 1.5 , e:a.b . <s:3> <p:> <o:> .", "s:3", 1, TestName = "Dots in numbers and names are no ends")]
    [TestCase("<s:1> <p:> 'a\\xb' . <s:3> <p:> <o:> .", "s:3", 1, TestName = "A wrong escape in a closed string")]
    [TestCase("<s:1> <p:> 'open .\n<s:2> <p:> 'x' .\n<s:3> <p:> <o:> .", "s:2 s:3", 1, TestName = "An open string ends at a dot at the end of a line")]
    [TestCase("<s:1> <p:> 'open ;\n  <p:> 'x. y' .\n<s:3> <p:> <o:> .", "s:3", 1, TestName = "An open string, the dot on a later line")]
    [TestCase("<s:1> <p:> \"\"\"open. Text. <s:x> <p:> <o:> .\n<s:3> <p:> <o:> .", "s:3", 1, TestName = "An open long string ends at a dot at the end of a line")]
    [TestCase("<s:1> <p:> \"\"\"a\\x . \n . \n \"\"\" . <s:3> <p:> <o:> .", "s:3", 1, TestName = "A wrong escape in a closed long string")]
    [TestCase("<s:1> <p:> <o b> . <s:3> <p:> <o:> .", "s:3", 1, TestName = "An IRI with a blank")]
    [TestCase("<s:1> <p:> ; <s:2> <p:> <o:>\nPREFIX s: <s:>\ns:3 <p:> <o:> .", "s:3", 1, TestName = "A directive at the beginning of a line is a beginning")]
    [TestCase("<s:1> <p:> <o:>\n@prefix s: <s:> .\ns:3 <p:> <o:> .", "s:1 s:3", 1, TestName = "Also when it is the error")]
    [TestCase("@prefix s <s:> . <s:3> <p:> <o:> .", "s:3", 1, TestName = "A wrong directive")]
    [TestCase("PREFIX s <s:>\n<s:1> <p:> <o:> .", "s:1", 1, TestName = "A directive without dot ends with its line")]
    [TestCase("PREFIX s: <s: x>\n<s:1> <p:> <o:> .", "s:1", 1, TestName = "Also with a wrong IRI")]
    [TestCase("BASE 'open\n<s:1> <p:> <o:> .", "s:1", 1, TestName = "Also with an open string")]
    [TestCase("VERSION 1.2 <s:1> <p:> <o:>\r\n<s:2> <p:> <o:> .", "s:2", 1, TestName = "Whatever else stands on its line")]
    [TestCase("PREFIX\n<s:1> <p:> <o:> .\nPREFIX s:\ns: <p:> <o:> .\n<s:3> <p:> <o:> .", "s:1 s:3", 3, TestName = "A directive without its parts costs no line that is not its own")]
    [TestCase("@prefix s\n<s:1> . <s:3> <p:> <o:> .", "s:3", 1, TestName = "A directive with a dot may have several lines")]
    [TestCase("<s:1> <p:> <rel> . <s:3> <p:> <o:> .", "s:3", 1, TestName = "A relative IRI without base")]
    [TestCase("<s:1> <p:> [ <p:> ( <o:> . <s:3> <p:> <o:> .", "s:3", 1, TestName = "What was open is forgotten")]
    [TestCase("<s:1> <p:> <o:> . <s:3> <p:> <o:>", "s:1 s:3", 1, TestName = "The end of the document")]
    [TestCase("<s:1> <p:> <o:> {| <p:> |} . <s:3> <p:> <o:> .", "s:1 s:3", 1, TestName = "An annotation")]
    [TestCase("a b c. <s:1> <p:> <o:> . d <s:2> . . ; <s:3> <p:> <o:> . <s:4> <p:> <o:> .", "s:1 s:4", 4, TestName = "Several errors")]
    public void Turtle_goes_on(string text, string subjects, int errors) => GoesOn(text, RdfFormat.Turtle, subjects, errors);

    [TestCase("<g:> { <s:1> <p:> . <s:2> <p:> <o:> } <s:3> <p:> <o:> .", "s:2/g: s:3", 1, TestName = "In a graph the next statement is in it")]
    [TestCase("<g:> { <s:1> <p:> } <s:3> <p:> <o:> .", "s:3", 1, TestName = "The end of the graph ends its last statement")]
    [TestCase("<g:> { <s:1> <p:> '}' ; <p:> <o b> } <s:3> <p:> <o:> .", "s:1/g: s:3", 1, TestName = "A brace in a string is no end")]
    [TestCase("'g' { <s:1> <p:> <o:> . <s:2> <p:> <o:> . } <s:3> <p:> <o:> .", "s:3", 1, TestName = "A graph with a wrong name goes as a whole")]
    [TestCase("<s:1> <p:> { <s:2> <p:> <o:> . } <s:3> <p:> <o:> .", "s:3", 1, TestName = "Braces where none may stand")]
    [TestCase("<g:> { <s:1> <p:> <o:> .\n<g:2> { <s:2> <p:> <o:> } <s:3> <p:> <o:> .", "s:1/g: s:3", 1, TestName = "A graph that was not closed")]
    [TestCase("<g:> { <s:1> <p:> <o:> <o:>\nPREFIX s: <s:> s:3 <p:> <o:> .", "s:1/g: s:3", 1, TestName = "A directive ends a graph")]
    [TestCase("<g:> { <s:1> <p:> <o:> } } <s:3> <p:> <o:> .", "s:1/g: s:3", 1, TestName = "A brace too many")]
    public void TriG_goes_on(string text, string subjects, int errors) => GoesOn(text, RdfFormat.TriG, subjects, errors);

    [Test]
    public void Errors_have_their_places_in_order()
    {
        var report = RdfReader.Read(
            "<a:> <b:> .\n<ü:> é .\n<a:> <b:> 1 ."u8.ToArray(), RdfFormat.Turtle, new List(), new RdfReaderOptions { OnError = RdfErrorPolicy.Skip });
        Assert.That(report.Errors.Select(error => (error.Start.Line, error.Start.Column)), Is.EqualTo([(1L, 11L), (2L, 1L)]));
    }

    [Test]
    public void A_limit_on_errors_ends_the_reading()
    {
        var options = new RdfReaderOptions { OnError = RdfErrorPolicy.Skip, MaxErrors = 2 };
        var error = Assert.Throws<RdfSyntaxException>(() => RdfReader.Parse("a . a . a . a .", RdfFormat.Turtle, options))!;
        Assert.That((error.IsLimit, error.Diagnostic.Start.ByteOffset), Is.EqualTo((true, 8L)), error.Message);
    }

    [Test]
    public void Other_limits_end_the_reading()
    {
        var options = new RdfReaderOptions { OnError = RdfErrorPolicy.Skip, MaxNesting = 2 };
        Assert.That(Assert.Throws<RdfSyntaxException>(() => RdfReader.Parse("<a:> <b:> (((1))) .", RdfFormat.Turtle, options))!.IsLimit);
    }

    [Test]
    public void An_exception_of_the_sink_is_no_error_of_the_document()
    {
        var options = new RdfReaderOptions { OnError = RdfErrorPolicy.Skip };
        var thrown = new RdfSyntaxException(new Rdf.Text.Diagnostic("X", "from the sink", default, default));
        Assert.That(
            Assert.Throws<RdfSyntaxException>(() => RdfReader.Read("<a:> <b:> 1 ."u8.ToArray(), RdfFormat.Turtle, new Thrower(thrown), options)),
            Is.SameAs(thrown));
    }

    private static void GoesOn(string text, RdfFormat format, string subjects, int errors)
    {
        var seen = new List();
        var report = RdfReader.Read(Encoding.UTF8.GetBytes(text), format, seen, new RdfReaderOptions { OnError = RdfErrorPolicy.Skip });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(string.Join(' ', seen.Subjects.Distinct()), Is.EqualTo(subjects));
            Assert.That(report.Errors, Has.Count.EqualTo(errors), () => string.Join('\n', report.Errors));
        }
    }

    private sealed class List : Rdf.Access.IQuadSink
    {
        public List<string> Subjects { get; } = [];

        public void OnQuad(in Quad quad)
        {
            if (quad.Subject is Iri { Value: var subject })
            {
                Subjects.Add(subject + (quad.GraphName is Iri graph ? "/" + graph.Value : ""));
            }
        }
    }

    private sealed class Thrower(Exception exception) : Rdf.Access.IQuadSpanSink
    {
        public void OnQuad(in Rdf.Access.QuadSpan quad) => throw exception;
    }
}
