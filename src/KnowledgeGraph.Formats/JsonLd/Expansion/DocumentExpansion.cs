using KnowledgeGraph.Formats.JsonLd.Contexts;
using KnowledgeGraph.Formats.JsonLd.Documents;
using KnowledgeGraph.Formats.JsonLd.Json;

namespace KnowledgeGraph.Formats.JsonLd.Expansion;

/// <summary>Expansion of a whole document, with the contexts that stand outside of it (API, section 9.3, expand, steps 3 to 9).</summary>
internal static class DocumentExpansion
{
    public static JsonList Expand(JsonLdSession session, LoadedDocument document, bool frameExpansion = false)
    {
        var expander = new Expander(session, BaseUrl(session, document), frameExpansion);
        return Finish(expander.Expand(InitialContext(session, document), document.Document));
    }

    /// <summary>Makes an array of what the algorithm gave (step 8).</summary>
    public static JsonList Finish(JsonItem? expanded)
    {
        if (expanded is JsonMap { Count: 1 } map && map[JsonLdKeywords.Graph] is { } graph)
        {
            expanded = graph;
        }

        return expanded?.AsArray() ?? [];
    }

    /// <summary>The context before the document's own: <c>expandContext</c>, and the one that the headers link to.</summary>
    public static ActiveContext InitialContext(JsonLdSession session, LoadedDocument document)
    {
        var baseUrl = BaseUrl(session, document);
        var active = new ActiveContext(document.OwnBase ?? session.Options.Base ?? baseUrl, baseUrl);
        if (session.Options.ExpandContext is { } node)
        {
            var context = JsonNodeBridge.From(node, session.Options.MaxNesting, session.Cancellation);
            context = (context as JsonMap)?[JsonLdKeywords.Context] ?? context;
            active = session.Contexts.Process(active, context, active.OriginalBaseUrl);
        }

        return document.ContextUrl is { } linked ? session.Contexts.Process(active, new JsonText(linked), document.DocumentUrl) : active;
    }

    public static string? BaseUrl(JsonLdSession session, LoadedDocument document) =>
        document.DocumentUrl.Length > 0 ? document.DocumentUrl : session.Options.Base;
}
