using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;
using Schema = KnowledgeGraph.Articles.SchemaOrg;

namespace KnowledgeGraph.Articles.Tests.Pages;

internal sealed class SchemaOrgExportTests
{
    private static readonly Iri Article = GraphView.Node("article/000_73fb69ceb448b31f");

    private static SchemaOrgPage Seed(ClaimForm form = ClaimForm.Reification) => SchemaOrgExport.Export(GraphView.Of(form, SeedFacts.Build()).Quads, Article);

    [Test]
    public void Series_HasRolesSourceAndAward()
    {
        var page = Page(Seed());
        var series = GraphView.Node("work/i-know-this-much-is-true");
        Assert.That(page.Has(series, RdfVocabulary.Type, Schema.TVSeries));
        var roles = page.Objects(series, Schema.Actor).ToList();
        Assert.That(roles.Select(r => page.Value(r, Schema.CharacterName)), Is.EqualTo(new[] { "Dominick Birdsey", "Thomas Birdsey" }));
        Assert.That(roles.All(r => page.Has(r, RdfVocabulary.Type, Schema.PerformanceRole) && page.Has(r, Schema.Actor, GraphView.Node("person/mark-ruffalo"))));
        Assert.That(page.Value(series, Schema.Award), Is.EqualTo("Emmy Award (2020): Outstanding Lead Actor in a Limited Series or Movie"));
        var book = page.Objects(series, Schema.IsBasedOn).Single();
        Assert.That(page.Has(book, RdfVocabulary.Type, Schema.Book));
        Assert.That(page.Value(page.Objects(book, Schema.Author).Single(), Schema.Name), Is.EqualTo("Wally Lamb"));
        Assert.That(page.Value(book, Schema.DatePublished), Is.EqualTo("1998"));
    }

    [Test]
    public void Article_IsTheRoot()
    {
        var seed = Seed();
        var page = Page(seed);
        Assert.That(seed.Root, Is.EqualTo(Article));
        Assert.That(page.Has(Article, RdfVocabulary.Type, Schema.NewsArticle));
        Assert.That(page.Objects(Article, Schema.DatePublished).Single(), Is.EqualTo(new Literal("2020-09-21")));
        Assert.That(page.Value(page.Objects(Article, Schema.Author).Single(), Schema.Name), Is.EqualTo("Omkar Padte"));
        Assert.That(page.Objects(Article, Schema.About), Is.EqualTo(new[] { GraphView.Node("person/mark-ruffalo") }));
        Assert.That(page.Objects(Article, Schema.HasPart).Count(), Is.EqualTo(5), "quotations");
    }

    [Test]
    public void Person_HasWonAwardsOnly()
    {
        var page = Page(Seed());
        Assert.That(page.Objects(GraphView.Node("person/mark-ruffalo"), Schema.Award).Count(), Is.EqualTo(2));
        Assert.That(page.Objects(GraphView.Node("person/jeremy-pope"), Schema.Award), Is.Empty);
    }

    [Test]
    public void OnlySchemaOrgTerms([Values] ClaimForm form)
    {
        foreach (var quad in Seed(form).Quads)
        {
            Assert.That(quad.Predicate == RdfVocabulary.Type || quad.Predicate.Value.StartsWith(Schema.Namespace, StringComparison.Ordinal), quad.ToString());
            Assert.That(quad.GraphName, Is.Null);
            if (quad.Predicate == RdfVocabulary.Type)
            {
                Assert.That(((Iri)quad.Object).Value, Does.StartWith(Schema.Namespace));
            }
        }
    }

    [Test]
    public void EveryNodeIsDescribed()
    {
        var quads = Seed().Quads;
        var described = quads.Where(q => q.Predicate == RdfVocabulary.Type).Select(q => q.Subject).ToHashSet();
        Assert.That(quads.Where(q => q.Predicate != RdfVocabulary.Type && q.Object is Iri && !described.Contains(q.Object)), Is.Empty);
    }

    [TestCase("nomination", 4)]
    [TestCase("award result", 2)]
    [TestCase("ordinal", 2)]
    [TestCase("contested", 3)]
    [TestCase("event", 2)]
    [TestCase("twin", 2)]
    [TestCase("broadcaster", 2)]
    [TestCase("birth window", 2)]
    [TestCase("format", 2)]
    public void Losses_AreListed(string kind, int count)
    {
        var losses = Seed().Losses.Where(l => l.Kind == kind).ToList();
        Assert.That(losses, Has.Count.EqualTo(count), string.Join('\n', losses));
        Assert.That(losses, Has.All.Matches<SchemaOrgLoss>(l => l!.Reason.Length > 0 && l.Says.Length > 0));
    }

    [Test]
    public void EveryClaim_IsALoss()
    {
        var graph = GraphView.Of(SeedFacts.Build());
        var losses = SchemaOrgExport.Export(graph.Quads, Article).Losses;
        Assert.That(losses.Where(l => l.Kind is "claim" or "contested").Select(l => l.Fact), Is.EquivalentTo(graph.Claims.Select(c => c.Claim)));
    }

    [Test]
    public void ArticleExportsItsOwnFactsOnly()
    {
        var role = new RoleFact { Actor = new Person("Ann Lee"), Work = new Work("Salt", WorkKind.Film), Character = new Character("Ida Stone") };
        var home = new StatementFact { Subject = new Person("Ann Lee"), Property = FactProperty.Home, Value = new Place("Leeds") };
        var graph = GraphView.Of(
            new ArticleFacts(new Article { Id = "a", Text = "a" }, [role], []), new ArticleFacts(new Article { Id = "b", Text = "b" }, [home], []));
        var a = Page(SchemaOrgExport.Export(graph.Quads, GraphView.Node("article/a")));
        var b = Page(SchemaOrgExport.Export(graph.Quads, GraphView.Node("article/b")));
        Assert.That(a.Objects(GraphView.Node("person/ann-lee"), Schema.HomeLocation), Is.Empty);
        Assert.That(b.Objects(GraphView.Node("person/ann-lee"), Schema.HomeLocation), Is.Not.Empty);
        Assert.That(b.Quads.Any(q => q.Object == Schema.PerformanceRole), Is.False);
    }

    [Test]
    public void UnknownArticle_IsRefused() =>
        Assert.That(() => SchemaOrgExport.Export([], Article), Throws.ArgumentException);

    private static GraphView Page(SchemaOrgPage page)
    {
        var view = new GraphView();
        view.Quads.AddRange(page.Quads);
        return view;
    }
}
