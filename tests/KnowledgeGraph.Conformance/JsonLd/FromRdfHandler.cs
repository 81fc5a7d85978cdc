using System.Text;
using System.Text.Json.Nodes;
using KnowledgeGraph.Conformance.Manifests;
using KnowledgeGraph.Formats;

namespace KnowledgeGraph.Conformance.JsonLd;

/// <summary>The fromRdf tests of the JSON-LD 1.1 API: N-Quads in, expanded JSON-LD out (suites/GUIDE.md, section 5).</summary>
internal static class FromRdfHandler
{
    public static void Run(JsonLdTest test, CancellationToken cancellation)
    {
        if (test.Option("rdfDirection") is { } direction)
        {
            throw new ConformanceFailure($"The option rdfDirection = {direction} is not offered.");
        }

        var quads = RdfReader.ReadDataset(SuiteFiles.Read(test.Input), RdfFormat.NQuads, cancellationToken: cancellation);
        var options = new JsonLdWriterOptions
        {
            UseNativeTypes = test.Option("useNativeTypes")?.GetValue<bool>() ?? false,
            UseRdfType = test.Option("useRdfType")?.GetValue<bool>() ?? false,
        };
        string actual;
        try
        {
            actual = RdfWriter.ToText(quads, RdfFormat.JsonLd, new RdfWriterOptions { JsonLd = options });
        }
        catch (NotSupportedException error) when (test.ExpectedError is { } code && error.Message.StartsWith(code, StringComparison.Ordinal))
        {
            return;
        }

        if (test.ExpectedError is { } expectedError)
        {
            throw new ConformanceFailure($"The error '{expectedError}' was expected and the document written.");
        }

        var expected = Encoding.UTF8.GetString(SuiteFiles.Read(test.Expected!));
        if (!JsonLdEquality.AreSame(JsonNode.Parse(expected), JsonNode.Parse(actual)))
        {
            throw new ConformanceFailure($"expected\n{expected}\nfound\n{actual}");
        }
    }
}
