using System.Globalization;

namespace KnowledgeGraph.Articles.Mapping;

/// <summary>The parts of a contest's key: award, category (empty where none is named), edition.</summary>
internal readonly record struct ContestKey(string Award, string Category, string Edition, int? Year)
{
    public string CategoryName => Category.Length == 0 ? Award : Award + "_" + Category;

    public override string ToString() => Award + "_" + Category + "_" + Edition;
}

/// <summary>
/// Which contest a result belongs to. Within one article, other wordings of a category and results without a year join the
/// contest that the article names in full. A contest without year and ceremony is never shared between articles.
/// </summary>
internal sealed class ContestNames
{
    private readonly Dictionary<(string Article, string Award, string Wording), string> _wordings = [];
    private readonly Dictionary<(string Article, string Award, string Category), SortedSet<int>> _years = [];

    public ContestNames(IReadOnlyList<ArticleScope> scopes)
    {
        foreach (var scope in scopes)
        {
            var results = scope.Facts.OfType<AwardResultFact>().ToList();
            foreach (var result in results.Where(r => r.Category is not null))
            {
                foreach (var other in result.CategoryAlternatives)
                {
                    _wordings.TryAdd((scope.Id, AwardKey(result.Award), Slug.Of(other)), Slug.Of(result.Category!));
                }
            }

            foreach (var result in results.Where(r => r is { Category: not null, Year: not null }))
            {
                var key = (scope.Id, AwardKey(result.Award), Category(scope.Id, result));
                if (!_years.TryGetValue(key, out var years))
                {
                    _years.Add(key, years = []);
                }

                years.Add(result.Year!.Value);
            }
        }
    }

    /// <summary>"The Emmys", "Emmy Award" and "Emmy Awards" are one award: the word "award" is no part of the key.</summary>
    public static string AwardKey(Award award)
    {
        var slug = Slug.Of(award.Name);
        foreach (var suffix in (ReadOnlySpan<string>)["-awards", "-award"])
        {
            if (slug.EndsWith(suffix, StringComparison.Ordinal))
            {
                slug = slug[..^suffix.Length];
                break;
            }
        }

        return slug.StartsWith("the-", StringComparison.Ordinal) ? slug[4..] : slug;
    }

    public ContestKey Key(string articleId, AwardResultFact result)
    {
        var (award, category) = (AwardKey(result.Award), Category(articleId, result));
        var year = result.Year;
        if (year is null && result.Ceremony is null && category.Length > 0
            && _years.TryGetValue((articleId, award, category), out var years) && years.Count == 1)
        {
            year = years.Min;
        }

        var edition = year is { } y ? y.ToString("D4", CultureInfo.InvariantCulture)
            : result.Ceremony is { } ceremony ? Slug.Of(ceremony)
            : "undated-" + StableHash.Of(articleId, 8);
        return new ContestKey(award, category, edition, year);
    }

    private string Category(string articleId, AwardResultFact result)
    {
        if (result.Category is null)
        {
            return "";
        }

        var wording = Slug.Of(result.Category);
        return _wordings.GetValueOrDefault((articleId, AwardKey(result.Award), wording), wording);
    }
}
