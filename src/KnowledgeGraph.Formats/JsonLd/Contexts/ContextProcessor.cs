using KnowledgeGraph.Formats.JsonLd.Json;

namespace KnowledgeGraph.Formats.JsonLd.Contexts;

/// <summary>Context processing, term definitions and IRI expansion (JSON-LD 1.1 API, sections 4.1, 4.2 and 5.2).</summary>
internal sealed partial class ContextProcessor(JsonLdSession session)
{
    /// <summary>Context Processing (section 4.1.2) with the defaults of its optional arguments.</summary>
    /// <param name="active">The context to begin with; it stays as it is.</param>
    /// <param name="local">The value of an <c>@context</c>.</param>
    /// <param name="baseUrl">Against which the IRIs of remote contexts resolve.</param>
    /// <param name="overrideProtected">Whether protected terms may change, as in property-scoped contexts.</param>
    /// <param name="propagate">Whether the context holds for nested nodes too.</param>
    public ActiveContext Process(ActiveContext active, JsonItem local, string? baseUrl, bool overrideProtected = false, bool propagate = true)
    {
        _ = (session, local, baseUrl, overrideProtected, propagate);
        return active;
    }

    /// <summary>IRI Expansion (section 5.2).</summary>
    public string? ExpandIri(ActiveContext active, string value, bool documentRelative = false, bool vocab = false)
    {
        _ = (session, active, documentRelative, vocab);
        return value;
    }
}
