using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Articles.Tests.Mapping;

internal sealed class FactWriterTests
{
    private static readonly Award Pear = new("Golden Pear Award");
    private static readonly Person Ann = new("Ann Lee");

    [Test]
    public void NominationInOneArticle_WinInAnother_IsOneNodeThatWon()
    {
        var graph = GraphView.Of(Says("a", Result(AwardOutcome.Nominated)), Says("b", Result(AwardOutcome.Won)));
        var result = graph.Instances(ArticleOntology.AwardResult).Single();
        Assert.That(graph.Value(result, ArticleOntology.Outcome), Is.EqualTo("kg:Won"));
        Assert.That(graph.Subjects(ArticleOntology.States, result).Count(), Is.EqualTo(2), "a claim of each article");
    }

    [Test]
    public void WonAgainstNotWon_AboutAsSure_LeavesANomination()
    {
        var graph = GraphView.Of(Says("a", Result(AwardOutcome.Won, 0.9m)), Says("b", Result(AwardOutcome.NotWon, 0.8m)));
        Assert.That(graph.Value(graph.Instances(ArticleOntology.AwardResult).Single(), ArticleOntology.Outcome), Is.EqualTo("kg:Nominated"));
        Assert.That(graph.Objects(GraphView.Node("person/ann-lee"), ArticleOntology.WonProperty), Is.Empty);
        Assert.That(graph.Claims.Count(c => c.Status == FactStatus.Contested), Is.EqualTo(2));
    }

    [Test]
    public void WonAgainstAWeakNotWon_Wins()
    {
        var graph = GraphView.Of(Says("a", Result(AwardOutcome.Won, 0.9m)), Says("b", Result(AwardOutcome.NotWon, 0.5m)));
        Assert.That(graph.Value(graph.Instances(ArticleOntology.AwardResult).Single(), ArticleOntology.Outcome), Is.EqualTo("kg:Won"));
        Assert.That(graph.Claims.Count(c => c.Status == FactStatus.Contested), Is.EqualTo(1));
    }

    [TestCase("Golden Pear", "Golden Pear Award")]
    [TestCase("the Golden Pear Awards", "Golden Pear Award")]
    public void SpellingsOfAnAward_AreOneNode(string one, string other)
    {
        var graph = GraphView.Of(Says("a", Result(award: new Award(one))), Says("b", Result(award: new Award(other)), Result(award: new Award(other), year: 2019)));
        var award = graph.Instances(ArticleOntology.Award).Single();
        Assert.That(graph.Label(award), Is.EqualTo(other), "the spelling used most");
        Assert.That(graph.Objects(award, Skos.AltLabel).Select(GraphView.Short), Is.EqualTo(new[] { one }));
    }

    [Test]
    public void OneTextWithTwoTitles_IsTheSameGraphInAnyOrder()
    {
        var one = new ArticleFacts(new Article { Id = "a", Text = "t", Title = "One", Url = "https://e.org/1" }, [Result()], []);
        var other = one with { Article = one.Article with { Title = "Other", Url = "https://e.org/0" } };
        Assert.That(GraphView.Of(one, other).Quads, Is.EqualTo(GraphView.Of(other, one).Quads));
    }

    [Test]
    public void TwoWorksInOneContest_AreTwoResults()
    {
        var graph = GraphView.Of(Says("a", Result(work: new Work("Salt")), Result(work: new Work("Ferry"))));
        Assert.That(graph.Instances(ArticleOntology.AwardResult).Count(), Is.EqualTo(2));
    }

    [Test]
    public void ResultWithoutYear_JoinsTheContestThatTheArticleDates_ButNoOtherArticles()
    {
        var graph = GraphView.Of(
            Says("a", Result(year: 2020), Result(AwardOutcome.NotWon, recipient: new Person("Max Ray"), year: null)),
            Says("b", Result(year: null)),
            Says("c", Result(year: null)));
        Assert.That(graph.Instances(ArticleOntology.AwardContest).Count(), Is.EqualTo(3));
    }

    [Test]
    public void RecipientMayBeAWorkOrAnOrganisation()
    {
        var graph = GraphView.Of(Says("a", Result(recipient: new Work("Salt", WorkKind.Film)), Result(recipient: new Organization("Channel Nine"))));
        Assert.That(graph.Objects(GraphView.Node("work/salt"), ArticleOntology.WonProperty), Is.Not.Empty);
        Assert.That(graph.Objects(GraphView.Node("org/channel-nine"), ArticleOntology.WonProperty), Is.Not.Empty);
        Assert.That(() => GraphView.Of(Says("a", Result(recipient: new Place("Leeds")))), Throws.TypeOf<ArticleFactException>().With.Message.Contains("KG2106"));
    }

    [Test]
    public void ByHand_WithoutQuote_IsDerivedFromTheHand()
    {
        var graph = GraphView.Of(new ArticleFacts(new Article { Id = "a", Text = "" }, [new RoleFact { Actor = Ann, Work = new Work("Salt") }], []));
        var claim = graph.Instances(ArticleOntology.Claim).Single();
        var source = graph.Objects(claim, Prov.WasDerivedFrom).Single();
        Assert.That(graph.Label(source), Is.EqualTo("stated by hand"));
        Assert.That(graph.Label(graph.Objects(claim, Prov.WasGeneratedBy).Single()), Is.EqualTo("stated by hand"));
    }

    [Test]
    public void ContestedFact_IsOnlyDescribed([Values] ClaimForm form)
    {
        var role = new RoleFact { Actor = Ann, Work = new Work("Salt"), Status = FactStatus.Contested };
        var graph = GraphView.Of(form, new ArticleFacts(new Article { Id = "a", Text = "" }, [role], []));
        Assert.That(graph.Instances(ArticleOntology.Role), Is.Empty);
        Assert.That(graph.Objects(GraphView.Node("person/ann-lee"), ArticleOntology.ActsIn), Is.Empty);
        var claim = graph.Claims.Single().Claim;
        switch (form)
        {
            case ClaimForm.Reification:
                Assert.That(graph.Label(claim), Is.EqualTo("actor Ann Lee, work Salt, job actor"));
                break;
            case ClaimForm.Graphs:
                Assert.That(graph.Quads.Count(q => q.GraphName == claim), Is.EqualTo(4));
                break;
            case ClaimForm.Reifiers:
                Assert.That(graph.Objects(claim, RdfVocabulary.Reifies).OfType<TripleTerm>().Count(), Is.EqualTo(4));
                break;
            default:
                Assert.That(graph.Instances(ArticleOntology.Claim), Is.Empty);
                break;
        }
    }

    [Test]
    public void FilmAndSeriesOfOneTitle_BothCertain_AreTwoWorks()
    {
        var graph = GraphView.Of(
            Says("a", Says(new Work("Salt", WorkKind.Film), FactProperty.ReleaseYear, 2010)),
            Says("b", Says(new Work("Salt", WorkKind.Series), FactProperty.BroadcastStartYear, 2020), Says(new Work("Salt"), FactProperty.Broadcaster, new Organization("Nine"))));
        Assert.That(graph.Instances(ArticleOntology.CreativeWork).Select(GraphView.Short).Order(), Is.EqualTo(new[] { "work/salt_film", "work/salt_series" }));
    }

    [Test]
    public void FilmAndSeriesInOneArticle_AreAContradictionAboutOneWork()
    {
        var graph = GraphView.Of(Says("a", Says(new Work("Salt"), FactProperty.WorkType, WorkKind.Film), Says(new Work("Salt"), FactProperty.WorkType, WorkKind.Series)));
        Assert.That(graph.Instances(ArticleOntology.CreativeWork).Select(GraphView.Short), Is.EqualTo(new[] { "work/salt" }));
        Assert.That(graph.Claims.Select(c => c.Status), Is.All.EqualTo(FactStatus.Contested));
    }

    [Test]
    public void FilmsOfOneTitle_YearsApart_AreTwoWorks()
    {
        var graph = GraphView.Of(
            Says("a", Says(new Work("Salt"), FactProperty.ReleaseYear, 1960), Role("Salt", "Ida Stone")),
            Says("b", Says(new Work("Salt", WorkKind.Film), FactProperty.ReleaseYear, 1999)),
            Says("c", Says(new Work("Salt"), FactProperty.ReleaseYear, 1961)),
            Says("d", Role("Salt", "Ada Stone")));
        Assert.That(graph.Instances(ArticleOntology.CreativeWork).Select(GraphView.Short).Order(), Is.EqualTo(new[] { "work/salt", "work/salt_1960", "work/salt_1999" }));
        Assert.That(graph.Value(graph.Subjects(ArticleOntology.CharacterProperty, GraphView.Node("character/ida-stone")).Single(), ArticleOntology.Work), Is.EqualTo("work/salt_1960"));
        Assert.That(graph.Claims.Count(c => c.Status == FactStatus.Contested), Is.EqualTo(2), "1960 and 1961");
    }

    [Test]
    public void TheBookOfATitle_IsNoContradictionToTheFilm()
    {
        var graph = GraphView.Of(Says("a", Says(new Work("Salt"), FactProperty.WorkType, WorkKind.Novel), Says(new Work("Salt", WorkKind.Film), FactProperty.WorkType, WorkKind.Film)));
        Assert.That(graph.Claims.Any(c => c.Status == FactStatus.Contested), Is.False);
        Assert.That(graph.Instances(ArticleOntology.Novel).Select(GraphView.Short), Is.EqualTo(new[] { "work/salt_novel" }));
        Assert.That(graph.Instances(ArticleOntology.Film).Select(GraphView.Short), Is.EqualTo(new[] { "work/salt" }));
    }

    [Test]
    public void DifferentTexts_OfOneId_StayApart()
    {
        var graph = GraphView.Of(new ArticleFacts(new Article { Id = "1", Text = "x" }, [], []), new ArticleFacts(new Article { Id = "1", Text = "y" }, [], []));
        Assert.That(graph.Instances(ArticleOntology.NewsArticle).Count(), Is.EqualTo(2));
    }

    [Test]
    public void CharacterOfOneWord_IsKeyedByItsWork()
    {
        var graph = GraphView.Of(Says("a", Role("Salt", "Jack")), Says("b", Role("Ferry", "Jack")), Says("c", Role("Salt", "Ida Stone")), Says("d", Role("Ferry", "Ida Stone")));
        Assert.That(graph.Instances(ArticleOntology.Character).Select(GraphView.Short).Order(), Is.EqualTo(new[] { "character/ida-stone", "character/jack_ferry", "character/jack_salt" }));
    }

    [TestCase("KG2103", "not there", 0, 9)]
    [TestCase("KG2103", "text", 1, 5)]
    [TestCase("KG2103", "text", 90, 94)]
    public void QuoteThatIsNotAtItsPlace_IsRefused(string code, string exact, int start, int end)
    {
        var fact = new RoleFact { Actor = Ann, Work = new Work("Salt"), Evidence = [new Evidence(exact, start, end)] };
        var articles = new[] { new ArticleFacts(new Article { Id = "a", Text = "text of 😀 an article" }, [fact], []) };
        var dataset = new Dataset();
        Assert.That(() => new FactWriter().Write(articles, dataset), Throws.TypeOf<ArticleFactException>().With.Property("Code").EqualTo(code));
        Assert.That(dataset, Is.Empty);
    }

    [Test]
    public void Offsets_CountCodePoints()
    {
        var fact = new RoleFact { Actor = Ann, Work = new Work("Salt"), Evidence = [new Evidence("an", 10, 12)] };
        Assert.That(() => GraphView.Of(new ArticleFacts(new Article { Id = "a", Text = "text of 😀 an article" }, [fact], [])), Throws.Nothing);
    }

    [Test]
    public void RuleWithoutEvidence_IsRefused() => Assert.That(
        () => GraphView.Of(new ArticleFacts(new Article { Id = "a", Text = "" }, [new RoleFact { Actor = Ann, Work = new Work("Salt"), Rule = "r" }], [])),
        Throws.TypeOf<ArticleFactException>().With.Message.Contains("KG2101"));

    [TestCase(FactProperty.ReleaseYear, "1998")]
    [TestCase(FactProperty.ReleaseYear, 0)]
    [TestCase(FactProperty.Author, "Jo Moss")]
    public void ValueOfTheWrongType_IsRefused(FactProperty property, object value) => Assert.That(
        () => GraphView.Of(Says("a", Says(new Work("Salt"), property, value))), Throws.TypeOf<ArticleFactException>().With.Message.Contains("KG2104"));

    [Test]
    public void RefusedFacts_AreLeftOutAndReported()
    {
        var result = new AwardResultFact { Recipient = new Place("Leeds"), Award = Pear, Outcome = AwardOutcome.Won };
        var refused = new List<RefusedFact>();
        var dataset = new Dataset();
        var facts = Says("a", result, Says(result, FactProperty.OrdinalOverall, 2), Result(year: 20200), Says(new Work("Salt"), FactProperty.Author, 1), Role("Salt", "Ida Stone"),
            new RoleFact { Actor = new Person("\ud800"), Work = new Work("Salt") }, new RoleFact { Actor = Ann, Work = new Work("Salt"), Evidence = [new Evidence("no", 0, 2)] });
        new FactWriter(new FactWriterOptions { Refused = refused.Add }).Write([facts], dataset);
        Assert.That(refused.Select(r => r.Code), Is.EqualTo(new[] { "KG2106", "KG2106", "KG2104", "KG2104", "KG2105", "KG2103" }));
        Assert.That(dataset.Count(q => q.Predicate == ArticleOntology.States), Is.EqualTo(1));
        Assert.That(dataset.Any(q => q.Object == ArticleOntology.AwardResult), Is.False);
    }

    [Test]
    public void AwardCount_IsAFactOfItsOwn()
    {
        var graph = GraphView.Of(Says("a", Says(new Work("Salt"), FactProperty.AwardCount, new AwardCount(Pear, 9, AwardOutcome.Nominated))));
        var count = graph.Instances(ArticleOntology.AwardCount).Single();
        Assert.That((graph.Value(count, ArticleOntology.Count), graph.Value(count, ArticleOntology.Outcome)), Is.EqualTo(("9", "kg:Nominated")));
    }

    [TestCase("https://example.org/kg")]
    [TestCase("kg/")]
    public void BaseIriThatMakesNoIris_IsRefused(string iri) =>
        Assert.That(() => new FactWriter(new FactWriterOptions { BaseIri = iri }), Throws.ArgumentException);

    private static ArticleFacts Says(string id, params ArticleFact[] facts) => new(new Article { Id = id, Text = "text of " + id }, facts, []);

    private static StatementFact Says(IFactSubject subject, FactProperty property, object value) => new() { Subject = subject, Property = property, Value = value, Confidence = 0.95m };

    private static RoleFact Role(string work, string character) => new() { Actor = Ann, Work = new Work(work), Character = new Character(character) };

    private static AwardResultFact Result(
        AwardOutcome outcome = AwardOutcome.Won, decimal confidence = 0.9m, Entity? recipient = null, Award? award = null, int? year = 2020, Work? work = null) => new()
    {
        Recipient = recipient ?? Ann, Award = award ?? Pear, Outcome = outcome, Category = "Best Actress", Year = year, Work = work, Confidence = confidence,
    };
}
