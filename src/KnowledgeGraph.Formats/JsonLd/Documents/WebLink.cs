namespace KnowledgeGraph.Formats.JsonLd.Documents;

/// <summary>A link of a <c>Link</c> header (RFC 8288, section 3).</summary>
internal sealed record WebLink(string Target, IReadOnlyList<string> Relations, string? MediaType)
{
    public const string Context = "http://www.w3.org/ns/json-ld#context";
    public const string Alternate = "alternate";

    public bool Has(string relation) => Relations.Contains(relation, StringComparer.OrdinalIgnoreCase);

    /// <summary>The links of all headers, in their order.</summary>
    public static List<WebLink> Parse(IReadOnlyList<string> headers)
    {
        var links = new List<WebLink>();
        foreach (var text in headers)
        {
            var header = new HeaderText(text);
            while (!header.IsAtEnd)
            {
                if (header.Take('<'))
                {
                    links.Add(ParseLink(ref header));
                }

                _ = header.TakeUntil(",");
                _ = header.Take(',');
            }
        }

        return links;
    }

    private static WebLink ParseLink(ref HeaderText header)
    {
        var target = header.TakeUntil(">").ToString();
        _ = header.Take('>');
        string[]? relations = null;
        string? mediaType = null;
        while (header.TakeParameter(out var name, out var value))
        {
            // Of several rel parameters the first counts (section 3.3).
            if (name is "rel")
            {
                relations ??= value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            }
            else if (name is "type")
            {
                mediaType ??= ContentType.Parse(value).MediaType;
            }
        }

        return new WebLink(target, relations ?? [], mediaType);
    }
}
