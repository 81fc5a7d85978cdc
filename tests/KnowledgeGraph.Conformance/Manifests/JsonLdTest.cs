using System.Text.Json.Nodes;

namespace KnowledgeGraph.Conformance.Manifests;

/// <summary>An entry of a JSON-LD manifest, which is read as plain JSON.</summary>
internal sealed record JsonLdTest(string Part, JsonNode Entry)
{
    public const string Base = "https://w3c.github.io/json-ld-api/tests/";

    public string Id => Text("@id")!.TrimStart('#');

    public string FullId => Part + "/" + Id;

    public string Input => Text("input")!;

    public string? Expected => Text("expect");

    public string? ExpectedError => Text("expectErrorCode");

    public static IReadOnlyList<JsonLdTest> Read(string part)
    {
        var manifest = JsonNode.Parse(SuiteFiles.Read($"{Base}{part}-manifest.jsonld"))!;
        return [.. manifest["sequence"]!.AsArray().Select(entry => new JsonLdTest(part, entry!))];
    }

    public JsonNode? Option(string name) => Entry["option"]?[name];

    public override string ToString() => FullId;

    private string? Text(string name) => Entry[name]?.GetValue<string>();
}
