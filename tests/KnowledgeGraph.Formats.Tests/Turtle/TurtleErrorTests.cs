namespace KnowledgeGraph.Formats.Tests.Turtle;

/// <summary>Errors say where, what was expected and what was found; and where the mistake is a common one, how to mend it.</summary>
internal sealed class TurtleErrorTests
{
    [TestCase("<a> <b> foaf:name .", "KG1005", 9, "'PREFIX foaf: <http://xmlns.com/foaf/0.1/>'")]
    [TestCase("<a> a skos:Concept .", "KG1005", 7, "<http://www.w3.org/2004/02/skos/core#>")]
    [TestCase("<a> <b> '1'^^xsd:int .", "KG1005", 14, "<http://www.w3.org/2001/XMLSchema#>")]
    [TestCase("<a> <b> nobody:knows .", "KG1005", 9, "the prefix 'nobody:' is not declared")]
    [TestCase("<a> <b> :c .", "KG1005", 9, "the prefix ':' is not declared")]
    [TestCase("PREFIX ex <http://e/>", "KG1001", 8, "a prefix such as 'ex:', found 'ex'")]
    [TestCase("PREFIX ex:a <http://e/>", "KG1001", 8, "a prefix such as 'ex:'")]
    [TestCase("PREFIX ex: ex:a", "KG1001", 12, "the namespace IRI of the prefix")]
    [TestCase("@prefix ex: <http://e/>\n", "KG1001", 1, "'.', found the end of the document", 2, 24)]
    [TestCase("@base 'x' .", "KG1001", 7, "the base IRI")]
    [TestCase("@PREFIX ex: <http://e/> .", "KG1001", 1, "'@prefix', '@base' or '@version', found '@PREFIX'")]
    [TestCase("SELECT * { }", "KG1001", 1, "a directive or a subject, found 'SELECT'")]
    [TestCase("<a> <b> True .", "KG1001", 9, "an object (an IRI, a blank node, a collection or a literal), found 'True'")]
    [TestCase("<a> A <b> .", "KG1001", 5, "a predicate (an IRI or 'a'), found 'A'")]
    [TestCase("<a> _:b <c> .", "KG1001", 5, "a predicate")]
    [TestCase("<a> '''b\nb''' <c> .", "KG1001", 5, "found ''''b b''''")]
    [TestCase("<a> 'b' <c> .", "KG1001", 5, "a predicate")]
    [TestCase("<a> <b> <c> ;; , <d> .", "KG1001", 16, "'.', ';' or a predicate")]
    [TestCase("<a> <b> , <c> .", "KG1001", 9, "an object")]
    [TestCase("<a> ; <b> <c> .", "KG1001", 5, "a predicate")]
    [TestCase("<a> <b> [ <c> <d> ) .", "KG1001", 19, "']', ';' or ','")]
    [TestCase("<a> <b> ( <c> ; ) .", "KG1001", 15, "an item of the collection")]
    [TestCase("() .", "KG1001", 4, "a predicate")]
    [TestCase("[] .", "KG1001", 4, "a predicate")]
    [TestCase("[ <a> <b> ] ; <c> <d> .", "KG1001", 13, "a predicate")]
    [TestCase("<a> <b> 'x'^^ .", "KG1001", 15, "a datatype IRI")]
    [TestCase("<a> <b> 'x'^^'y' .", "KG1001", 14, "a datatype IRI")]
    [TestCase("<a> <b> 'x'@ .", "KG1001", 12, "a language tag such as 'en-GB' after '@'")]
    [TestCase("<a> <b> 'x'@en- .", "KG1001", 12, "a language tag such as 'en-GB' after '@'")]
    [TestCase("<a> <b> 'x'@abcdefghi .", "KG1007", 12, "1 to 8 letters")]
    [TestCase("<a> <b> 'x' @en 'y' .", "KG1001", 17, "'.', ';' or ','")]
    [TestCase("<a> <b> e:%4g .", "KG1003", 11, "two hexadecimal digits")]
    [TestCase("<a> <b> e:a\\b .", "KG1003", 12, "after '\\' in a name")]
    [TestCase("<a> <b> <x\\n> .", "KG1003", 11, "'\\n' is not an escape here")]
    [TestCase("<a> <b> '\\u12g4' .", "KG1003", 10, "4 hexadecimal digits")]
    [TestCase("<a> <b> '\\U00110000' .", "KG1003", 10, "not a Unicode character")]
    [TestCase("<a> <b> <a\\u003Eb> .", "KG1004", 9, "is not an absolute IRI")]
    [TestCase("<a> <b> <1a:b> .", "KG1004", 9, "'1a:b' is not an absolute IRI")]
    [TestCase("<a> <b> <:b> .", "KG1004", 9, "':b' is not an absolute IRI")]
    [TestCase("<a> <b> _:.x .", "KG1001", 9, "a blank node label after '_:'")]
    [TestCase("<a> <b> _x .", "KG1006", 9, "no token begins with '_'")]
    [TestCase("<a> <b> + .", "KG1006", 9, "no token begins with '+'")]
    [TestCase("<a> <b> ^ <c> .", "KG1006", 9, "no token begins with '^'")]
    [TestCase("<a> <b> <c", "KG1001", 9, "'>' to close the IRI, found the end of the document")]
    [TestCase("<a> <b> '''c''", "KG1001", 9, "the closing quotes of the string")]
    [TestCase("<a> <b> ü:x . <é> € <c> .", "KG1005", 9, "'ü:'")]
    [TestCase("<é> × <c> .", "KG1006", 5, "no token begins with '×' U+00D7", 1, 5)]
    public void Turtle_says(string text, string code, int column, string words, int line = 1, int offset = -1) =>
        FormatAssert.Fails(text, RdfFormat.Turtle, code, line, column, offset < 0 ? column - 1 : offset, words);

    [TestCase("<http://e/%zz> <p:> <o:> .", "RFC 3987")]
    [TestCase("PREFIX e: <http://e:port/> e:a <p:> <o:> .", "RFC 3987")]
    [TestCase("<s:> <p:> 'x'@en-x .", "RFC 5646")]
    [TestCase("VERSION '2.0'", "'1.1', '1.2' or '1.2-basic'")]
    public void Strict_reading_asks_for_more(string text, string words)
    {
        RdfReader.Parse(text, RdfFormat.Turtle);
        Assert.That(
            Assert.Throws<RdfSyntaxException>(() => RdfReader.Parse(text, RdfFormat.Turtle, new RdfReaderOptions { Strict = true }))!.Message,
            Does.Contain(words));
    }

    [TestCase("\"\"\"")]
    [TestCase("'")]
    [TestCase("<x:")]
    [TestCase("_:")]
    [TestCase("e:")]
    public void A_term_without_end_ends_at_the_limit(string open)
    {
        using var endless = new Endless("<s:> <p:> " + open, 'x');
        var error = Assert.Throws<RdfSyntaxException>(
            () => RdfReader.ReadDataset(endless, RdfFormat.Turtle, new RdfReaderOptions { MaxTermLength = 1 << 20 }))!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(error.Message, Does.Contain("MaxTermLength = 1048576"));
            Assert.That(error.Diagnostic.Start.ByteOffset, Is.EqualTo(10));
            Assert.That(endless.Given, Is.LessThan(4 << 20));
        }
    }

    [TestCase("<s:> <p:> 'x' # ", 'x')]
    [TestCase("<s:> <p:> 'x'", ' ')]
    public void Comments_and_blanks_without_end_take_no_memory(string begin, char fill)
    {
        using var endless = new Endless(begin, fill) { Stop = 64 << 20 };
        var before = GC.GetTotalAllocatedBytes();
        Assert.Throws<RdfSyntaxException>(() => RdfReader.ReadDataset(endless, RdfFormat.Turtle));
        Assert.That(GC.GetTotalAllocatedBytes() - before, Is.LessThan(8 << 20));
    }

    /// <summary>A text and then one character for ever, or up to a length.</summary>
    private sealed class Endless(string begin, char fill) : Stream
    {
        public long Given { get; private set; }

        public long Stop { get; init; } = long.MaxValue;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => Given; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            if (Given >= Stop)
            {
                return 0;
            }

            buffer.Fill((byte)fill);
            for (var i = 0; i < buffer.Length && Given + i < begin.Length; i++)
            {
                buffer[i] = (byte)begin[(int)Given + i];
            }

            Given += buffer.Length;
            return buffer.Length;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
