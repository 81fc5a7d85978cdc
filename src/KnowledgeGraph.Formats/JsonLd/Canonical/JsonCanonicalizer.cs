using System.Text;
using KnowledgeGraph.Formats.JsonLd.Canonical;
using KnowledgeGraph.Formats.JsonLd.Json;

namespace KnowledgeGraph.Formats;

/// <summary>
/// The JSON Canonicalization Scheme (RFC 8785): of JSON texts with the same value one text, for comparing, hashing and signing. The
/// lexical forms of <c>rdf:JSON</c> literals that JSON-LD makes are such texts. Static and free of state: safe for any number of threads.
/// </summary>
/// <example><code>string text = JsonCanonicalizer.Canonicalize("""{ "b": 1e2, "a": "\u0041" }""");   // {"a":"A","b":100}</code></example>
public static class JsonCanonicalizer
{
    private const int MaxNesting = 500;

    /// <summary>The canonical form. Of members with the same key the last one counts; numbers are read as IEEE 754 doubles.</summary>
    /// <param name="json">JSON, with objects and arrays nested 500 deep at most.</param>
    /// <exception cref="RdfSyntaxException">The text is no JSON, or nests deeper.</exception>
    /// <exception cref="ArgumentException">A number is beyond the doubles.</exception>
    public static string Canonicalize(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return CanonicalJson.Of(JsonParser.Parse(Encoding.UTF8.GetBytes(json), MaxNesting));
    }
}
