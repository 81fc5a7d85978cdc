namespace KnowledgeGraph.Conformance.Manifests;

/// <summary>One manifest of a suite.</summary>
/// <param name="Suite">The suite's name in <c>TESTS.tsv</c>.</param>
/// <param name="Name">The part's name in <c>TESTS.tsv</c>.</param>
/// <param name="Line">The line of the conformance table in which its tests are counted.</param>
internal sealed record SuitePart(string Suite, string Name, string Line)
{
    /// <summary>The manifest's own IRI, which is also the base of its entries.</summary>
    public string ManifestIri => Suite switch
    {
        "rdf-tests" => $"{SuiteFiles.RdfTests}{Name}/manifest.ttl",
        "rdf-canon" => $"{SuiteFiles.RdfCanon}manifest.ttl",
        "json-ld-api" => $"{SuiteFiles.JsonLdApi}{Name}-manifest.jsonld",
        "json-ld-framing" => $"{SuiteFiles.JsonLdFraming}{Name}-manifest.jsonld",
        _ => throw new InvalidDataException($"The suite '{Suite}' is not known."),
    };

    /// <summary>The ids that the list of all tests has for this part.</summary>
    public IEnumerable<string> ListedIds() =>
        File.ReadLines(TestSupport.SharedData.Path("suites/TESTS.tsv"))
            .Select(line => line.Split('\t'))
            .Where(fields => fields[0] == Suite && fields[1] == Name)
            .Select(fields => fields[2].TrimStart('#'));

    public override string ToString() => Name;
}
