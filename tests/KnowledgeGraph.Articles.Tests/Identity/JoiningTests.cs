using System.Text;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Articles.Tests.Identity;

internal sealed class JoiningTests
{
    [TestCase("Bill Hart", "William Hart", IdentityVerdict.Same)]
    [TestCase("Samuel L. Hart", "Samuel Hart", IdentityVerdict.Same)]
    [TestCase("Robert DeVane", "Robert De Vane", IdentityVerdict.Same)]
    [TestCase("J. K. Hart", "Joanne Kathleen Hart", IdentityVerdict.Same)]
    [TestCase("Scarlet Hart", "Scarlett Hart", IdentityVerdict.Same)]
    [TestCase("Robert Hart Jr.", "Robert Hart", IdentityVerdict.Same)]
    [TestCase("Zhao Lian", "Lian Zhao", IdentityVerdict.Same)]
    [TestCase("Robert Hart Jr.", "Robert Hart Sr.", null)]
    [TestCase("Samuel L. Hart", "Samuel K. Hart", null)]
    [TestCase("Ann Hart", "Max Hart", null)]
    [TestCase("Hart", "Ann Hart", IdentityVerdict.Same)]
    [TestCase("Hart", "Hart", null)]
    public void NamesOfPersonsWithASharedWork(string one, string other, IdentityVerdict? verdict)
    {
        var decisions = Report(Plays("a", one, "Salt"), Plays("b", other, "Salt")).Decisions;
        Assert.That(decisions.SingleOrDefault()?.Verdict, Is.EqualTo(verdict), string.Join("; ", decisions.SelectMany(d => d.Reasons)));
    }

    [Test]
    public void AShortNameAlone_IsNotEnough()
    {
        var decision = Report(Plays("a", "Bill Hart", "Salt"), Plays("b", "William Hart", "Ferry")).Decisions.Single();
        Assert.That(decision.Verdict, Is.EqualTo(IdentityVerdict.Undecided));
    }

    [Test]
    public void AFamilyNameAlone_NeedsTheWork_AndJoinsNoTwoOfThatFamily()
    {
        Assert.That(Report(Plays("a", "Hart", "Salt"), Plays("b", "Ann Hart", "Ferry")).Groups, Is.Empty);
        var groups = Report(Plays("a", "Hart", "Salt"), Plays("b", "Ann Hart", "Salt"), Plays("c", "Max Hart", "Salt")).Groups;
        Assert.That(groups.Single().Members, Has.Count.EqualTo(2));
    }

    [Test]
    public void SeriesAndNovelOfOneName_AreNeverJoined()
    {
        var film = new Work("The Ferry", WorkKind.Film);
        var novel = new Work("Ferry", WorkKind.Novel);
        var groups = Report(
            Says("a", new CreditFact { Agent = new Person("Ann Lee"), Work = film, Job = "screenwriter" }),
            Says("b", new StatementFact { Subject = novel, Property = FactProperty.Author, Value = new Person("Ann Lee") })).Groups;
        Assert.That(groups, Is.Empty);
    }

    [Test]
    public void TitlesThatDifferByAnArticle_WithASharedPerson_AreOneWork()
    {
        var groups = Report(Plays("a", "Ann Lee", "The Ferry"), Plays("b", "Ann Lee", "Ferry")).Groups;
        Assert.That(groups.Single().Members.Select(m => GraphView.Short(m)), Is.EqualTo(new[] { "work/ferry", "work/the-ferry" }));
    }

    [Test]
    public void Linked_KeepsTheFactsAsTheyAre_AndTheLinksInAGraphOfTheirOwn()
    {
        ArticleFacts[] articles = [Plays("a", "Bill Hart", "Salt"), Plays("b", "William Hart", "Salt")];
        var (plain, linked) = (Graph(IdentityForm.Names, articles), Graph(IdentityForm.Linked, articles));
        var links = linked.Where(q => q.GraphName is not null).ToList();
        Assert.That(links.Single().Predicate, Is.EqualTo(Owl.SameAs));
        Assert.That(links[0].GraphName, Is.EqualTo(GraphView.Node("identities")));
        Assert.That(linked.Except(links), Is.EquivalentTo(plain), "without that graph nothing was ever joined");
    }

    [Test]
    public void Merged_SpeaksOfOneNodeWithBothNames()
    {
        var merged = Graph(IdentityForm.Merged, Plays("a", "Bill Hart", "Salt"), Plays("b", "William Hart", "Salt"), Plays("c", "William Hart", "Ferry"));
        var person = merged.Where(q => q.Object == ArticleOntology.Person).Select(q => q.Subject).Distinct().Single();
        Assert.That(person, Is.EqualTo(GraphView.Node("person/william-hart")), "the name that most articles use");
        Assert.That(merged.Single(q => q.Subject == person && q.Predicate == Skos.AltLabel).Object, Is.EqualTo(new Literal("Bill Hart")));
        Assert.That(merged.Count(q => q.Subject == person && q.Predicate == ArticleOntology.ActsIn), Is.EqualTo(2));
    }

    [Test]
    public void ReviewedReport_ComesBackAsDecisions()
    {
        ArticleFacts[] articles = [Plays("a", "Bill Hart", "Salt"), Plays("b", "William Hart", "Salt")];
        using var file = new MemoryStream();
        Report(articles).Write(file);
        var text = Encoding.UTF8.GetString(file.ToArray());
        Assert.That(text, Does.StartWith("{\"kind\":\"person\",\"left\":\"https://example.org/kg/person/bill-hart\"").And.Contain("\"verdict\":\"same\"").And.Contain("shared-work"));

        var reviewed = text.Replace("\"verdict\":\"same\"", "\"verdict\":\"different\"", StringComparison.Ordinal).Replace("\"byHand\":false", "\"byHand\":true", StringComparison.Ordinal);
        var decisions = IdentityReport.ReadDecisions(new MemoryStream(Encoding.UTF8.GetBytes(reviewed)));
        var report = new FactWriter(Options(IdentityForm.Linked) with { Identity = new IdentityOptions { Form = IdentityForm.Linked, Decisions = decisions } }).Identify(articles);
        Assert.That(report.Groups, Is.Empty);
        Assert.That(report.Decisions.Single().ByHand, Is.True);
    }

    [TestCase("{\"byHand\":true,\"kind\":\"person\",\"left\":\"x\",\"right\":\"https://e.org/b\",\"verdict\":\"same\"}", "line 1: \"left\" is 'x'")]
    [TestCase("{\"byHand\":true,\"kind\":\"cat\",\"left\":\"https://e.org/a\",\"right\":\"https://e.org/b\",\"verdict\":\"same\"}", "\"kind\" is 'cat'")]
    [TestCase("\n[1]", "line 2: a Array; an object was expected")]
    [TestCase("{", "line 1, byte")]
    public void MalformedDecision_SaysWhere(string line, string message) =>
        Assert.That(() => IdentityReport.ReadDecisions(new MemoryStream(Encoding.UTF8.GetBytes(line))), Throws.TypeOf<FormatException>().With.Message.Contains(message));

    [Test]
    public void Chain_IsNotClosedOverAContradiction()
    {
        // Each neighbour pair would do; the ends were decided to be two.
        ArticleFacts[] articles = [Plays("a", "Samuel L. Hart", "Salt"), Plays("b", "Samuel Hart", "Salt"), Plays("c", "Sam Hart", "Salt")];
        var options = Options(IdentityForm.Linked) with
        {
            Identity = new IdentityOptions
            {
                Form = IdentityForm.Linked,
                Decisions = [IdentityDecision.Different(GraphView.Node("person/samuel-l-hart"), GraphView.Node("person/sam-hart"))],
            },
        };
        var groups = new FactWriter(options).Identify(articles).Groups;
        Assert.That(groups.Single().Members, Has.Count.EqualTo(2));
    }

    private static IdentityReport Report(params ArticleFacts[] articles) => new FactWriter(Options(IdentityForm.Linked)).Identify(articles);

    private static List<Quad> Graph(IdentityForm form, params ArticleFacts[] articles)
    {
        var dataset = new Dataset();
        new FactWriter(Options(form)).Write(articles, dataset);
        return [.. dataset];
    }

    private static FactWriterOptions Options(IdentityForm form) => new() { Identity = new IdentityOptions { Form = form } };

    private static ArticleFacts Plays(string id, string actor, string work) => Says(id, new RoleFact { Actor = new Person(actor), Work = new Work(work) });

    private static ArticleFacts Says(string id, ArticleFact fact) => new(new Article { Id = id, Text = id }, [fact], []);
}
