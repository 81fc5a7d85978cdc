namespace KnowledgeGraph.Formats.JsonLd.Documents;

/// <summary>The value of a <c>Content-Type</c> header, as far as JSON-LD looks at it.</summary>
/// <param name="MediaType">In lower case, without parameters.</param>
/// <param name="Profiles">The IRIs of the <c>profile</c> parameter.</param>
/// <param name="Charset">The <c>charset</c> parameter.</param>
internal sealed record ContentType(string MediaType, IReadOnlyList<string> Profiles, string? Charset)
{
    public const string JsonLd = "application/ld+json";

    public bool IsJsonLd => MediaType is JsonLd;

    public bool IsHtml => MediaType is "text/html" or "application/xhtml+xml";

    /// <summary>JSON, JSON-LD among them.</summary>
    public bool IsJson => MediaType is "application/json" || MediaType.EndsWith("+json", StringComparison.Ordinal);

    public static ContentType Parse(string text)
    {
        var header = new HeaderText(text);
        var mediaType = header.TakeUntil(";").ToString().ToLowerInvariant();
        string[] profiles = [];
        string? charset = null;
        while (header.TakeParameter(out var name, out var value))
        {
            if (name is "profile")
            {
                profiles = value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            }
            else if (name is "charset")
            {
                charset = value;
            }
        }

        return new ContentType(mediaType, profiles, charset);
    }
}
