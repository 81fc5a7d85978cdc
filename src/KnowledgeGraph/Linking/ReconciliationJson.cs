using System.Globalization;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Linking;

/// <summary>The documents of the reconciliation protocol.</summary>
internal static class ReconciliationJson
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 32 };

    public static string Batch(IReadOnlyList<ReconciliationQuery> queries)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            foreach (var (index, query) in queries.Index())
            {
                json.WriteStartObject(Key(index));
                json.WriteString("query", WellFormed(query.Name));
                json.WriteNumber("limit", query.Limit);
                if (query.Type is { } type)
                {
                    json.WriteString("type", type);
                }

                Write(json, query.Properties);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    public static ReconciliationManifest Manifest(byte[] answer) => Read(answer, "manifest", root =>
        new ReconciliationManifest(Text(root, "name"), Text(root, "identifierSpace"), Text(root, "schemaSpace")));

    public static IReadOnlyList<IReadOnlyList<ReconciliationCandidate>> Answers(byte[] answer, IReadOnlyList<ReconciliationQuery> queries, string space) =>
        Read(answer, "answer", root => queries.Index().Select(q => Candidates(root, q.Index, q.Item, space)).ToList());

    private static IReadOnlyList<ReconciliationCandidate> Candidates(JsonElement root, int index, ReconciliationQuery query, string space)
    {
        if (!root.TryGetProperty(Key(index), out var answer) || answer.ValueKind != JsonValueKind.Object
            || !answer.TryGetProperty("result", out var result) || result.ValueKind != JsonValueKind.Array)
        {
            throw new ReconciliationException($"the answer holds no \"{Key(index)}\" with a list \"result\" for '{query.Name}'");
        }

        return [.. result.EnumerateArray().Select(c => Candidate(c, space)).OrderByDescending(c => c.Score)];
    }

    private static ReconciliationCandidate Candidate(JsonElement candidate, string space)
    {
        var id = Text(candidate, "id");
        var isWhole = id.StartsWith("http://", StringComparison.Ordinal) || id.StartsWith("https://", StringComparison.Ordinal);
        if (!Iri.TryCreate(isWhole ? id : space + id, out var iri))
        {
            throw new ReconciliationException($"'{space}' and the identifier '{id}' make no IRI");
        }

        return new ReconciliationCandidate(
            iri,
            Text(candidate, "name"),
            candidate.TryGetProperty("score", out var score) && score.ValueKind == JsonValueKind.Number && score.TryGetDouble(out var number) ? number : 0,
            candidate.TryGetProperty("match", out var match) && match.ValueKind == JsonValueKind.True,
            candidate.TryGetProperty("type", out var types) && types.ValueKind == JsonValueKind.Array ? [.. types.EnumerateArray().Select(Type)] : []);
    }

    // Version 0.1 gave strings, 0.2 gives objects.
    private static string Type(JsonElement type) => type.ValueKind == JsonValueKind.String ? type.GetString()! : Text(type, "id");

    private static void Write(Utf8JsonWriter json, IReadOnlyList<ReconciliationProperty> properties)
    {
        if (properties.Count == 0)
        {
            return;
        }

        json.WriteStartArray("properties");
        foreach (var property in properties)
        {
            json.WriteStartObject();
            json.WriteString("pid", property.Id);
            json.WriteString("v", WellFormed(property.Value));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static T Read<T>(byte[] answer, string what, Func<JsonElement, T> read)
    {
        try
        {
            using var document = JsonDocument.Parse(answer, Strict);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? read(document.RootElement)
                : throw new ReconciliationException($"the {what} is a {document.RootElement.ValueKind}; an object was expected");
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new ReconciliationException($"the {what} is no JSON that can be read: {e.Message}", e);
        }
    }

    private static string Text(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String
            ? member.GetString()!
            : throw new ReconciliationException($"\"{name}\" is missing or no string");

    // Half of a surrogate pair becomes U+FFFD.
    private static string WellFormed(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static string Key(int index) => "q" + index.ToString(CultureInfo.InvariantCulture);
}
