namespace KnowledgeGraph.Formats;

/// <summary>What a remote document is wanted for (JSON-LD 1.1 API, LoadDocumentOptions). Immutable; safe to share between threads.</summary>
/// <example><code>string accept = new LoadDocumentOptions().Accept;   // application/ld+json, application/json;q=0.8, ...</code></example>
public sealed record LoadDocumentOptions
{
    /// <summary>The profile IRI of contexts: <c>http://www.w3.org/ns/json-ld#context</c>.</summary>
    public const string ContextProfile = "http://www.w3.org/ns/json-ld#context";

    /// <summary>The profile IRI of frames: <c>http://www.w3.org/ns/json-ld#frame</c>.</summary>
    public const string FrameProfile = "http://www.w3.org/ns/json-ld#frame";

    /// <summary>Whether of an HTML page all JSON-LD scripts are taken, and not the first; a fragment still selects one.</summary>
    public bool ExtractAllScripts { get; init; }

    /// <summary>Of an HTML page the first script with this profile is taken, if there is one. Null: any.</summary>
    public string? Profile { get; init; }

    /// <summary>Profiles to ask the server for, usually none or one.</summary>
    public IReadOnlyList<string> RequestProfile { get; init; } = [];

    /// <summary>A value for the <c>Accept</c> header of a request, as the standard wants it.</summary>
    public string Accept
    {
        get
        {
            var jsonLd = "application/ld+json";
            if (RequestProfile.Count > 0)
            {
                jsonLd = $"{jsonLd};profile=\"{string.Join(' ', RequestProfile)}\", {jsonLd};q=0.9";
            }

            var html = RequestProfile.Contains(ContextProfile) ? "" : ", text/html;q=0.5, application/xhtml+xml;q=0.5";
            return $"{jsonLd}, application/json;q=0.8{html}";
        }
    }
}
