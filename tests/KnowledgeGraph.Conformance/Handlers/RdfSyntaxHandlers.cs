using System.Text;
using KnowledgeGraph.Conformance.Doors;
using KnowledgeGraph.Conformance.Manifests;
using KnowledgeGraph.Formats;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Conformance.Handlers;

/// <summary>
/// What the tests of the RDF syntaxes assert (suites/GUIDE.md, section 2). Every document is read through every door of the reader; what
/// was read is written in every format that can hold it, and read back.
/// </summary>
internal static class RdfSyntaxHandlers
{
    public static readonly IReadOnlyDictionary<string, SuiteHandler> All = new Dictionary<string, SuiteHandler>
    {
        [TestVocabulary.Rdft + "TestNTriplesPositiveSyntax"] = Positive(RdfFormat.NTriples),
        [TestVocabulary.Rdft + "TestNTriplesNegativeSyntax"] = Negative(RdfFormat.NTriples),
        [TestVocabulary.Rdft + "TestNTriplesPositiveC14N"] = Canonical(RdfFormat.NTriples),
        [TestVocabulary.Rdft + "TestNQuadsPositiveSyntax"] = Positive(RdfFormat.NQuads),
        [TestVocabulary.Rdft + "TestNQuadsNegativeSyntax"] = Negative(RdfFormat.NQuads),
        [TestVocabulary.Rdft + "TestNQuadsPositiveC14N"] = Canonical(RdfFormat.NQuads),
        [TestVocabulary.Rdft + "TestTurtlePositiveSyntax"] = Positive(RdfFormat.Turtle),
        [TestVocabulary.Rdft + "TestTurtleNegativeSyntax"] = Negative(RdfFormat.Turtle),
        [TestVocabulary.Rdft + "TestTurtleNegativeEval"] = Negative(RdfFormat.Turtle),
        [TestVocabulary.Rdft + "TestTurtleEval"] = Evaluation(RdfFormat.Turtle, RdfFormat.NTriples),
        [TestVocabulary.Rdft + "TestTrigPositiveSyntax"] = Positive(RdfFormat.TriG),
        [TestVocabulary.Rdft + "TestTrigNegativeSyntax"] = Negative(RdfFormat.TriG),
        [TestVocabulary.Rdft + "TestTrigNegativeEval"] = Negative(RdfFormat.TriG),
        [TestVocabulary.Rdft + "TestTrigEval"] = Evaluation(RdfFormat.TriG, RdfFormat.NQuads),
        [TestVocabulary.Rdft + "TestXMLEval"] = Evaluation(RdfFormat.RdfXml, RdfFormat.NTriples),
        [TestVocabulary.Rdft + "TestXMLNegativeSyntax"] = Negative(RdfFormat.RdfXml),
    };

    private static SuiteHandler Positive(RdfFormat format) => (test, cancellation) => RoundTrips.Require(Read(test, format, cancellation));

    private static SuiteHandler Evaluation(RdfFormat format, RdfFormat resultFormat) => (test, cancellation) =>
    {
        var read = Read(test, format, cancellation);
        var expected = RdfReader.ReadDataset(SuiteFiles.Read(test.ResultIri), resultFormat, cancellationToken: cancellation);
        RoundTrips.RequireSame(expected, read, "the expected result");
        RoundTrips.RequireOneCanonicalForm(expected, read, cancellation);
        RoundTrips.Require(read);
    };

    private static SuiteHandler Canonical(RdfFormat format) => (test, cancellation) =>
    {
        var read = Read(test, format, cancellation);
        var expected = Encoding.UTF8.GetString(SuiteFiles.Read(test.ResultIri));
        var found = RdfWriter.ToText(read, format, new RdfWriterOptions { Canonical = true });
        if (!string.Equals(found, expected, StringComparison.Ordinal))
        {
            throw new ConformanceFailure($"expected\n{expected}\nfound\n{found}");
        }

        RoundTrips.Require(read);
    };

    private static SuiteHandler Negative(RdfFormat format) => (test, cancellation) =>
    {
        var input = Input(test, format, cancellation);
        foreach (var door in (ReaderDoor[])[ReaderDoors.Whole, .. ReaderDoors.Others])
        {
            List<Quad> read;
            try
            {
                read = door.Read(input);
            }
            catch (Exception error) when (error is RdfSyntaxException or AggregateException { InnerException: RdfSyntaxException })
            {
                continue;
            }

            throw new ConformanceFailure($"The document is wrong and was read ({door}) without an error, into {read.Count} quads.");
        }
    };

    /// <summary>Reads the document through every door; all must give the same.</summary>
    private static Dataset Read(SuiteTest test, RdfFormat format, CancellationToken cancellation)
    {
        var input = Input(test, format, cancellation);
        var whole = ReaderDoors.Whole.Read(input);
        foreach (var door in ReaderDoors.Others)
        {
            var found = door.Read(input);
            if (!door.IsSame(format, whole, found))
            {
                throw new ConformanceFailure(
                    $"Read as '{door}' the document is not what it is as '{ReaderDoors.Whole}'.\n{string.Join('\n', whole)}\nbut\n{string.Join('\n', found)}");
            }
        }

        var dataset = new Dataset(whole);
        RoundTrips.RequireSame(dataset, new Dataset(ReaderDoors.Text.Read(input)), "the same when read from a string");
        RoundTrips.RequirePiped(input, dataset);
        return dataset;
    }

    private static ReaderInput Input(SuiteTest test, RdfFormat format, CancellationToken cancellation) =>
        new(SuiteFiles.Read(test.ActionIri), format, new RdfReaderOptions { BaseIri = test.BaseOf(test.ActionIri) }, cancellation);
}
