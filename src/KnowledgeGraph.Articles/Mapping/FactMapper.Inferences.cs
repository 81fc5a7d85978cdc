using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Articles.Mapping;

internal sealed partial class FactMapper
{
    private const string YearFromDateRule = "contest-year-from-article-date";
    private const string YearFromTextRule = "contest-year-of-result";
    private const string BornRule = "born-window-from-age";
    private const string KindRule = "kind-of-mentioned-work";
    private const string FormatRule = "format-of-mentioned-work";
    private const decimal YearFromDateConfidence = 0.9m;
    private const int OldestAge = 130;

    // A year that the text says is the contest's year; a year taken from the article's date is inferred, and says from what.
    private void InferContestYears()
    {
        foreach (var fact in scope.Facts.OfType<AwardResultFact>())
        {
            var contest = book.Iris.Contest(ArticleId, fact);
            if (fact.Year is not { } year || book.Of(fact) is not { } source || contest.Year != year)
            {
                continue;
            }

            var triple = new Triple(book.Iris.Contest(contest), ArticleOntology.Year, YearLiteral(year));
            var claim = book.Statement(ArticleId, triple);
            if (fact.YearIsInferred)
            {
                var status = ArticleScope.IsAlive(fact) ? FactStatus.Inferred : fact.Status;
                var evidence = scope.DateStatement?.Evidence ?? [];
                claim.Add(Math.Min(fact.Confidence, YearFromDateConfidence), status, evidence, YearFromDateRule);
            }
            else
            {
                claim.Add(fact.Confidence, fact.Status, fact.Evidence, fact.Rule is null ? null : YearFromTextRule);
            }

            claim.DerivedFrom.Add(source);
        }
    }

    private void InferBirthWindows()
    {
        foreach (var fact in scope.Facts.OfType<StatementFact>())
        {
            if (fact is not { Property: FactProperty.Age, Subject: Person person, Value: int age }
                || age is < 0 or > OldestAge
                || !ArticleScope.IsAlive(fact)
                || (fact.ValidAt ?? scope.Published) is not { } day
                || day.Year - age <= 1)
            {
                continue;
            }

            var node = Node(person);
            Infer(fact, new Triple(node, ArticleOntology.BornOnOrAfter, Date(day.AddYears(-age - 1).AddDays(1))), BornRule);
            Infer(fact, new Triple(node, ArticleOntology.BornOnOrBefore, Date(day.AddYears(-age))), BornRule);
        }
    }

    // "the film X" says a kind in passing. It counts where the article does not state the kind of X by itself.
    private void InferKindsOfWorks()
    {
        var stated = scope.Facts.OfType<StatementFact>()
            .Where(f => f is { Property: FactProperty.WorkType or FactProperty.Format, Subject: Work })
            .Select(f => (book.Iris.Entity(ArticleId, f, (Work)f.Subject), f.Property)).ToHashSet();
        foreach (var group in Mentions())
        {
            if (!stated.Contains((group.Key, FactProperty.WorkType)))
            {
                foreach (var (fact, work) in Surest(group, m => m.Work.Kind == WorkKind.Unknown ? null : m.Work.Kind.ToString()))
                {
                    Infer(fact, new Triple(group.Key, RdfVocabulary.Type, KindClass(work.Kind)), KindRule);
                }
            }

            if (!stated.Contains((group.Key, FactProperty.Format)))
            {
                foreach (var (fact, work) in Surest(group, m => m.Work.Format))
                {
                    Infer(fact, new Triple(group.Key, ArticleOntology.Format, Text(work.Format!)), FormatRule);
                }
            }
        }
    }

    private IEnumerable<IGrouping<Iri, (ArticleFact Fact, Work Work)>> Mentions() =>
        from fact in scope.Facts
        where ArticleScope.IsAlive(fact)
        from work in FactParts.Entities(fact).OfType<Work>()
        group (fact, work) by book.Iris.Entity(ArticleId, fact, work);

    // For each thing said, the surest fact that says it; the first of several.
    private static IEnumerable<(ArticleFact Fact, Work Work)> Surest(
        IEnumerable<(ArticleFact Fact, Work Work)> mentions, Func<(ArticleFact Fact, Work Work), string?> said) =>
        mentions.Where(m => said(m) is not null).GroupBy(said, StringComparer.Ordinal)
            .Select(same => same.OrderByDescending(m => m.Fact.Confidence).First());

    private void Infer(ArticleFact source, Triple triple, string rule)
    {
        if (book.Of(source) is { } from)
        {
            var claim = book.Statement(ArticleId, triple);
            claim.Add(source.Confidence, FactStatus.Inferred, rule == BornRule ? [] : source.Evidence, rule);
            claim.DerivedFrom.Add(from);
        }
    }

    private static Iri KindClass(WorkKind kind) => kind switch
    {
        WorkKind.Series => ArticleOntology.Series,
        WorkKind.Film => ArticleOntology.Film,
        _ => ArticleOntology.Novel,
    };
}
