using System.Text.Json.Nodes;

namespace KnowledgeGraph.Conformance.Manifests;

/// <summary>An entry of a JSON-LD manifest, which is read as plain JSON.</summary>
internal sealed record JsonLdTest(SuitePart Part, JsonNode Entry) : ISuiteTest
{
    public string Id => Text("@id")!.TrimStart('#');

    public string FullId => Part.Name + "/" + Id;

    public string Iri => Part.ManifestIri[..^".jsonld".Length] + "#" + Id;

    public string Description => Text("name") ?? Id;

    /// <summary>The IRI of the input document.</summary>
    public string Input => FileIri("input")!;

    public string? Expected => FileIri("expect");

    public string? Context => FileIri("context");

    public string? Frame => FileIri("frame");

    public string? ExpectedError => Text("expectErrorCode");

    public static IReadOnlyList<JsonLdTest> Read(SuitePart part)
    {
        var manifest = JsonNode.Parse(SuiteFiles.Read(part.ManifestIri))!;
        return [.. manifest["sequence"]!.AsArray().Select(entry => new JsonLdTest(part, entry!))];
    }

    public bool Is(string type) => Entry["@type"]!.AsArray().Any(item => item!.GetValue<string>() == "jld:" + type);

    public JsonNode? Option(string name) => Entry["option"]?[name];

    public string? OptionText(string name) => Option(name)?.GetValue<string>();

    public bool? OptionFlag(string name) => Option(name)?.GetValue<bool>();

    /// <summary>The IRI of a file that is named relative to the suite.</summary>
    public string Resolve(string file) => Part.ManifestIri[..(Part.ManifestIri.LastIndexOf('/') + 1)] + file;

    public override string ToString() => FullId;

    private string? FileIri(string name) => Text(name) is { } file ? Resolve(file) : null;

    private string? Text(string name) => Entry[name]?.GetValue<string>();
}
