using KnowledgeGraph.Formats.JsonLd.Json;

namespace KnowledgeGraph.Formats.JsonLd.Documents;

/// <summary>A remote document as a tree, with where it is and the context that its headers link to.</summary>
internal sealed record LoadedDocument(JsonItem Document, string DocumentUrl, string? ContextUrl);
