using System.Text.Json.Nodes;
using CsCheck;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Formats.Tests.JsonLd;

internal sealed class JsonLdWriterTests
{
    private static readonly string[] Contexts =
    [
        "{}",
        """{ "@version": 1.1, "@vocab": "http://e/", "id": "@id", "type": "@type", "u": "urn:x:", "e": "http://e/a/" }""",
        """
        { "e": "http://e/", "@language": "en", "@base": "http://e/a", "xsd": "http://www.w3.org/2001/XMLSchema#", "value": "@value", "graph": "@graph",
          "p": { "@id": "e:p", "@type": "@id" }, "ps": { "@id": "e:p", "@container": "@set" }, "pl": { "@id": "e:p", "@container": "@list" },
          "pv": { "@id": "e:p", "@type": "@vocab" }, "pi": { "@id": "e:p", "@type": "xsd:integer" }, "pn": { "@id": "e:p", "@language": null },
          "q": { "@id": "e:q", "@container": "@language" }, "qd": { "@id": "e:q", "@language": "de-AT" }, "ql": { "@id": "e:q", "@type": "@id", "@container": "@list" },
          "rest": { "@id": "http://www.w3.org/1999/02/22-rdf-syntax-ns#rest", "@type": "@id", "@container": ["@set"] }, "a": "e:a", "b": { "@id": "http://e/b#c", "@type": "@id" } }
        """,
    ];

    /// <summary>Contexts with what only JSON-LD 1.1 has, each a trap of its own.</summary>
    private static readonly string[] NewerContexts =
    [
        """
        { "@version": 1.1, "e": "http://e/", "@direction": "rtl", "@language": "ar", "id": "@id", "none": "@none", "a": "http://e/a",
          "p": { "@id": "e:p", "@container": "@language" }, "pi": { "@id": "e:p", "@container": "@index" }, "pj": { "@id": "e:p", "@type": "@json" },
          "pd": { "@id": "e:p", "@direction": null }, "pld": { "@id": "e:p", "@language": "en", "@direction": "ltr" },
          "q": { "@id": "e:q", "@container": ["@id", "@set"] }, "qn": { "@id": "e:q", "@type": "@none" }, "nested": "@nest",
          "first": { "@id": "http://www.w3.org/1999/02/22-rdf-syntax-ns#first", "@nest": "nested" } }
        """,
        """
        { "@version": 1.1, "@vocab": "http://e/", "@base": "http://e/", "xsd": "http://www.w3.org/2001/XMLSchema#", "type": { "@id": "@type", "@container": "@set" },
          "p": { "@type": "@vocab", "@container": "@type" }, "pl": { "@id": "p", "@container": "@list", "@type": "xsd:integer" }, "pg": { "@id": "p", "@container": "@graph" },
          "pgi": { "@id": "p", "@container": ["@graph", "@id"] }, "q": { "@container": "@index", "@index": "p" }, "of": { "@reverse": "q" },
          "a": { "@id": "a", "@context": { "q": { "@id": "http://e/q", "@container": "@set" }, "p": null } },
          "x.": { "@id": "x.", "@context": { "@propagate": true, "@language": "en", "q": "http://e/q" } } }
        """,
        """{ "@vocab": "", "@base": "http://e/a/b" }""",
        """{ "@vocab": "http://e/", "1": "urn:x", "urn": { "@id": "http://e/1", "@prefix": true }, "http://e/q": { "@id": "http://e/q", "@container": "@list" } }""",
    ];

    [TestCase(false)]
    [TestCase(true)]
    public void Any_dataset_comes_back_through_contexts_of_1_1_or_is_refused(bool embed) => RandomData.PlainDataset.Sample(
        quads =>
        {
            foreach (var context in NewerContexts)
            {
                var options = new JsonLdWriterOptions { Form = JsonLdForm.Compacted, ContextJson = context, Embed = embed };
                string text;
                try
                {
                    text = RdfWriter.ToText(quads, RdfFormat.JsonLd, new RdfWriterOptions { JsonLd = options });
                }
                catch (NotSupportedException error) when (error.Message.StartsWith(JsonLdErrorCodes.IriConfusedWithPrefix, StringComparison.Ordinal))
                {
                    continue;
                }

                RequireSame(quads, text, JsonLdProcessor.ToRdf(JsonNode.Parse(text), new JsonLdOptions { RdfDirection = JsonLdRdfDirection.DirLangString }));
            }
        },
        iter: 1000);

    [TestCase(false)]
    [TestCase(true)]
    public void Any_dataset_comes_back_from_every_form(bool embed) => RandomData.PlainDataset.Sample(
        quads =>
        {
            RequireReadsBack(quads, new JsonLdWriterOptions { Embed = embed });
            foreach (var context in Contexts)
            {
                RequireReadsBack(quads, new JsonLdWriterOptions { Form = JsonLdForm.Compacted, ContextJson = context, Embed = embed });
            }
        },
        iter: 500);

    [Test]
    public void Compacts_with_terms_and_nests_from_the_root() => Writes(
        """
        PREFIX s: <https://schema.org/>
        <http://e/page> a s:NewsArticle ; s:about <http://e/show> , <http://e/ann> ; s:headline "H"@en .
        <http://e/show> a s:TVSeries ; s:name "Show" ; s:actor [ a s:PerformanceRole ; s:actor <http://e/ann> ] ; s:about <http://e/page> .
        <http://e/ann> s:name "Ann" .
        <http://e/elsewhere> s:name "not reached" .
        """,
        new JsonLdWriterOptions
        {
            Form = JsonLdForm.Compacted,
            ContextJson = """{ "@context": { "@vocab": "https://schema.org/" } }""",
            ContextIri = "https://schema.org",
            Root = new Iri("http://e/page"),
            Embed = true,
        },
        """
        {
          "@context": "https://schema.org",
          "@id": "http://e/page",
          "@type": "NewsArticle",
          "about": [
            {
              "@id": "http://e/ann",
              "name": "Ann"
            },
            {
              "@id": "http://e/show",
              "@type": "TVSeries",
              "about": {
                "@id": "http://e/page"
              },
              "actor": {
                "@id": "_:gen0",
                "@type": "PerformanceRole",
                "actor": {
                  "@id": "http://e/ann"
                }
              },
              "name": "Show"
            }
          ],
          "headline": {
            "@value": "H",
            "@language": "en"
          }
        }

        """);

    [Test]
    public void A_chain_too_deep_to_nest_goes_on_at_the_top()
    {
        var quads = Enumerable.Range(0, 20_000)
            .Select(i => new Quad(new Iri($"http://e/n{i:D6}"), new Iri("http://e/next"), new Iri($"http://e/n{i + 1:D6}"))).ToList();
        var options = new JsonLdWriterOptions { Form = JsonLdForm.Compacted, ContextJson = "{}", Root = new Iri("http://e/n000000"), Embed = true };
        var read = TestExpander.Read(RdfWriter.ToText(quads, RdfFormat.JsonLd, new RdfWriterOptions { JsonLd = options }));
        Assert.That(read.ToHashSet().SetEquals(quads), Is.True);
    }

    [Test]
    public void Native_types_keep_the_value()
    {
        var quads = FormatAssert.Read("<http://s> <http://p> 12 , 012 , 1.5e0 , 2e0 , true , 123456789012345678901 .", RdfFormat.Turtle);
        var text = RdfWriter.ToText(quads, RdfFormat.JsonLd, new RdfWriterOptions { JsonLd = new JsonLdWriterOptions { UseNativeTypes = true } });
        var values = JsonNode.Parse(text)![0]!["http://p"]!.AsArray().Select(value => value!["@value"]!.ToJsonString());
        Assert.That(values, Is.EquivalentTo(["12", "\"012\"", "1.5", "\"2e0\"", "true", "\"123456789012345678901\""]));
    }

    [Test]
    public void Nothing_in_the_text_can_end_a_script_element() => Assert.That(
        RdfWriter.ToText(FormatAssert.Read("<http://s> <http://p> '</script><!--' .", RdfFormat.Turtle), RdfFormat.JsonLd), Does.Not.Contain("<"));

    [TestCase("""{ "@import": "http://e/" }""")]
    [TestCase("""[ "http://e/" ]""")]
    [TestCase("{")]
    [TestCase("""{ "x": "y" }""")]
    [TestCase("""{ "x": "y:a", "y": "x:b" }""")]
    public void Wrong_contexts_are_refused(string context) => Assert.Throws<ArgumentException>(() => Compact(context));

    [Test]
    public void What_JsonLd_cannot_hold_is_refused()
    {
        var tripleTerm = FormatAssert.Read("<http://s> <http://p> <<( <http://a> <http://b> 1 )>> .", RdfFormat.Turtle);
        Assert.That(Assert.Throws<NotSupportedException>(() => RdfWriter.ToText(tripleTerm, RdfFormat.JsonLd))!.Message, Does.Contain("triple term"));
    }

    [TestCase("<http://s#a#b> <http://p> 1 .")]
    [TestCase("<http://s> <http://p#a#b> 1 .")]
    [TestCase("<http://s> <http://p> <http://o##> .")]
    [TestCase("<http://s> <http://p> \"x\"^^<http://d#a#b> .")]
    [TestCase("<http://s> <http://p> 1 <http://g#a#b> .")]
    public void What_its_own_reader_leaves_out_is_refused(string text)
    {
        var quads = FormatAssert.Read(text.Replace(" 1 ", " \"1\" ", StringComparison.Ordinal), RdfFormat.NQuads);
        Assert.That(Assert.Throws<NotSupportedException>(() => RdfWriter.ToText(quads, RdfFormat.JsonLd))!.Message, Does.Contain("two '#'"));
    }

    private static string Compact(string context) => RdfWriter.ToText(
        [],
        RdfFormat.JsonLd,
        new RdfWriterOptions { JsonLd = new JsonLdWriterOptions { Form = JsonLdForm.Compacted, ContextJson = context } });

    private static void Writes(string turtle, JsonLdWriterOptions options, string expected) => Assert.That(
        RdfWriter.ToText(FormatAssert.Read(turtle, RdfFormat.Turtle), RdfFormat.JsonLd, new RdfWriterOptions { JsonLd = options }),
        Is.EqualTo(expected.ReplaceLineEndings("\n")));

    private static void RequireReadsBack(Quad[] quads, JsonLdWriterOptions options)
    {
        var text = RdfWriter.ToText(quads, RdfFormat.JsonLd, new RdfWriterOptions { JsonLd = options });
        RequireSame(quads, text, TestExpander.Read(text));
        RequireSame(quads, text, JsonLdProcessor.ToRdf(JsonNode.Parse(text), new JsonLdOptions { RdfDirection = JsonLdRdfDirection.DirLangString }));
    }

    private static void RequireSame(Quad[] quads, string text, Dataset read)
    {
        if (!Isomorphism.AreIsomorphic(new Dataset(quads), read))
        {
            throw new InvalidOperationException(
                $"Read back as another dataset:\n{text}\nwritten\n{RdfWriter.ToText(quads, RdfFormat.NQuads)}\nread\n{RdfWriter.ToText(read, RdfFormat.NQuads)}");
        }
    }
}
