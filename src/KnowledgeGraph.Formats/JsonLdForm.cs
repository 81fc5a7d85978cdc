namespace KnowledgeGraph.Formats;

/// <summary>The document forms of JSON-LD 1.1 that are written.</summary>
/// <example><code>var options = new JsonLdWriterOptions { Form = JsonLdForm.Expanded };</code></example>
public enum JsonLdForm
{
    /// <summary>No context: full IRIs, every value in an array (JSON-LD 1.1, section 4.1).</summary>
    Expanded = 0,

    /// <summary>With terms of a context (JSON-LD 1.1, section 4.2).</summary>
    Compacted = 1,
}
