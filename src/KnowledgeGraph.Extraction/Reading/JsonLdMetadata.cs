using System.Text.Json;
using AngleSharp.Dom;

namespace KnowledgeGraph.Extraction.Reading;

/// <summary>The schema.org article in a page's JSON-LD blocks, read as JSON: its usual shapes, not the whole of JSON-LD.</summary>
internal static class JsonLdMetadata
{
    private const int MaxDepth = 64;
    private static readonly JsonDocumentOptions Options =
        new() { MaxDepth = MaxDepth, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    public static HtmlMetadata Of(IDocument page)
    {
        foreach (var block in page.QuerySelectorAll("script"))
        {
            if (block.GetAttribute("type") is { } type
                && type.StartsWith("application/ld+json", StringComparison.OrdinalIgnoreCase)
                && Read(block.TextContent) is { } metadata)
            {
                return metadata;
            }
        }

        return new HtmlMetadata();
    }

    // A block that is not JSON says nothing: pages are full of broken ones.
    private static HtmlMetadata? Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Options);
            return Find(document.RootElement) is { } article ? ToMetadata(article) : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    // The document's depth is limited, and so is this recursion.
    private static JsonElement? Find(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                if (Find(item) is { } found)
                {
                    return found;
                }
            }
        }

        return element.ValueKind != JsonValueKind.Object ? null
            : Types(element).Any(IsArticle) ? element
            : element.TryGetProperty("@graph", out var graph) ? Find(graph)
            : null;
    }

    private static bool IsArticle(string type)
    {
        var name = type[(type.LastIndexOfAny(['/', ':', '#']) + 1)..];
        return name.EndsWith("Article", StringComparison.Ordinal) || name.EndsWith("NewsArticle", StringComparison.Ordinal)
            || name is "BlogPosting" or "Report" or "Review";
    }

    private static HtmlMetadata ToMetadata(JsonElement article) => new()
    {
        Title = Words(article, "headline") ?? Words(article, "name"),
        Url = Words(article, "url") ?? Id(article, "mainEntityOfPage"),
        Published = ArticleDate.Parse(Words(article, "datePublished")),
        Authors = article.TryGetProperty("author", out var author) ? [.. Names(author).Distinct(StringComparer.Ordinal)] : [],
        Description = Words(article, "description"),
        Section = Words(article, "articleSection"),
        Language = Words(article, "inLanguage"),
    };

    private static IEnumerable<string> Types(JsonElement element) => element.TryGetProperty("@type", out var type)
        ? type.ValueKind switch
        {
            JsonValueKind.String => [type.GetString()!],
            JsonValueKind.Array => type.EnumerateArray().Where(t => t.ValueKind == JsonValueKind.String).Select(t => t.GetString()!),
            _ => [],
        }
        : [];

    // An organisation that signs an article is no person.
    private static IEnumerable<string> Names(JsonElement author) => author.ValueKind switch
    {
        JsonValueKind.String => ArticleByline.Names(author.GetString()!),
        JsonValueKind.Array => author.EnumerateArray().SelectMany(Names),
        JsonValueKind.Object when !Types(author).Any(t => t.EndsWith("Organization", StringComparison.Ordinal)) =>
            Words(author, "name") is { } name ? [name] : [],
        _ => [],
    };

    private static string? Words(JsonElement element, string member)
    {
        if (!element.TryGetProperty(member, out var value))
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0)
        {
            value = value[0];
        }

        return value.ValueKind == JsonValueKind.String && value.GetString() is { } text && !string.IsNullOrWhiteSpace(text)
            ? text.Trim()
            : null;
    }

    private static string? Id(JsonElement element, string member) =>
        element.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.Object
            ? Words(value, "@id")
            : Words(element, member);
}
