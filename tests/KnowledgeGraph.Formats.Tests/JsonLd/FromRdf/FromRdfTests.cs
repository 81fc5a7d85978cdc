using System.Diagnostics;
using System.Text.Json.Nodes;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Formats.Tests.JsonLd.FromRdf;

/// <summary>What the W3C's tests of fromRdf leave out.</summary>
internal sealed class FromRdfTests
{
    private const string Prefixes = "PREFIX e: <http://e/> PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> PREFIX i: <https://www.w3.org/ns/i18n#> ";

    [TestCase("_:c rdf:first _:c ; rdf:rest rdf:nil .")]
    [TestCase("_:c rdf:first _:d ; rdf:rest rdf:nil . _:d rdf:first _:c ; rdf:rest rdf:nil .")]
    [TestCase("_:c rdf:first 1 ; rdf:rest _:c .")]
    [TestCase("e:s e:p _:c . e:g { _:c rdf:first 1 ; rdf:rest rdf:nil }")]
    [TestCase("e:g { e:s e:p _:c . _:c rdf:first 1 ; rdf:rest rdf:nil } _:c e:q 1 .")]
    [TestCase("e:s e:p _:c . _:c rdf:first 1 ; rdf:rest rdf:nil . _:c { e:s e:p 1 }")]
    public void Lists_that_are_none_stay_nodes(string trig)
    {
        var quads = FormatAssert.Read(Prefixes + trig, RdfFormat.TriG);
        Assert.That(Isomorphism.AreIsomorphic(quads, JsonLdProcessor.ToRdf(JsonLdProcessor.FromRdf(quads))), Is.True);
    }

    [TestCase("e:s e:p 'x'^^i:ar-EG_rtl", JsonLdRdfDirection.I18nDatatype, """{"@value":"x","@language":"ar-EG","@direction":"rtl"}""")]
    [TestCase("e:s e:p 'x'^^i:_ltr", JsonLdRdfDirection.I18nDatatype, """{"@value":"x","@direction":"ltr"}""")]
    [TestCase("e:s e:p 'x'^^i:en", JsonLdRdfDirection.I18nDatatype, """{"@value":"x","@type":"https://www.w3.org/ns/i18n#en"}""")]
    [TestCase("e:s e:p 'x'^^i:_ltr", JsonLdRdfDirection.None, """{"@value":"x","@type":"https://www.w3.org/ns/i18n#_ltr"}""")]
    [TestCase("e:s e:p [ rdf:value 'x' ; rdf:direction 'rtl' ]", JsonLdRdfDirection.CompoundLiteral, """{"@value":"x","@direction":"rtl"}""")]
    [TestCase("e:s e:p 'x'@en--ltr", JsonLdRdfDirection.None, """{"@value":"x","@language":"en","@direction":"ltr"}""")]
    public void Directions(string turtle, JsonLdRdfDirection direction, string value)
    {
        var quads = FormatAssert.Read(Prefixes + turtle + " .", RdfFormat.Turtle);
        var expanded = JsonLdProcessor.FromRdf(quads, new JsonLdOptions { RdfDirection = direction });
        Assert.That(expanded.ToJsonString(), Is.EqualTo($$"""[{"@id":"http://e/s","http://e/p":[{{value}}]}]"""));
    }

    [TestCase("e:s e:p [ rdf:value 'x' ; rdf:direction 'up' ]", JsonLdErrorCodes.InvalidBaseDirection)]
    [TestCase("e:s e:p [ rdf:value 'x' ; rdf:direction 'rtl' ; rdf:language 'a b' ]", JsonLdErrorCodes.InvalidLanguageTaggedString)]
    [TestCase("e:s e:p '{'^^rdf:JSON", JsonLdErrorCodes.InvalidJsonLiteral)]
    public void Errors(string turtle, string code)
    {
        var quads = FormatAssert.Read(Prefixes + turtle + " .", RdfFormat.Turtle);
        var options = new JsonLdOptions { RdfDirection = JsonLdRdfDirection.CompoundLiteral };
        Assert.That(Assert.Throws<JsonLdException>(() => JsonLdProcessor.FromRdf(quads, options))!.Code, Is.EqualTo(code));
    }

    [Test]
    public void Lists_in_lists_without_end_can_be_read_back()
    {
        var quads = new List<Quad>();
        Term inner = RdfVocabulary.Nil;
        for (var i = 0; i < 50_000; i++)
        {
            var cell = new BlankNode($"c{i}");
            quads.Add(new Quad(cell, RdfVocabulary.First, inner));
            quads.Add(new Quad(cell, RdfVocabulary.Rest, RdfVocabulary.Nil));
            inner = cell;
        }

        quads.Add(new Quad(new Iri("http://e/s"), new Iri("http://e/p"), inner));
        var watch = Stopwatch.StartNew();
        var read = JsonLdProcessor.ToRdf(JsonNode.Parse(RdfWriter.ToText(quads, RdfFormat.JsonLd), null, new() { MaxDepth = 1000 }));
        Assert.That(read, Has.Count.EqualTo(quads.Count));
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(10)));
    }

    [TestCase(JsonLdForm.Expanded)]
    [TestCase(JsonLdForm.Compacted)]
    public void One_node_with_many_values_takes_no_square_time(JsonLdForm form)
    {
        var node = new Iri("http://e/s");
        var quads = Enumerable.Range(0, 200_000).Select(i => new Quad(node, new Iri("http://e/p"), new Iri($"http://e/o{i}"))).ToList();
        var options = new JsonLdWriterOptions { Form = form, Embed = true, ContextJson = """{ "@vocab": "http://e/", "p": { "@type": "@id", "@container": "@set" } }""" };
        var watch = Stopwatch.StartNew();
        Assert.That(RdfWriter.ToText(quads, RdfFormat.JsonLd, new RdfWriterOptions { JsonLd = options }), Has.Length.GreaterThan(200_000));
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(10)));
        TestContext.Out.WriteLine(watch.Elapsed);
    }
}
