using KnowledgeGraph.Conformance.Manifests;
using KnowledgeGraph.Formats;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Conformance.Handlers;

/// <summary>What the tests of N-Triples, N-Quads, Turtle and TriG assert (suites/GUIDE.md, section 2).</summary>
internal static class RdfSyntaxHandlers
{
    public static readonly IReadOnlyDictionary<string, SuiteHandler> All = new Dictionary<string, SuiteHandler>
    {
        [TestVocabulary.Rdft + "TestNTriplesPositiveSyntax"] = Positive(RdfFormat.NTriples),
        [TestVocabulary.Rdft + "TestNTriplesNegativeSyntax"] = Negative(RdfFormat.NTriples),
        [TestVocabulary.Rdft + "TestNQuadsPositiveSyntax"] = Positive(RdfFormat.NQuads),
        [TestVocabulary.Rdft + "TestNQuadsNegativeSyntax"] = Negative(RdfFormat.NQuads),
        [TestVocabulary.Rdft + "TestTurtlePositiveSyntax"] = Positive(RdfFormat.Turtle),
        [TestVocabulary.Rdft + "TestTurtleNegativeSyntax"] = Negative(RdfFormat.Turtle),
        [TestVocabulary.Rdft + "TestTurtleNegativeEval"] = Negative(RdfFormat.Turtle),
        [TestVocabulary.Rdft + "TestTurtleEval"] = Evaluation(RdfFormat.Turtle, RdfFormat.NTriples),
        [TestVocabulary.Rdft + "TestTrigPositiveSyntax"] = Positive(RdfFormat.TriG),
        [TestVocabulary.Rdft + "TestTrigNegativeSyntax"] = Negative(RdfFormat.TriG),
        [TestVocabulary.Rdft + "TestTrigNegativeEval"] = Negative(RdfFormat.TriG),
        [TestVocabulary.Rdft + "TestTrigEval"] = Evaluation(RdfFormat.TriG, RdfFormat.NQuads),
    };

    private static SuiteHandler Positive(RdfFormat format) => (test, cancellation) =>
        RequireRoundTrips(ReadAction(test, format, cancellation), format);

    private static SuiteHandler Negative(RdfFormat format) => (test, cancellation) =>
    {
        Dataset read;
        try
        {
            read = ReadAction(test, format, cancellation);
        }
        catch (RdfSyntaxException)
        {
            return;
        }

        throw new ConformanceFailure($"The document is wrong and was read without an error, into {read.Count} quads.");
    };

    private static SuiteHandler Evaluation(RdfFormat format, RdfFormat resultFormat) => (test, cancellation) =>
    {
        var read = ReadAction(test, format, cancellation);
        var expected = RdfReader.ReadDataset(SuiteFiles.Read(test.ResultIri), resultFormat, cancellationToken: cancellation);
        RequireSame(expected, read, "the expected result");
        RequireRoundTrips(read, format);
    };

    private static Dataset ReadAction(SuiteTest test, RdfFormat format, CancellationToken cancellation) =>
        RdfReader.ReadDataset(
            SuiteFiles.Read(test.ActionIri), format, new RdfReaderOptions { BaseIri = test.BaseOf(test.ActionIri) }, cancellation);

    /// <summary>What was read is written in every format that can hold it, and read back.</summary>
    private static void RequireRoundTrips(Dataset dataset, RdfFormat format)
    {
        foreach (var target in new[] { RdfFormat.NTriples, RdfFormat.NQuads, RdfFormat.Turtle, RdfFormat.TriG })
        {
            if (target.HasNamedGraphs || !format.HasNamedGraphs)
            {
                var text = RdfWriter.ToText(dataset, target);
                RequireSame(dataset, RdfReader.Parse(text, target), $"itself written as {target.Title}:\n{text}\n");
            }
        }
    }

    private static void RequireSame(Dataset expected, Dataset actual, string what)
    {
        if (!Isomorphism.AreIsomorphic(expected, actual))
        {
            throw new ConformanceFailure(
                $"The dataset is not {what}.\nexpected\n{RdfWriter.ToText(expected, RdfFormat.NQuads)}\nfound\n{RdfWriter.ToText(actual, RdfFormat.NQuads)}");
        }
    }
}
