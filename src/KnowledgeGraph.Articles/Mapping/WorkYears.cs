using System.Globalization;

namespace KnowledgeGraph.Articles.Mapping;

/// <summary>
/// Tells works of one title apart by their years: the film of 1960 and its remake of 1999. Years that lie close together are one
/// work whose year is contested (a festival, a release abroad); years far apart, said with certainty, are two works.
/// </summary>
internal sealed class WorkYears
{
    private const decimal Certain = 0.9m;
    private const int Close = 2;

    private readonly Dictionary<(string Title, bool IsBook), SortedSet<int>> _all = [];
    private readonly Dictionary<(string Article, string Title, bool IsBook), SortedSet<int>> _ofArticle = [];

    public void Note(string articleId, string title, bool isBook, int year, decimal confidence)
    {
        if (confidence >= Certain)
        {
            Add(_all, (title, isBook), year);
            Add(_ofArticle, (articleId, title, isBook), year);
        }
    }

    /// <summary>
    /// The suffix of the work's key: empty where the title has one span of years; else the first year of the span that the given
    /// year lies in, or of the only one that the article names.
    /// </summary>
    public string Suffix(string articleId, string title, bool isBook, int? year)
    {
        if (!_all.TryGetValue((title, isBook), out var all) || First(all, all.Max) == all.Min)
        {
            return "";
        }

        var years = year is { } y && all.Contains(y) ? [y] : _ofArticle.GetValueOrDefault((articleId, title, isBook)) ?? [];
        var spans = years.Select(other => First(all, other)).Distinct().ToList();
        return spans.Count == 1 ? "_" + spans[0].ToString(CultureInfo.InvariantCulture) : "";
    }

    // The first year of the span, going back while the gaps are small.
    private static int First(SortedSet<int> all, int year)
    {
        var first = year;
        foreach (var earlier in all.Reverse().Where(y => y < year))
        {
            if (first - earlier > Close)
            {
                break;
            }

            first = earlier;
        }

        return first;
    }

    private static void Add<TKey>(Dictionary<TKey, SortedSet<int>> years, TKey key, int year)
        where TKey : notnull
    {
        if (!years.TryGetValue(key, out var set))
        {
            years.Add(key, set = []);
        }

        set.Add(year);
    }
}
