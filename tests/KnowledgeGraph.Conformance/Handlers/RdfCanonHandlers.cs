using System.Text.Json;
using KnowledgeGraph.Conformance.Manifests;
using KnowledgeGraph.Formats;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Conformance.Handlers;

/// <summary>What the tests of RDFC-1.0 assert (suites/GUIDE.md, section 6).</summary>
internal static class RdfCanonHandlers
{
    private const string Rdfc = "https://w3c.github.io/rdf-canon/tests/vocab#";
    private static readonly Iri HashAlgorithm = new(Rdfc + "hashAlgorithm");

    public static readonly IReadOnlyDictionary<string, SuiteHandler> All = new Dictionary<string, SuiteHandler>
    {
        [Rdfc + "RDFC10EvalTest"] = Evaluate,
        [Rdfc + "RDFC10MapTest"] = Map,
        [Rdfc + "RDFC10NegativeEvalTest"] = Refuse,
    };

    private static void Evaluate(SuiteTest test, CancellationToken cancellation)
    {
        var found = Canonicalize(test, cancellation);
        var expected = SuiteFiles.Read(test.ResultIri);
        if (!found.Utf8.Span.SequenceEqual(expected))
        {
            throw new ConformanceFailure($"expected\n{System.Text.Encoding.UTF8.GetString(expected)}\nfound\n{found}");
        }

        // What is canonical stays as it is.
        var again = RdfCanonicalizer.Canonicalize(found.Quads, OptionsOf(test), cancellation);
        if (!again.Utf8.Span.SequenceEqual(expected))
        {
            throw new ConformanceFailure($"canonical\n{found}\nbut once more\n{again}");
        }
    }

    private static void Map(SuiteTest test, CancellationToken cancellation)
    {
        using var json = JsonDocument.Parse(SuiteFiles.Read(test.ResultIri));
        var expected = json.RootElement.EnumerateObject().Select(property => $"{property.Name} {property.Value.GetString()}").Order(StringComparer.Ordinal);
        var found = Canonicalize(test, cancellation).IssuedIdentifiers.Select(pair => $"{pair.Key} {pair.Value}").Order(StringComparer.Ordinal);
        if (!expected.SequenceEqual(found))
        {
            throw new ConformanceFailure($"expected\n{string.Join('\n', expected)}\nfound\n{string.Join('\n', found)}");
        }
    }

    private static void Refuse(SuiteTest test, CancellationToken cancellation)
    {
        try
        {
            Canonicalize(test, cancellation);
        }
        catch (RdfCanonicalizationLimitException)
        {
            return;
        }

        throw new ConformanceFailure("The dataset is made to take for ever, and came to an end without a limit.");
    }

    private static RdfCanonicalizationResult Canonicalize(SuiteTest test, CancellationToken cancellation) => RdfCanonicalizer.Canonicalize(
        RdfReader.ReadQuads(SuiteFiles.Read(test.ActionIri), RdfFormat.NQuads, cancellationToken: cancellation), OptionsOf(test), cancellation);

    private static RdfCanonicalizationOptions OptionsOf(SuiteTest test) => new()
    {
        HashAlgorithm = test.Manifest.Text(test.Entry, HashAlgorithm) == "SHA384" ? RdfCanonicalizationHash.Sha384 : RdfCanonicalizationHash.Sha256,
    };
}
