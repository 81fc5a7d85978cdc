namespace KnowledgeGraph.Formats;

/// <summary>The version of JSON-LD by which a document is processed (JSON-LD 1.1 API, processingMode).</summary>
/// <example><code>var options = new JsonLdOptions { ProcessingMode = JsonLdProcessingMode.JsonLd10 };</code></example>
public enum JsonLdProcessingMode
{
    /// <summary><c>json-ld-1.1</c>.</summary>
    JsonLd11 = 0,

    /// <summary><c>json-ld-1.0</c>: the features of 1.1 are errors in contexts.</summary>
    JsonLd10 = 1,
}
