using KnowledgeGraph.Articles.Mapping;

namespace KnowledgeGraph.Articles.Identity;

/// <summary>Compares titles: without a leading article, without blanks and hyphens, with and without a subtitle.</summary>
internal sealed class WorkNameMatch : INameMatch
{
    private static readonly char[] Subtitle = [':', '–', '—'];

    public IEnumerable<string> Blocks(string name) => [Letters(name), Letters(Main(name))];

    public IdentityReason? Compare(string left, string right)
    {
        if (Letters(left) == Letters(right))
        {
            return new IdentityReason("same-title", 2.0m, $"'{left}' and '{right}' are the same but for an article, blanks and hyphens");
        }

        var (l, r) = (Letters(Main(left)), Letters(Main(right)));
        return l == r && l.Length > 0 && (Main(left).Length == left.Length || Main(right).Length == right.Length)
            ? new IdentityReason("subtitle-left-out", 1.0m, $"'{left}' and '{right}' differ by a subtitle")
            : null;
    }

    private static string Main(string title)
    {
        var end = title.IndexOfAny(Subtitle);
        return end > 0 ? title[..end] : title;
    }

    private static string Letters(string title)
    {
        var slug = Slug.Of(title);
        foreach (var article in (ReadOnlySpan<string>)["the-", "an-", "a-"])
        {
            if (slug.StartsWith(article, StringComparison.Ordinal))
            {
                slug = slug[article.Length..];
                break;
            }
        }

        return slug.Replace("-", "", StringComparison.Ordinal);
    }
}
