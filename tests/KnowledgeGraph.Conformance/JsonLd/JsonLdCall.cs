using System.Text.Json.Nodes;
using KnowledgeGraph.Conformance.Manifests;
using KnowledgeGraph.Formats;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Conformance.JsonLd;

/// <summary>
/// The call of the API that a test describes: synchronous with documents that are there at once, or asynchronous with documents that
/// come late. Both must end alike.
/// </summary>
internal sealed class JsonLdCall(JsonLdTest test, bool late, CancellationToken cancellation)
{
    public JsonLdOptions Options { get; } = OptionsOf(test, late);

    public JsonNode? Expand(JsonNode? input) =>
        late ? JsonLdProcessor.ExpandAsync(input, Options, cancellation).GetAwaiter().GetResult() : JsonLdProcessor.Expand(input, Options, cancellation);

    /// <summary>Runs a test whose result is JSON.</summary>
    public JsonNode? Json() => (Kind(), late) switch
    {
        ("expand", _) => Expand(test.Input),
        ("compact", false) => JsonLdProcessor.Compact(test.Input, File(test.Context), Options, cancellation),
        ("compact", true) => JsonLdProcessor.CompactAsync(test.Input, File(test.Context), Options, cancellation).GetAwaiter().GetResult(),
        ("flatten", false) => JsonLdProcessor.Flatten(test.Input, File(test.Context), Options, cancellation),
        ("flatten", true) => JsonLdProcessor.FlattenAsync(test.Input, File(test.Context), Options, cancellation).GetAwaiter().GetResult(),
        ("frame", false) => JsonLdProcessor.Frame(test.Input, File(test.Frame), Options, cancellation),
        ("frame", true) => JsonLdProcessor.FrameAsync(test.Input, File(test.Frame), Options, cancellation).GetAwaiter().GetResult(),
        ("fromRdf", false) => JsonLdProcessor.FromRdf(Quads(), Options, cancellation),
        ("fromRdf", true) => JsonLdProcessor.FromRdfAsync(Quads().ToAsyncEnumerable(), Options, cancellation).GetAwaiter().GetResult(),
        _ => throw new ConformanceFailure("The test's type is not known."),
    };

    /// <summary>Runs a test whose result is RDF.</summary>
    public Dataset Rdf() =>
        late ? JsonLdProcessor.ToRdfAsync(test.Input, Options, cancellation).GetAwaiter().GetResult()
        : JsonLdProcessor.ToRdf(test.Input, Options, cancellation);

    public string Kind() =>
        test.Is("ExpandTest") ? "expand"
        : test.Is("CompactTest") ? "compact"
        : test.Is("FlattenTest") ? "flatten"
        : test.Is("FrameTest") ? "frame"
        : test.Is("FromRDFTest") ? "fromRdf"
        : test.Is("ToRDFTest") ? "toRdf"
        : "";

    private static JsonNode? File(string? iri) => iri is null ? null : JsonNode.Parse(SuiteFiles.Read(iri));

    private Dataset Quads() => RdfReader.ReadDataset(SuiteFiles.Read(test.Input), RdfFormat.NQuads, cancellationToken: cancellation);

    private static JsonLdOptions OptionsOf(JsonLdTest test, bool late) => new()
    {
        DocumentLoader = new SuiteDocumentLoader(test, late).Load,
        Base = test.OptionText("base"),
        CompactArrays = test.OptionFlag("compactArrays") ?? true,
        CompactToRelative = test.OptionFlag("compactToRelative") ?? true,
        ExpandContext = test.OptionText("expandContext") is { } context ? File(test.Resolve(context)) : null,
        ExtractAllScripts = test.OptionFlag("extractAllScripts"),
        Ordered = test.OptionFlag("ordered") ?? false,
        OmitGraph = test.OptionFlag("omitGraph"),
        ProcessingMode = test.OptionText("processingMode") == "json-ld-1.0" ? JsonLdProcessingMode.JsonLd10 : JsonLdProcessingMode.JsonLd11,
        ProduceGeneralizedRdf = test.OptionFlag("produceGeneralizedRdf") ?? false,
        RdfDirection = test.OptionText("rdfDirection") switch
        {
            "i18n-datatype" => JsonLdRdfDirection.I18nDatatype,
            "compound-literal" => JsonLdRdfDirection.CompoundLiteral,
            _ => JsonLdRdfDirection.None,
        },
        UseNativeTypes = test.OptionFlag("useNativeTypes") ?? false,
        UseRdfType = test.OptionFlag("useRdfType") ?? false,
    };
}
