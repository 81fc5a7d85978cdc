using KnowledgeGraph.Conformance.Doors;
using KnowledgeGraph.Conformance.Handlers;
using KnowledgeGraph.Conformance.Manifests;
using KnowledgeGraph.Formats;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Conformance.JsonLd;

/// <summary>The toRdf tests by way of the reader of RDF: every door gives what the test expects, or refuses the document.</summary>
internal static class JsonLdReading
{
    public static void Require(JsonLdTest test, CancellationToken cancellation)
    {
        var jsonLd = new JsonLdCall(test, late: false, cancellation).Options;
        var options = new RdfReaderOptions { BaseIri = test.OptionText("base") ?? test.Input, JsonLd = jsonLd };
        var input = new ReaderInput(SuiteFiles.Read(test.Input), RdfFormat.JsonLd, options, cancellation);
        var expected = test.ExpectedError is null && test.Expected is { } file ? RdfReader.ReadDataset(SuiteFiles.Read(file), RdfFormat.NQuads, cancellationToken: cancellation) : null;
        foreach (var door in (ReaderDoor[])[ReaderDoors.Whole, .. ReaderDoors.Others])
        {
            if (test.ExpectedError is null)
            {
                var found = new Dataset(door.Read(input));
                if (expected is not null)
                {
                    RoundTrips.RequireSame(expected, found, $"the expected result when read as '{door}'");
                }
            }
            else
            {
                RequireRefused(test.ExpectedError, door, input);
            }
        }
    }

    private static void RequireRefused(string code, ReaderDoor door, ReaderInput input)
    {
        try
        {
            door.Read(input);
        }
        catch (Exception error) when ((error is AggregateException ? error.InnerException : error) is RdfSyntaxException)
        {
            return;
        }

        throw new ConformanceFailure($"The error '{code}' was expected, and the document was read ({door}).");
    }
}
