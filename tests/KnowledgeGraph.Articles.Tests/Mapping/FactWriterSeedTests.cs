using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Articles.Tests.Mapping;

/// <summary>The structure that the competency questions need, over the seed article's facts by hand.</summary>
internal sealed class FactWriterSeedTests
{
    private GraphView _graph = null!;

    [OneTimeSetUp]
    public void Write() => _graph = GraphView.Of(SeedFacts.Build());

    [Test]
    public void Wins_HaveCategoryWorkAndYear()
    {
        var rows = Results(ArticleOntology.Won).Order();
        Assert.That(rows, Is.EqualTo(new[]
        {
            "Mark Ruffalo|Outstanding Lead Actor in a Limited Series or Movie|I Know This Much Is True|2020",
            "Mark Ruffalo|best TV movie|The Normal Heart|2014",
        }));
    }

    [Test]
    public void Losers_ShareTheContest()
    {
        const string category = "Outstanding Lead Actor in a Limited Series or Movie";
        Assert.That(Results(ArticleOntology.NotWon).Order(), Is.EqualTo(new[]
        {
            $"Hugh Jackman|{category}|Bad Education|2020", $"Jeremy Irons|{category}|Watchmen|2020",
            $"Jeremy Pope|{category}|Hollywood|2020", $"Paul Mescal|{category}|Normal People|2020",
        }));
        Assert.That(_graph.Instances(ArticleOntology.AwardContest).Count(), Is.EqualTo(2));
    }

    [Test]
    public void WinIsForBothRoles()
    {
        var win = GraphView.Node("result/emmy_outstanding-lead-actor-in-a-limited-series-or-movie_2020_mark-ruffalo");
        Assert.That(_graph.Objects(win, ArticleOntology.ForCredit).Select(GraphView.Short), Is.EqualTo(new[]
        {
            "credit/mark-ruffalo_i-know-this-much-is-true_as_dominick-birdsey",
            "credit/mark-ruffalo_i-know-this-much-is-true_as_thomas-birdsey",
        }));
        Assert.That(_graph.Value(win, ArticleOntology.OrdinalOverall), Is.EqualTo("2"));
        Assert.That(_graph.Value(win, ArticleOntology.OrdinalInGroup), Is.EqualTo("1"));
        Assert.That(_graph.Objects(win, ArticleOntology.OrdinalInCategory), Is.Empty, "contested");
    }

    [Test]
    public void CreditOfTheProducer_IsStatedWithTheResult()
    {
        var credit = GraphView.Node("credit/mark-ruffalo_the-normal-heart_co-executive-producer");
        Assert.That(_graph.Value(credit, ArticleOntology.Job), Is.EqualTo("co-executive producer"));
        Assert.That(_graph.Has(credit, RdfVocabulary.Type, ArticleOntology.Credit));
        Assert.That(_graph.Subjects(ArticleOntology.States, credit).Count(), Is.EqualTo(1));
    }

    [Test]
    public void SeriesIsBasedOnTheNovelOfTheSameTitle()
    {
        var (series, novel) = (GraphView.Node("work/i-know-this-much-is-true"), GraphView.Node("work/i-know-this-much-is-true_novel"));
        Assert.That(_graph.Has(series, ArticleOntology.BasedOn, novel));
        Assert.That(_graph.Has(series, RdfVocabulary.Type, ArticleOntology.Series));
        Assert.That(_graph.Has(novel, RdfVocabulary.Type, ArticleOntology.Novel));
        Assert.That(_graph.Label(_graph.Objects(novel, ArticleOntology.Author).Single()), Is.EqualTo("Wally Lamb"));
        Assert.That(_graph.Value(novel, ArticleOntology.Year), Is.EqualTo("1998"));
        Assert.That(_graph.Value(series, ArticleOntology.Format), Is.EqualTo("miniseries"));
    }

    [Test]
    public void Contradictions_AreContestedAndLinkedBothWays()
    {
        var pairs = _graph.Claims.Where(c => c.Contradicts.Count > 0).ToList();
        Assert.That(pairs.Select(c => Words(c.Statement!.Value) + " " + c.Status).Order(), Is.EqualTo(new[]
        {
            "http://www.w3.org/1999/02/22-rdf-syntax-ns#type kg:Film Contested", "http://www.w3.org/1999/02/22-rdf-syntax-ns#type kg:Series Contested",
            "kg:ordinalInCategory 2 Contested", "kg:ordinalInGroup 1 Accepted",
        }));
        Assert.That(pairs, Has.All.Matches<WrittenClaim>(c => pairs.Any(d => d!.Contradicts.Contains(c!.Claim))));
        Assert.That(_graph.Objects(GraphView.Node("work/the-normal-heart"), RdfVocabulary.Type), Is.EqualTo(new[] { ArticleOntology.CreativeWork }));
    }

    [Test]
    public void BirthWindow_IsInferredFromTheAge()
    {
        var ruffalo = GraphView.Node("person/mark-ruffalo");
        Assert.That(_graph.Value(ruffalo, ArticleOntology.BornOnOrAfter), Is.EqualTo("1967-09-22"));
        Assert.That(_graph.Value(ruffalo, ArticleOntology.BornOnOrBefore), Is.EqualTo("1968-09-21"));
        Assert.That(_graph.Objects(ruffalo, ArticleOntology.Age), Is.Empty);
        var claim = _graph.Subjects(RdfVocabulary.Predicate, ArticleOntology.BornOnOrAfter).Single();
        var source = _graph.Objects(claim, Prov.WasDerivedFrom).Single();
        Assert.That(_graph.Value(source, RdfVocabulary.Object), Is.EqualTo("52"));
        Assert.That(_graph.Value(source, ArticleOntology.ValidAt), Is.EqualTo("2020-09-21"));
        Assert.That(_graph.Value(claim, ArticleOntology.Status), Is.EqualTo("kg:Inferred"));
    }

    [Test]
    public void InferredContestYear_NamesTheResultAndTheDate()
    {
        var year = _graph.Claims.Single(c => c.Statement is { } t && t.Predicate == ArticleOntology.Year && GraphView.Short(t.Object) == "2020");
        Assert.That(year.Status, Is.EqualTo(FactStatus.Inferred));
        Assert.That(year.Confidence, Is.EqualTo(0.9m));
        Assert.That(year.Evidence.Select(e => (e.Start, e.End)), Is.EqualTo(new[] { (1, 16) }));
        Assert.That(_graph.Objects(year.Claim, Prov.WasDerivedFrom), Is.Not.Empty);
    }

    [Test]
    public void Article_HasItsMetadata()
    {
        var article = GraphView.Node("article/000_73fb69ceb448b31f");
        Assert.That(_graph.Value(article, SchemaOrg.Sha256), Is.EqualTo("a337c1c7def6aca8c65127543957c37a3895e058f0599d22fdb4ddd7babeeb64"));
        Assert.That(_graph.Value(article, SchemaOrg.DatePublished), Is.EqualTo("2020-09-21"));
        Assert.That(_graph.Value(article, SchemaOrg.Headline), Does.StartWith("Mark Ruffalo bags"));
        Assert.That(_graph.Objects(article, SchemaOrg.About).Select(GraphView.Short), Is.EqualTo(new[] { "person/mark-ruffalo" }));
        Assert.That(_graph.Objects(article, SchemaOrg.Mentions).Select(GraphView.Short), Does.Contain("work/hollywood").And.Not.Contain("person/mark-ruffalo"));
        Assert.That(_graph.Value(_graph.Objects(article, SchemaOrg.Image).Single(), SchemaOrg.CreditText), Is.EqualTo("Parade"));
    }

    [Test]
    public void QuotationsConcernAnEventThatConcernsTheWin()
    {
        var quotes = _graph.Instances(ArticleOntology.Quotation).ToList();
        Assert.That(quotes, Has.Count.EqualTo(5));
        foreach (var quote in quotes)
        {
            var results = _graph.Objects(quote, ArticleOntology.Concerns).SelectMany(e => _graph.Objects(e, ArticleOntology.Concerns));
            Assert.That(results.Any(r => _graph.Has(r, ArticleOntology.Outcome, ArticleOntology.Won)));
        }
    }

    [Test]
    public void DirectLayer_SaysItShort()
    {
        var ruffalo = GraphView.Node("person/mark-ruffalo");
        Assert.That(_graph.Objects(ruffalo, ArticleOntology.ActsIn).Select(_graph.Label), Is.EquivalentTo(new[] { "Avengers", "I Know This Much Is True" }));
        Assert.That(_graph.Objects(ruffalo, ArticleOntology.Plays).Count(), Is.EqualTo(3));
        Assert.That(_graph.Objects(ruffalo, ArticleOntology.WonProperty).Select(_graph.Label), Does.Contain("best TV movie"));
        Assert.That(_graph.Has(ruffalo, RdfVocabulary.Type, ArticleOntology.Actor));
        Assert.That(_graph.Objects(GraphView.Node("person/jeremy-pope"), ArticleOntology.WonProperty), Is.Empty);
    }

    private static string Words(Triple triple) => GraphView.Short(triple.Predicate) + " " + GraphView.Short(triple.Object);

    private IEnumerable<string> Results(Iri outcome) =>
        from result in _graph.Subjects(ArticleOntology.Outcome, outcome)
        let contest = _graph.Objects(result, ArticleOntology.Contest).Single()
        from work in _graph.Objects(result, ArticleOntology.Work)
        select string.Join(
            '|',
            _graph.Label(_graph.Objects(result, ArticleOntology.Recipient).Single()),
            _graph.Label(_graph.Objects(contest, ArticleOntology.Category).Single()),
            _graph.Label(work),
            _graph.Value(contest, ArticleOntology.Year));
}
