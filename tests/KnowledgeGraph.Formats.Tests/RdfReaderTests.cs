namespace KnowledgeGraph.Formats.Tests;

internal sealed class RdfReaderTests
{
    private const string P = "<http://example.org/p>";

    [TestCase("<a> <b> <c> .", "<http://example.org/dir/a> <http://example.org/dir/b> <http://example.org/dir/c> .")]
    [TestCase("BASE <http://x.org/y/> <../z> <?q> <#f> .", "<http://x.org/z> <http://x.org/y/?q> <http://x.org/y/#f> .")]
    [TestCase("<http://a/x/../y> <http://example.org/p> <> .", "<http://a/x/../y> <http://example.org/p> <http://example.org/dir/doc> .")]
    [TestCase("@prefix e: <http://e/> . e:a e:b e:c\\,d , e:%41 , e:x.y , e: .", "<http://e/a> <http://e/b> <http://e/c,d> .\n<http://e/a> <http://e/b> <http://e/%41> .\n<http://e/a> <http://e/b> <http://e/x.y> .\n<http://e/a> <http://e/b> <http://e/> .")]
    [TestCase("PREFIX e: <http://e/> PREFIX e: <http://f/> e:a e:b e:c.", "<http://f/a> <http://f/b> <http://f/c> .")]
    [TestCase("<http://s> <http://p> 'a\\u00e9\\U0001F600\\t' , '''x'\ny''' , \"\"\"q\"\"q\"\"\" .", "<http://s> <http://p> \"aé😀\\t\" .\n<http://s> <http://p> \"x'\\ny\" .\n<http://s> <http://p> \"q\\\"\\\"q\" .")]
    [TestCase("<http://s> <http://p> 1 , -1.5 , .5 , 1e3 , 1.E3 , true .", "<http://s> <http://p> \"1\"^^<http://www.w3.org/2001/XMLSchema#integer> .\n<http://s> <http://p> \"-1.5\"^^<http://www.w3.org/2001/XMLSchema#decimal> .\n<http://s> <http://p> \".5\"^^<http://www.w3.org/2001/XMLSchema#decimal> .\n<http://s> <http://p> \"1e3\"^^<http://www.w3.org/2001/XMLSchema#double> .\n<http://s> <http://p> \"1.E3\"^^<http://www.w3.org/2001/XMLSchema#double> .\n<http://s> <http://p> \"true\"^^<http://www.w3.org/2001/XMLSchema#boolean> .")]
    [TestCase("<http://s> <http://p> [ <http://q> () ; ] .", "<http://s> <http://p> _:b .\n_:b <http://q> <http://www.w3.org/1999/02/22-rdf-syntax-ns#nil> .")]
    [TestCase("[ <http://p> 'x'@en-GB ] .", "_:b <http://p> \"x\"@en-GB .")]
    [TestCase("<http://s> <http://p> <<( <http://a> <http://b> 'c'@ar--rtl )>> .", "<http://s> <http://p> <<( <http://a> <http://b> \"c\"@ar--rtl )>> .")]
    [TestCase("# only a comment", "")]
    public void Turtle_means_these_quads(string text, string quads)
    {
        FormatAssert.Means(text, RdfFormat.Turtle, quads);
        FormatAssert.Means(text, RdfFormat.TriG, quads);
        FormatAssert.Means("\uFEFF" + text, RdfFormat.Turtle, quads);
    }

    [TestCase("<http://g> { <http://s> <http://p> <http://o> }", "<http://s> <http://p> <http://o> <http://g> .")]
    [TestCase("GRAPH _:g { <http://s> <http://p> 1, 2 . } _:g <http://p> 3 .", "<http://s> <http://p> \"1\"^^<http://www.w3.org/2001/XMLSchema#integer> _:g .\n<http://s> <http://p> \"2\"^^<http://www.w3.org/2001/XMLSchema#integer> _:g .\n_:g <http://p> \"3\"^^<http://www.w3.org/2001/XMLSchema#integer> .")]
    [TestCase("[] { } { <http://s> <http://p> 'x' . [ <http://q> 'y' ] }", "<http://s> <http://p> \"x\" .\n_:b <http://q> \"y\" .")]
    public void TriG_means_these_quads(string text, string quads) => FormatAssert.Means(text, RdfFormat.TriG, quads);

    [TestCase("<a> <b>", "KG1001", 1, 8, 7, "expected an object")]
    [TestCase("<a> <b> <c>\n<d> <e> <f> .", "KG1001", 2, 1, 12, "expected '.', ';' or ','")]
    [TestCase("<a> <b> \"ü\" 1 .", "KG1001", 1, 13, 13, "found '1'")]
    [TestCase("<a> <b> \"ü\r\r\n\n\"", "KG1001", 1, 9, 8, "closing quote")]
    [TestCase("<a>\r\r\n\n<b> x .", "KG1001", 4, 5, 11, "expected an object")]
    [TestCase("<a> <b> e:c .", "KG1005", 1, 9, 8, "'e:' is not declared")]
    [TestCase("<a> <b> \"\\uD83D\\uDE00\" .", "KG1003", 1, 10, 9, "surrogate")]
    [TestCase("<a> <b> \"\\x\" .", "KG1003", 1, 10, 9, "'\\x' is not an escape")]
    [TestCase("<a> <b b> <c> .", "KG1006", 1, 7, 6, "U+0020")]
    [TestCase("<a> <b> <\\u0020> .", "KG1004", 1, 9, 8, "not an absolute IRI")]
    [TestCase("<a> <b> 'x'^^<http://www.w3.org/1999/02/22-rdf-syntax-ns#langString> .", "KG1007", 1, 14, 13, "language tag")]
    [TestCase("<a> <b> 'x'@en--xyz .", "KG1007", 1, 12, 11, "'ltr' or 'rtl'")]
    [TestCase("1 <b> <c> .", "KG1001", 1, 1, 0, "expected a subject")]
    [TestCase("<g> { <a> <b> <c> }", "KG1001", 1, 5, 4, "expected a predicate")]
    public void Turtle_is_refused_at_this_place(string text, string code, int line, int column, int offset, string words) =>
        FormatAssert.Fails(text, RdfFormat.Turtle, code, line, column, offset, words);

    [TestCase("<http://s> " + P + " <http://o>", "KG1001", 1, 45, 44, "'.'")]
    [TestCase("<s> " + P + " <http://o> .", "KG1004", 1, 1, 0, "'s' is not an absolute IRI")]
    [TestCase("<http://s> " + P + " 'x' .", "KG1001", 1, 35, 34, "expected an object")]
    [TestCase("<http://s> " + P + " \"x\" . <http://s> " + P + " \"x\" .", "KG1001", 1, 41, 40, "end of the line")]
    [TestCase("<http://s> " + P + " \"x\" <http://g> .", "KG1001", 1, 39, 38, "'.'")]
    public void NTriples_is_refused_at_this_place(string text, string code, int line, int column, int offset, string words) =>
        FormatAssert.Fails(text, RdfFormat.NTriples, code, line, column, offset, words);

    [Test]
    public void Bytes_that_are_not_Utf8_are_refused_with_their_offset() =>
        FormatAssert.Fails([.. "<a>\n<b> \""u8, 0xC3, 0x28, (byte)'"'], RdfFormat.Turtle, "KG1002", 2, 6, 9, "0xC3");

    [Test]
    public void Limits_are_named()
    {
        const string text = "<http://s> <http://p> \"0123456789\" .\n<http://s> <http://p> \"x\" .\n";
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Limit(new RdfReaderOptions { MaxQuads = 1 }), Does.Contain("MaxQuads = 1"));
            Assert.That(Limit(new RdfReaderOptions { MaxTermLength = 11 }), Does.Contain("MaxTermLength = 11"));
            Assert.That(Limit(new RdfReaderOptions { MaxInputBytes = 20 }), Does.Contain("MaxInputBytes = 20"));
        }

        string Limit(RdfReaderOptions options) => Assert.Throws<RdfSyntaxException>(
            () => RdfReader.ReadDataset(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)), RdfFormat.Turtle, options))!.Message;
    }

    [Test]
    public void Blank_node_labels_never_clash()
    {
        var dataset = RdfReader.Parse(
            "_:gen0 <http://p> [] , _:xgen0 , _:b0 .", RdfFormat.Turtle, new RdfReaderOptions { BlankNodePrefix = "d-" });
        Assert.That(
            dataset.SelectMany(quad => new[] { quad.Subject.ToString(), quad.Object.ToString() }).Distinct(),
            Is.EquivalentTo(["_:d-xgen0", "_:d-gen0", "_:d-xxgen0", "_:d-b0"]));
    }

    [Test]
    public void A_cancelled_reading_stops()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        var text = string.Concat(Enumerable.Repeat("<http://s> <http://p> 1 .\n", 2000));
        Assert.Throws<OperationCanceledException>(() => RdfReader.Parse(text, RdfFormat.Turtle, cancellationToken: stop.Token));
    }
}
