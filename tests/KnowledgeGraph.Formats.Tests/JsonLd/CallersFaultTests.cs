using System.Text.Json.Nodes;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Formats.Tests.JsonLd;

/// <summary>What the caller does passes through as it is.</summary>
internal sealed class CallersFaultTests
{
    [Test]
    public void An_exception_of_the_sink_is_no_syntax_error()
    {
        var document = """[{"@id":"http://e/s","http://e/p":"v"}]"""u8.ToArray();
        Assert.That(
            () => RdfReader.Read(document, RdfFormat.JsonLd, new BrokenSink()),
            Throws.InvalidOperationException.With.Message.EqualTo("the sink is broken"));
        var skipping = new RdfReaderOptions { OnError = RdfErrorPolicy.Skip };
        Assert.That(() => RdfReader.Read(document, RdfFormat.JsonLd, new BrokenSink(), skipping), Throws.InvalidOperationException);
    }

    [Test]
    public void Cancellation_is_seen_while_the_tree_is_taken_over()
    {
        JsonNode deep = new JsonArray();
        for (var i = 0; i < 10; i++)
        {
            deep = new JsonArray(deep);
        }

        // Who walks the tree to its end meets the limit.
        var options = new JsonLdOptions { MaxNesting = 5 };
        Assert.That(() => JsonLdProcessor.Expand(deep, options), Throws.TypeOf<JsonLdException>());
        Assert.That(() => JsonLdProcessor.Expand(deep, options, new CancellationToken(canceled: true)), Throws.InstanceOf<OperationCanceledException>());
    }

    private sealed class BrokenSink : IQuadSink
    {
        public void OnQuad(in Quad quad) => throw new InvalidOperationException("the sink is broken");
    }
}
