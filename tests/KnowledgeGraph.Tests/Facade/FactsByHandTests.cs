using KnowledgeGraph.Articles;
using KnowledgeGraph.Formats;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Tests.Facade;

internal sealed class FactsByHandTests
{
    private static readonly Work Series = new("Low Tide", WorkKind.Series);
    private static readonly Work Novel = new("The Shallows", WorkKind.Novel);
    private static readonly Article Article = new()
    {
        Id = "low-tide",
        Text = "Zoë 🎬 Lind plays Nora in the series ‘Low Tide’. She won the Emmy Award for Outstanding Lead Actress in 2021.",
    };

    [Test]
    public void A_fact_with_a_quote_has_the_quote_as_its_evidence()
    {
        var knowledge = new KnowledgeBase();
        knowledge.AddRole("Zoë Lind", Series, "Nora", Article.Quote("plays Nora in the series ‘Low Tide’"));

        var claim = knowledge.Claims().Single(claim => claim.Statements.Any(said => said.Predicate == ArticleOntology.States));
        Assert.That(claim.Evidence, Has.Count.EqualTo(1));
        Assert.That(claim.Evidence[0].Exact, Is.EqualTo("plays Nora in the series ‘Low Tide’"));
        Assert.That(claim.Evidence[0].Start, Is.EqualTo(11), "the picture counts as one code point");
        Assert.That(claim.Status, Is.EqualTo(FactStatus.Accepted));
        Assert.That(Asserted(knowledge, ArticleOntology.ActsIn), Is.EqualTo(new[] { "person/zoe-lind work/low-tide" }));
    }

    [Test]
    public void A_fact_without_a_quote_is_stated_by_hand_and_no_article_is_made_for_it()
    {
        var knowledge = new KnowledgeBase();
        knowledge.AddBasedOn(Series, Novel);
        knowledge.AddAuthor(Novel, "Ida Grahn");

        Assert.That(Asserted(knowledge, ArticleOntology.BasedOn), Is.EqualTo(new[] { "work/low-tide work/the-shallows_novel" }));
        Assert.That(knowledge.Claims().Where(claim => claim.DerivedFrom.Count == 0), Is.Empty);
        Assert.That(knowledge.Claims().SelectMany(claim => claim.DerivedFrom), Has.Some.EqualTo(new Iri("https://example.org/kg/source/by-hand")));
        Assert.That(Turtle(knowledge), Does.Not.Contain("NewsArticle").And.Contain("stated by hand"));
    }

    [Test]
    public void The_same_fact_twice_adds_nothing()
    {
        Assert.That(Turtle(Once(1)), Is.EqualTo(Turtle(Once(2))));

        static KnowledgeBase Once(int times)
        {
            var knowledge = new KnowledgeBase();
            for (var i = 0; i < times; i++)
            {
                knowledge.AddRole("Zoë Lind", Series, "Nora", Article.Quote("plays Nora"));
                knowledge.AddCredit("Ida Grahn", Series, "creator");
            }

            return knowledge;
        }
    }

    [Test]
    public void Words_that_the_article_does_not_hold_are_refused()
    {
        Assert.That(() => Article.Quote("played Nora"), Throws.TypeOf<QuoteNotFoundException>().With.Message.Contains("played Nora"));
        var fact = new RoleFact { Actor = new Person("Zoë Lind"), Work = Series, Evidence = [new Evidence("plays Nora", 0, 10)] };
        Assert.That(() => new KnowledgeBase().Add(Article, fact), Throws.TypeOf<QuoteNotFoundException>());
        Assert.That(() => new KnowledgeBase().Add(fact), Throws.ArgumentException);
        var outside = new RoleFact { Actor = new Person("Zoë Lind"), Work = Series, Evidence = [new Evidence("plays Nora", 5000, 5010)] };
        Assert.That(() => new KnowledgeBase().Add(Article, outside), Throws.TypeOf<QuoteNotFoundException>());
    }

    [Test]
    public void Two_articles_that_say_the_same_give_one_fact_with_two_claims()
    {
        var other = Article with { Id = "again", Text = "In ‘Low Tide’, Zoë Lind is Nora." };
        var knowledge = new KnowledgeBase();
        knowledge.AddRole("Zoë Lind", Series, "Nora", Article.Quote("plays Nora"), other.Quote("Zoë Lind is Nora"));

        var role = knowledge.Facts.OfType<RoleFact>().ToList();
        Assert.That(role, Has.Count.EqualTo(2));
        Assert.That(Asserted(knowledge, ArticleOntology.Plays), Has.Length.EqualTo(1));
        Assert.That(knowledge.Claims().SelectMany(claim => claim.Evidence).Select(quote => quote.Exact).Distinct(), Is.EquivalentTo(new[] { "plays Nora", "Zoë Lind is Nora" }));
    }

    [Test]
    public void Explain_tells_quotes_claims_and_triples()
    {
        var knowledge = new KnowledgeBase();
        knowledge.AddAwardResult(
            "Zoë Lind", "Emmy Award", "Outstanding Lead Actress", 2021, AwardOutcome.Won, Series, Article.Quote("won the Emmy Award"));
        var result = knowledge.Claims().SelectMany(claim => claim.Statements).First(said => said.Predicate == ArticleOntology.States).Object;

        var text = knowledge.Explain((Iri)result).ToString();

        Assert.That(text, Does.Contain("«won the Emmy Award»").And.Contain("Accepted, confidence 1").And.Contain("kg:outcome kg:Won"));
        Assert.That(() => knowledge.Explain(new Iri("https://example.org/kg/nobody")), Throws.TypeOf<KeyNotFoundException>());
    }

    [TestCase(ClaimForm.Reification)]
    [TestCase(ClaimForm.Graphs)]
    [TestCase(ClaimForm.Reifiers)]
    public void Claims_are_read_back_in_every_form(ClaimForm form)
    {
        var written = new KnowledgeBase(new KnowledgeBaseOptions { Claims = form });
        written.AddBasedOn(Series, Novel);
        written.AddRole("Zoë Lind", Series, "Nora", Article.Quote("plays Nora"));
        using var stream = new MemoryStream();
        written.Save(stream, RdfFormat.NQuads);
        stream.Position = 0;

        var read = new KnowledgeBase();
        read.AddRdf(stream, RdfFormat.NQuads, null);

        Assert.That(read.Claims().Select(Line), Is.EqualTo(written.Claims().Select(Line)));
        static string Line(ClaimAnswer claim) => $"{claim.Claim} {claim.Status} {claim.Confidence} {claim.Evidence.Count} {claim.Statements.Count > 0}";
    }

    private static string Turtle(KnowledgeBase knowledge)
    {
        using var stream = new MemoryStream();
        knowledge.Save(stream, RdfFormat.Turtle);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string[] Asserted(KnowledgeBase knowledge, Iri predicate)
    {
        using var stream = new MemoryStream();
        knowledge.Save(stream, RdfFormat.NQuads);
        return
        [
            .. RdfReader.ReadDataset(stream.ToArray(), RdfFormat.NQuads).Match(null, predicate)
                .Select(quad => $"{Short(quad.Subject)} {Short(quad.Object)}").Order(StringComparer.Ordinal),
        ];

        static string Short(Term term) => ((Iri)term).Value["https://example.org/kg/".Length..];
    }
}
