using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Articles.Tests.Identity;

internal sealed class HomonymTests
{
    private static readonly Person Moss = new("Steve Moss");

    private static readonly ArticleFacts OldActor = Says("a", Role("High Road", 1963), Year("High Road", 1963), Role("Night Race", 1971), Year("Night Race", 1971));
    private static readonly ArticleFacts NewDirector = Says("b", Directs("Long Year"), Year("Long Year", 2013));

    [Test]
    public void TwoPeopleOfOneName_ActorThenAndDirectorNow_AreTwoNodes()
    {
        var graph = GraphView.Of(OldActor, NewDirector);
        Assert.That(graph.Instances(ArticleOntology.Person).Select(GraphView.Short), Is.EquivalentTo(new[] { "person/steve-moss", "person/steve-moss_long-year" }));
    }

    [Test]
    public void APersonWhoseWorkLiesBetween_IsOne()
    {
        var between = Says("c", Role("Far Shore", 1988), Year("Far Shore", 1988), Directs("Long Year"));
        var graph = GraphView.Of(OldActor, between, Says("d", Directs("Long Year"), Year("Long Year", 2005)));
        Assert.That(graph.Instances(ArticleOntology.Person).Count(), Is.EqualTo(1));
    }

    [Test]
    public void BirthFarApart_TellsPeopleApart_UnlessTheyShareTheirWorks()
    {
        var young = Says("a", new DateOnly(2020, 5, 1), Age(25), Role("Low Tide"));
        var old = Says("b", new DateOnly(2020, 5, 1), Age(70), Role("High Road"));
        Assert.That(GraphView.Of(young, old).Instances(ArticleOntology.Person).Count(), Is.EqualTo(2));

        var same = Says("b", new DateOnly(2020, 5, 1), Age(52), Role("Low Tide"), Role("Salt"));
        var graph = GraphView.Of(Says("a", new DateOnly(2020, 5, 1), Age(25), Role("Low Tide"), Role("Salt")), same);
        Assert.That(graph.Instances(ArticleOntology.Person).Count(), Is.EqualTo(1), "one person of contested age");
        Assert.That(graph.Claims.Any(c => c.Status == FactStatus.Contested), Is.True);
    }

    [Test]
    public void WhoSignsAnArticle_IsNotTheActorOfThatName()
    {
        var byline = new ArticleFacts(new Article { Id = "z", Text = "t", Authors = ["Steve Moss"] }, [], []);
        Assert.That(GraphView.Of(OldActor, byline).Instances(ArticleOntology.Person).Count(), Is.EqualTo(2));
    }

    [Test]
    public void OrderOfArticles_DoesNotMatter()
    {
        var third = Says("c", Role("High Road", 1963));
        var one = GraphView.Of(OldActor, NewDirector, third).Quads.Select(q => q.ToString());
        Assert.That(GraphView.Of(third, NewDirector, OldActor).Quads.Select(q => q.ToString()), Is.EqualTo(one));
    }

    [Test]
    public void Decision_SaysWhyAndCanBeOverruled()
    {
        var report = new FactWriter().Identify([OldActor, NewDirector]);
        var decision = report.Decisions.Single();
        Assert.That(decision.Verdict, Is.EqualTo(IdentityVerdict.Different));
        Assert.That(decision.Reasons.Select(r => r.Code), Is.EquivalentTo(new[] { "same-name", "years-apart", "other-jobs" }));

        var options = new FactWriterOptions { Identity = new IdentityOptions { Decisions = [IdentityDecision.Same(decision.Left, decision.Right)] } };
        var dataset = new Dataset();
        new FactWriter(options).Write([OldActor, NewDirector], dataset);
        Assert.That(dataset.Match(null, null, ArticleOntology.Person).Select(q => q.Subject).Distinct().Count(), Is.EqualTo(1));
    }

    [Test]
    public void Authority_TellsHomonymsApart_ByTheirWorks()
    {
        var authority = EntityAuthority.Of(
        [
            new AuthorityEntry(new Iri("https://c.example/1"), EntityKind.Person, "Steve Moss") { Works = ["High Road"] },
            new AuthorityEntry(new Iri("https://c.example/2"), EntityKind.Person, "Steve Moss") { Works = ["Long Year"] },
        ]);
        var one = Says("a", Role("High Road"));
        var other = Says("b", Role("Long Year"));
        Assert.That(GraphView.Of(one, other).Instances(ArticleOntology.Person).Count(), Is.EqualTo(1), "nothing speaks against it");

        var writer = new FactWriter(new FactWriterOptions { Identity = new IdentityOptions { Form = IdentityForm.Linked, Authority = authority } });
        var groups = writer.Identify([one, other]).Groups.Where(g => g.Kind == EntityKind.Person).ToList();
        Assert.That(groups.Select(g => g.Authority!.Value), Is.EquivalentTo(new[] { "https://c.example/1", "https://c.example/2" }));
    }

    private static ArticleFacts Says(string id, params ArticleFact[] facts) => Says(id, null, facts);

    private static ArticleFacts Says(string id, DateOnly? published, params ArticleFact[] facts) =>
        new(new Article { Id = id, Text = id, Published = published }, facts, []);

    private static RoleFact Role(string work, int? year = null) => new() { Actor = Moss, Work = new Work(work), StartYear = year };

    private static CreditFact Directs(string work) => new() { Agent = Moss, Work = new Work(work), Job = "director" };

    private static StatementFact Year(string work, int year) => new() { Subject = new Work(work), Property = FactProperty.ReleaseYear, Value = year };

    private static StatementFact Age(int age) => new() { Subject = Moss, Property = FactProperty.Age, Value = age };
}
