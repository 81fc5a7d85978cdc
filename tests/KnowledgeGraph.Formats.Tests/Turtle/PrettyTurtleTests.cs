using CsCheck;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Formats.Tests.Turtle;

/// <summary>What pretty Turtle and TriG do beyond grouping: long strings, made prefixes, annotations, the version.</summary>
internal sealed class PrettyTurtleTests
{
    private static readonly RdfWriterOptions Prefixed = new() { Prefixes = new Dictionary<string, string> { ["e"] = "http://e/", ["rdf"] = RdfVocabulary.Namespace } };

    private static readonly Term[] Nodes =
        [new Iri("http://e/a"), new BlankNode("b"), new BlankNode("c"), new BlankNode("d"), new BlankNode("f"), RdfVocabulary.Nil];

    /// <summary>Few terms, so that triples are asserted, reified, annotated and nested in all ways at once.</summary>
    private static readonly Gen<Quad[]> Reifications = Triples(Any.Of(Nodes)).SelectMany(triples => Gen.Select(
        Any.Of(Nodes),
        Any.Of(new Iri("http://e/p"), RdfVocabulary.First, RdfVocabulary.Rest, RdfVocabulary.Reifies, RdfVocabulary.Reifies, RdfVocabulary.Reifies),
        Gen.Frequency((3, Any.Of(Nodes)), (5, Any.Of(triples).Select(Term (triple) => new TripleTerm(triple)))),
        Any.Of<Term?>(null, null, null, new Iri("http://e/g"), new BlankNode("b")),
        (s, p, o, g) => new Quad(s, p, o, g)).Array[1, 8].Select(quads => (Quad[])[.. quads, .. triples.Select(triple => new Quad(triple, null))]));

    [TestCase("a\nb", "\"\"\"a\nb\"\"\"")]
    [TestCase("\n\"", "\"\"\"\n\\\"\"\"\"")]
    [TestCase("\"\"\"\n\" \\", "\"\"\"\\\"\\\"\"\n\" \\\\\"\"\"")]
    [TestCase("\r\n\t", "\"\"\"\\r\n\\t\"\"\"")]
    [TestCase("a\"b", "\"a\\\"b\"")]
    public void Strings_with_line_breaks_are_long(string text, string expected)
    {
        Quad[] quads = [new(new Iri("http://e/s"), new Iri("http://e/p"), new Literal(text))];
        var turtle = RdfWriter.ToText(quads, RdfFormat.Turtle, Prefixed);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(turtle, Does.EndWith("e:s e:p " + expected + " .\n"));
            Assert.That(RdfReader.Parse(turtle, RdfFormat.Turtle), Is.EquivalentTo(quads));
        }
    }

    [Test]
    public void Prefixes_are_made_for_namespaces_in_use()
    {
        var quads = Enumerable.Range(0, 5).SelectMany(i => new Quad[]
        {
            new(new Iri("http://one/i" + i), Rdfs.Label, new Iri("http://two#" + i)),
            new(new Iri("http://one/i" + i), Rdfs.Label, new Iri("http://two#" + (i + 1))),
            new(new Iri("http://one/i" + i), Rdfs.Label, new Iri("http://three/" + (i % 3))),
        });
        Assert.That(RdfWriter.ToText(quads, RdfFormat.Turtle, new RdfWriterOptions { GeneratePrefixes = true }), Does.StartWith(
            """
            @prefix ns1: <http://two#> .
            @prefix ns2: <http://one/> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .

            ns2:i0 rdfs:label <http://three/0> , ns1:0 , ns1:1 .
            """.ReplaceLineEndings("\n")));
    }

    [Test]
    public void The_version_is_announced_only_where_asked_for_and_needed()
    {
        Quad[] plain = [new(new Iri("http://e/s"), new Iri("http://e/p"), new Literal("x"))];
        Quad[] directed = [new(new Iri("http://e/s"), new Iri("http://e/p"), Literal.LanguageTagged("x", "ar", BaseDirection.RightToLeft))];
        var announcing = new RdfWriterOptions { AnnounceVersion = true };
        using (Assert.EnterMultipleScope())
        {
            Assert.That(RdfWriter.ToText(plain, RdfFormat.Turtle, announcing), Does.Not.Contain("VERSION"));
            Assert.That(RdfWriter.ToText(directed, RdfFormat.Turtle), Does.Not.Contain("VERSION"));
            Assert.That(RdfWriter.ToText(directed, RdfFormat.Turtle, announcing), Does.StartWith("VERSION \"1.2\"\n"));
            Assert.That(RdfWriter.ToText(directed, RdfFormat.TriG, announcing with { Pretty = false }), Does.StartWith("VERSION \"1.2\"\n"));
        }
    }

    [Test]
    public void Reifiers_of_asserted_triples_are_annotations()
    {
        var (s, p, o, q) = (new Iri("http://e/s"), new Iri("http://e/p"), new Iri("http://e/o"), new Iri("http://e/q"));
        var triple = new TripleTerm(new Triple(s, p, o));
        var notAsserted = new TripleTerm(new Triple(s, p, q));
        Quad[] quads =
        [
            new(s, p, o),
            new(new BlankNode("block"), RdfVocabulary.Reifies, triple),
            new(new BlankNode("block"), q, new Literal("1", Xsd.Integer)),
            new(new BlankNode("block2"), RdfVocabulary.Reifies, triple),
            new(new BlankNode("block2"), q, new Literal("2", Xsd.Integer)),
            new(new BlankNode("block2"), q, new BlankNode("inner")),
            new(new BlankNode("bare"), RdfVocabulary.Reifies, triple),
            new(new Iri("http://e/r"), RdfVocabulary.Reifies, triple),
            new(new Iri("http://e/r"), q, o),
            new(new Iri("http://e/r2"), RdfVocabulary.Reifies, triple),
            new(new Iri("http://e/r3"), RdfVocabulary.Reifies, notAsserted),
        ];
        Assert.That(RdfWriter.ToText(quads, RdfFormat.Turtle, Prefixed), Is.EqualTo(
            """
            @prefix e: <http://e/> .
            @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .

            e:r e:q e:o .

            e:r3 rdf:reifies <<( e:s e:p e:q )>> .

            e:s e:p e:o {| e:q 1 |} ~ {|
                    e:q [] , 2
                |} ~ e:r ~ e:r2 ~ _:bare .

            """.ReplaceLineEndings("\n")));
    }

    [Test]
    public void Any_reifiers_are_read_back_the_same() => Gen.Select(Reifications, Any.Of(RdfWriterOptions.Default, new() { Pretty = false }, new() { AnnounceVersion = true }))
        .Sample((quads, options) => FormatAssert.RoundTrips(quads, RdfFormat.TriG, options), iter: 4000);

    private static Gen<Triple[]> Triples(Gen<Term> nodes)
    {
        var plain = Gen.Select(nodes, nodes, (s, o) => new Triple(s, new Iri("http://e/p"), o));
        var reifying = Gen.Select(nodes, plain, (s, inner) => new Triple(s, RdfVocabulary.Reifies, new TripleTerm(inner)));
        return Gen.Frequency((3, plain), (1, reifying)).Array[1, 4];
    }
}
