using KnowledgeGraph.Formats.JsonLd.Json;

namespace KnowledgeGraph.Formats.JsonLd.Documents;

/// <summary>A remote document as a tree, with where it is and the context that its headers link to.</summary>
internal sealed record LoadedDocument(JsonItem Document, string DocumentUrl, string? ContextUrl)
{
    /// <summary>
    /// The base IRI that the document itself sets, beyond the option <c>base</c>: that of an HTML page's base element. Null: it sets none.
    /// </summary>
    public string? OwnBase { get; init; }
}
