using KnowledgeGraph.Formats.JsonLd.Contexts;
using KnowledgeGraph.Formats.JsonLd.Documents;
using KnowledgeGraph.Formats.JsonLd.Json;

namespace KnowledgeGraph.Formats.JsonLd.Expansion;

/// <summary>Expansion of a whole document, with the contexts that stand outside of it (API, section 9.3, expand, steps 3 to 9).</summary>
internal static class DocumentExpansion
{
    public static JsonList Expand(JsonLdSession session, LoadedDocument document, bool frameExpansion = false) =>
        throw new NotSupportedException();

    /// <summary>The context before the document's own: <c>expandContext</c>, and the one that the headers link to.</summary>
    public static ActiveContext InitialContext(JsonLdSession session, LoadedDocument document) => throw new NotSupportedException();
}
