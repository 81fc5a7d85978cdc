using KnowledgeGraph.Formats.JsonLd.Json;

namespace KnowledgeGraph.Formats.JsonLd.Contexts;

/// <summary>A context definition while its terms are being defined.</summary>
/// <param name="Active">The active context that gets the terms.</param>
/// <param name="Map">The context definition.</param>
/// <param name="BaseUrl">Where the context stands.</param>
/// <param name="IsProtected">Whether its terms are protected unless they say otherwise.</param>
/// <param name="OverrideProtected">Whether protected terms may change.</param>
/// <param name="Remote">The remote contexts that led here.</param>
internal sealed record LocalContext(
    ActiveContext Active, JsonMap Map, string? BaseUrl, bool IsProtected, bool OverrideProtected, RemoteContexts? Remote)
{
    /// <summary>The algorithm's <c>defined</c>: false while a term is being defined, true when it is.</summary>
    public Dictionary<string, bool> Defined { get; } = new(StringComparer.Ordinal);

    public bool IsDefined(string term) => Defined.TryGetValue(term, out var done) && done;
}
