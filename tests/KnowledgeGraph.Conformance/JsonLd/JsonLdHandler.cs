using System.Text;
using System.Text.Json.Nodes;
using KnowledgeGraph.Conformance.Handlers;
using KnowledgeGraph.Conformance.Manifests;
using KnowledgeGraph.Formats;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Conformance.JsonLd;

/// <summary>What the tests of the JSON-LD 1.1 API and of framing assert (suites/GUIDE.md, section 5).</summary>
internal static class JsonLdHandler
{
    public static void Run(JsonLdTest test, CancellationToken cancellation)
    {
        if (test.Part.Name == "toRdf")
        {
            JsonLdReading.Require(test, cancellation);
        }

        foreach (var late in (ReadOnlySpan<bool>)[false, true])
        {
            var call = new JsonLdCall(test, late, cancellation);
            if (test.ExpectedError is { } code)
            {
                RequireError(code, call);
            }
            else if (call.Kind() == "toRdf")
            {
                RequireRdf(test, call);
            }
            else
            {
                RequireJson(test, call);
            }
        }
    }

    private static void RequireError(string code, JsonLdCall call)
    {
        object? found;
        try
        {
            found = call.Kind() == "toRdf" ? RdfWriter.ToText(call.Rdf(), RdfFormat.NQuads) : call.Json()?.ToJsonString();
        }
        catch (JsonLdException error) when (error.Code == code)
        {
            return;
        }
        catch (JsonLdException error)
        {
            throw new ConformanceFailure($"The error '{code}' was expected, and found: {error.Message}");
        }

        throw new ConformanceFailure($"The error '{code}' was expected, and found:\n{found}");
    }

    private static void RequireRdf(JsonLdTest test, JsonLdCall call)
    {
        var found = call.Rdf();
        if (test.Is("PositiveSyntaxTest"))
        {
            return;
        }

        var expected = RdfReader.ReadDataset(SuiteFiles.Read(test.Expected!), RdfFormat.NQuads);
        RoundTrips.RequireSame(expected, found, "the expected result");
        RoundTrips.Require(found);
    }

    private static void RequireJson(JsonLdTest test, JsonLdCall call)
    {
        var found = call.Json();
        var expected = JsonNode.Parse(Encoding.UTF8.GetString(SuiteFiles.Read(test.Expected!)));
        Require(expected, found, "");

        // The order of values counts where a context says that a term holds lists: only expansion sees it.
        if (call.Kind() is "compact" or "flatten" or "frame")
        {
            Require(call.Expand(expected?.DeepClone()), call.Expand(found?.DeepClone()), " after expansion");
        }
    }

    private static void Require(JsonNode? expected, JsonNode? found, string when)
    {
        if (!JsonLdEquality.AreSame(expected, found))
        {
            throw new ConformanceFailure($"expected{when}\n{expected?.ToJsonString()}\nfound\n{found?.ToJsonString()}");
        }
    }
}
