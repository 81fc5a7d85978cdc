using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Formats.Tests.Turtle;

internal sealed class TurtleWriterTests
{
    private static readonly RdfWriterOptions Options = new()
    {
        Prefixes = new Dictionary<string, string> { ["e"] = "http://e/", ["xsd"] = "http://www.w3.org/2001/XMLSchema#", ["unused"] = "http://u/" },
    };

    [Test]
    public void Groups_by_subject_and_predicate_with_types_first() => Writes(
        "e:s e:p 2 , 1 ; a e:C , e:B . <http://other/x> e:q 'a'@en .",
        """
        @prefix e: <http://e/> .

        e:s a e:B , e:C ;
            e:p 1 , 2 .

        <http://other/x> e:q "a"@en .

        """);

    [Test]
    public void Writes_lists_and_blank_nodes_in_place() => Writes(
        "e:s e:p [ e:q ( 1 ( ) [ e:r 'x' ] ) ; e:r [] ] .",
        """
        @prefix e: <http://e/> .

        e:s e:p [
                e:q ( 1 () [ e:r "x" ] ) ;
                e:r []
            ] .

        """);

    [Test]
    public void Circles_and_shared_nodes_keep_labels() => Writes(
        "_:a e:p _:b . _:b e:p _:a . e:s e:p _:c , _:d . e:t e:p _:c . _:c e:q 1 . [] e:q 2 .",
        """
        @prefix e: <http://e/> .

        e:s e:p _:c , [] .

        e:t e:p _:c .

        _:a e:p [ e:p _:a ] .

        _:c e:q 1 .

        [] e:q 2 .

        """);

    [Test]
    public void Abbreviates_only_what_reads_back_the_same() => Writes(
        "e:s e:p '1'^^xsd:integer , '1.'^^xsd:decimal , '1.0'^^xsd:decimal , '1'^^xsd:double , '1e0'^^xsd:double , 'true'^^xsd:boolean , '1'^^xsd:boolean , 'x\\u0000\\t\"'.",
        """
        @prefix e: <http://e/> .
        @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

        e:s e:p "1"^^xsd:boolean , "1"^^xsd:double , 1 , "1."^^xsd:decimal , 1.0 , 1e0 , true , "x\u0000\t\"" .

        """);

    [Test]
    public void Writes_graphs_after_the_default_graph()
    {
        var dataset = FormatAssert.Read("PREFIX e: <http://e/> e:g { e:s e:p [ e:q 1 ] } e:g e:date 2 . _:g { e:s e:p 1 . e:t e:p 2 }", RdfFormat.TriG);
        Assert.That(RdfWriter.ToText(dataset, RdfFormat.TriG, Options), Is.EqualTo(
            """
            @prefix e: <http://e/> .

            e:g e:date 2 .

            _:g {
                e:s e:p 1 .
                e:t e:p 2 .
            }

            e:g {
                e:s e:p [ e:q 1 ] .
            }

            """.ReplaceLineEndings("\n")));
    }

    [Test]
    public void Shortens_IRIs_below_the_base_only_where_they_resolve_back()
    {
        var dataset = RdfReader.Parse("<http://e/d/x#f> <http://e/d/y> <http://e/d/a:b> , <http://e/d/> , <http://e/q> .", RdfFormat.Turtle);
        var text = RdfWriter.ToText(dataset, RdfFormat.Turtle, new RdfWriterOptions { BaseIri = "http://e/d/x", Prefixes = new Dictionary<string, string>() });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(text, Does.Contain("<#f> <y> "));
            Assert.That(RdfReader.Parse(text, RdfFormat.Turtle), Is.EquivalentTo(dataset));
        }
    }

    [Test]
    public void Turtle_refuses_named_graphs()
    {
        var dataset = FormatAssert.Read("<http://g> { <http://s> <http://p> 1 }", RdfFormat.TriG);
        Assert.That(
            Assert.Throws<NotSupportedException>(() => RdfWriter.ToText(dataset, RdfFormat.Turtle))!.Message, Does.Contain("http://g"));
    }

    [Test]
    public void Deep_chains_are_written_flat_enough_to_be_read()
    {
        var quads = Enumerable.Range(0, 20_000)
            .Select(i => new Quad(new BlankNode($"n{i:D6}"), new Iri("http://e/next"), new BlankNode($"n{i + 1:D6}")))
            .Prepend(new Quad(new Iri("http://e/s"), new Iri("http://e/first"), new BlankNode("n000000")))
            .ToList();
        Assert.That(RdfReader.Parse(RdfWriter.ToText(quads, RdfFormat.Turtle), RdfFormat.Turtle), Has.Count.EqualTo(quads.Count));
        var list = "<http://e/s> <http://e/p> (" + string.Concat(Enumerable.Repeat(" 1", 20_000)) + " ) .";
        Assert.That(
            RdfWriter.ToText(RdfReader.Parse(list, RdfFormat.Turtle), RdfFormat.Turtle), Does.Contain("( 1 1 1 1"));
    }

    [TestCase("1a", "http://e/")]
    [TestCase("a.", "http://e/")]
    [TestCase("a", "e/")]
    public void Prefixes_are_checked(string prefix, string iri) => Assert.Throws<ArgumentException>(
        () => _ = new RdfWriterOptions { Prefixes = new Dictionary<string, string> { [prefix] = iri } });

    private static void Writes(string turtle, string expected)
    {
        var dataset = FormatAssert.Read("PREFIX e: <http://e/> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> " + turtle, RdfFormat.Turtle);
        Assert.That(RdfWriter.ToText(dataset, RdfFormat.Turtle, Options), Is.EqualTo(expected.ReplaceLineEndings("\n")));
    }
}
