using System.Text.Json;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Formats.JsonLd;

/// <summary>
/// A context read for compaction: of JSON-LD 1.1's contexts the part that renames and coerces. What would change the meaning of the
/// document and is not known here is refused by name.
/// </summary>
internal sealed partial class JsonLdContext
{
    private readonly Dictionary<string, JsonLdTerm> _terms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, JsonElement> _definitions = new(StringComparer.Ordinal);
    private readonly HashSet<string> _inWork = new(StringComparer.Ordinal);

    private JsonLdContext(JsonElement source) => Source = source;

    /// <summary>The context as given, to be copied into the document.</summary>
    public JsonElement Source { get; }

    public string? Vocab { get; private set; }

    public string? Base { get; private set; }

    /// <summary>The language of strings where a term says none; null: none.</summary>
    public string? Language { get; private set; }

    /// <summary>Terms by the IRI or keyword that they stand for, the best name (shortest, then least) first.</summary>
    public ILookup<string, JsonLdTerm> TermsOf { get; private set; } = null!;

    /// <summary>Terms that can begin compact IRIs.</summary>
    public IReadOnlyList<JsonLdTerm> Prefixes { get; private set; } = [];

    /// <exception cref="ArgumentException">The text is not a context.</exception>
    /// <exception cref="NotSupportedException">The context has a part that is not known here.</exception>
    public static JsonLdContext Parse(string json)
    {
        JsonElement root;
        try
        {
            using var document = JsonDocument.Parse(json);
            root = document.RootElement.Clone();
        }
        catch (JsonException error)
        {
            throw new ArgumentException($"The context is not JSON: {error.Message}", nameof(json), error);
        }

        if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty("@context", out var inner))
        {
            root = inner;
        }

        if (root.ValueKind != JsonValueKind.Object)
        {
            throw new NotSupportedException($"A JSON-LD context is one JSON object here; this one is of kind {root.ValueKind}.");
        }

        var context = new JsonLdContext(root);
        context.Read();
        return context;
    }

    public bool IsTerm(string name) => _terms.ContainsKey(name);

    private void Read()
    {
        foreach (var entry in Source.EnumerateObject())
        {
            if (entry.Name.StartsWith('@'))
            {
                ReadKeyword(entry);
            }
            else
            {
                _definitions[entry.Name] = entry.Value;
            }
        }

        foreach (var name in _definitions.Keys.Order(StringComparer.Ordinal))
        {
            Define(name);
        }

        TermsOf = _terms.Values
            .OrderBy(term => term.Name.Length)
            .ThenBy(term => term.Name, Comparer<string>.Create(CodePoints.Compare))
            .ToLookup(term => term.Iri, StringComparer.Ordinal);
        Prefixes = [.. TermsOf.SelectMany(group => group).Where(term => term.IsPrefix)];
    }

    private void ReadKeyword(JsonProperty entry)
    {
        switch (entry.Name)
        {
            case "@version" or "@protected":
                break;
            case "@vocab":
                Vocab = Text(entry.Value, entry.Name);
                break;
            case "@base":
                Base = Text(entry.Value, entry.Name);
                break;
            case "@language":
                Language = Text(entry.Value, entry.Name);
                break;
            default:
                throw new NotSupportedException($"The context has '{entry.Name}', which this version does not know.");
        }
    }

    private static string? Text(JsonElement value, string name) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Null => null,
        _ => throw new ArgumentException($"'{name}' in the context is neither a string nor null.", nameof(value)),
    };
}
