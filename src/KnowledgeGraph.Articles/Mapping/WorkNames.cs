namespace KnowledgeGraph.Articles.Mapping;

/// <summary>
/// Which node a work is. The key is the title; a book is another node than what bears its title on a screen. Series, film and
/// unknown kind of one title join in one node, unless the articles say both kinds with certainty, or years that lie apart: then
/// they are two works.
/// </summary>
internal sealed class WorkNames
{
    /// <summary>How sure both kinds must be for a title to be two works rather than one work of contested kind.</summary>
    private const decimal CertainKind = 0.8m;

    private readonly Dictionary<(string Article, string Title), ArticleTitle> _titles = [];
    private readonly WorkYears _years = new();
    private readonly HashSet<string> _split;

    public WorkNames(IReadOnlyList<ArticleScope> scopes)
    {
        foreach (var scope in scopes)
        {
            foreach (var fact in scope.Facts.Where(ArticleScope.IsAlive))
            {
                Note(scope.Id, fact);
            }
        }

        _split = _titles.GroupBy(entry => entry.Key.Title, entry => entry.Value, StringComparer.Ordinal)
            .Where(group => group.Any(t => t.IsOnly(WorkKind.Series)) && group.Any(t => t.IsOnly(WorkKind.Film)))
            .Select(group => group.Key)
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The node's local name, such as <c>bad-education</c> or <c>bad-education_novel</c>.</summary>
    public string Key(string articleId, Work work) => Key(articleId, work, null);

    /// <summary>The local name of a work of which the year is being said.</summary>
    public string Key(string articleId, Work work, int? year)
    {
        var title = Slug.Of(work.Name);
        var kind = Kind(articleId, title, work.Kind);
        var name = kind switch
        {
            WorkKind.Novel => title + "_novel",
            WorkKind.Film when _split.Contains(title) => title + "_film",
            WorkKind.Series when _split.Contains(title) => title + "_series",
            _ => title,
        };
        return name + _years.Suffix(articleId, title, kind == WorkKind.Novel, year);
    }

    /// <summary>The work that a statement speaks of: its own word for the kind counts, and what is published is a book.</summary>
    public static Work Meant(StatementFact fact, Work work) => fact switch
    {
        { Property: FactProperty.WorkType, Value: WorkKind kind and not WorkKind.Unknown } => work with { Kind = kind },
        { Property: FactProperty.PublicationYear } when work.Kind == WorkKind.Unknown => work with { Kind = WorkKind.Novel },
        _ => work,
    };

    /// <summary>The year that a statement gives its work, or null.</summary>
    public static int? Year(StatementFact fact) =>
        fact is { Property: FactProperty.ReleaseYear or FactProperty.PublicationYear, Value: int year } ? year : null;

    // A title of unknown kind means what the article calls it elsewhere; a book only if nothing speaks of a screen work.
    private WorkKind Kind(string articleId, string title, WorkKind kind)
    {
        if (kind != WorkKind.Unknown || !_titles.TryGetValue((articleId, title), out var known))
        {
            return kind;
        }

        var (series, film) = (known.Sure(WorkKind.Series) > 0, known.Sure(WorkKind.Film) > 0);
        return series != film ? (series ? WorkKind.Series : WorkKind.Film)
            : !series && !known.OnScreen && known.Sure(WorkKind.Novel) > 0 ? WorkKind.Novel
            : WorkKind.Unknown;
    }

    private void Note(string articleId, ArticleFact fact)
    {
        foreach (var work in FactParts.Entities(fact).OfType<Work>())
        {
            Title(articleId, work).Mentioned(work.Kind, fact.Confidence);
        }

        switch (fact)
        {
            case StatementFact { Property: FactProperty.WorkType, Subject: Work work, Value: WorkKind kind }:
                Title(articleId, work).Stated(kind, fact.Confidence);
                break;
            case RoleFact { Work: var work }:
                Title(articleId, work).OnScreen = true;
                break;
            case StatementFact { Property: FactProperty.BasedOn or FactProperty.Broadcaster, Subject: Work { Kind: not WorkKind.Novel } work }:
                Title(articleId, work).OnScreen = true;
                break;
            case StatementFact { Subject: Work work } statement when Year(statement) is { } year:
                _years.Note(articleId, Slug.Of(work.Name), Meant(statement, work).Kind == WorkKind.Novel, year, fact.Confidence);
                break;
            default:
                break;
        }
    }

    private ArticleTitle Title(string articleId, Work work)
    {
        var key = (articleId, Slug.Of(work.Name));
        if (!_titles.TryGetValue(key, out var title))
        {
            _titles.Add(key, title = new ArticleTitle());
        }

        return title;
    }

    /// <summary>What one article says of one title. Where it states kinds, the kinds of mere mentions do not count.</summary>
    private sealed class ArticleTitle
    {
        private readonly decimal[] _mentioned = new decimal[4];
        private readonly decimal[] _stated = new decimal[4];

        public bool OnScreen { get; set; }

        public void Mentioned(WorkKind kind, decimal confidence) => _mentioned[(int)kind] = Math.Max(_mentioned[(int)kind], confidence);

        public void Stated(WorkKind kind, decimal confidence) => _stated[(int)kind] = Math.Max(_stated[(int)kind], confidence);

        /// <summary>Whether the article is certain of the kind and says no other: one that says both contradicts itself about one work.</summary>
        public bool IsOnly(WorkKind kind) =>
            Sure(kind) >= CertainKind && Sure(kind == WorkKind.Film ? WorkKind.Series : WorkKind.Film) == 0;

        public decimal Sure(WorkKind kind) =>
            kind != WorkKind.Novel && (_stated[(int)WorkKind.Series] > 0 || _stated[(int)WorkKind.Film] > 0)
                ? _stated[(int)kind]
                : Math.Max(_stated[(int)kind], _mentioned[(int)kind]);
    }
}
