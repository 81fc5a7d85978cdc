using KnowledgeGraph.Articles;

namespace KnowledgeGraph.Extraction.Tests.Joining;

internal sealed class FactJoinTests
{
    private static readonly Article Article = new() { Id = "a1", Text = "Ann Lee won the Pear and the Emmy, said Ann Lee, who plays Ida in Salt." };
    private static readonly Person Ann = new("Ann Lee");

    [Test]
    public void The_same_fact_is_one_with_all_evidence_and_the_greater_confidence()
    {
        var joined = Join([Role(0.6m, "rules", 0, 3)], [Role(0.9m, "model", 4, 7), Role(0.5m, "model", 0, 3)]).Facts.Single();
        Assert.That(joined.Evidence.Select(e => e.Start), Is.EqualTo(new[] { 0, 4 }));
        Assert.That((joined.Confidence, joined.Rule), Is.EqualTo((0.9m, "rules + model")));
    }

    [Test]
    public void A_named_character_and_a_known_kind_are_kept_whoever_says_them()
    {
        var bare = new RoleFact { Actor = Ann, Work = new Work("Salt"), Rule = "a" };
        var full = new RoleFact { Actor = Ann, Work = new Work("Salt", WorkKind.Film), Character = new Character("Ida"), Rule = "b" };
        foreach (var joined in new[] { Join([bare], [full]), Join([full], [bare]) })
        {
            var role = (RoleFact)joined.Facts.Single();
            Assert.That((role.Character?.Name, role.Work.Kind), Is.EqualTo(("Ida", WorkKind.Film)));
        }
    }

    [Test]
    public void Two_characters_are_two_roles_and_a_novel_is_no_film()
    {
        var roles = Join([new RoleFact { Actor = Ann, Work = new Work("Salt"), Character = new Character("Ida") }], [new RoleFact { Actor = Ann, Work = new Work("Salt"), Character = new Character("Eva") }]);
        Assert.That(roles.Facts, Has.Count.EqualTo(2));
        var credits = Join([new CreditFact { Agent = Ann, Work = new Work("Salt", WorkKind.Film), Job = "writer" }], [new CreditFact { Agent = Ann, Work = new Work("Salt", WorkKind.Novel), Job = "writer" }]);
        Assert.That(credits.Facts, Has.Count.EqualTo(2));
    }

    [Test]
    public void Award_results_meet_by_any_name_of_the_award_and_keep_the_fuller_words()
    {
        var joined = Join([Win("Emmy Award", null, null)], [Win("Emmys", "Best Actress", 2020)]).Facts.Single() as AwardResultFact;
        Assert.That((joined!.Award.Name, joined.Category, joined.Year), Is.EqualTo(("Emmy Award", "Best Actress", 2020)));
    }

    [Test]
    public void A_win_and_a_loss_stay_two_facts_for_the_graph_to_contest()
    {
        var loss = new AwardResultFact { Recipient = Ann, Award = new Award("Pear"), Outcome = AwardOutcome.NotWon, Category = "Best", Year = 2020 };
        Assert.That(Join([Win("Pear", "Best", 2020)], [loss]).Facts, Has.Count.EqualTo(2));
        Assert.That(Join([Win("Pear", "Best", 2020)], [Win("Pear", "Best", 2021)]).Facts, Has.Count.EqualTo(2));
    }

    [Test]
    public void What_points_to_a_joined_fact_points_to_the_joined_one()
    {
        var win = Win("Pear", null, null);
        var ordinal = new StatementFact { Subject = win, Property = FactProperty.OrdinalOverall, Value = 2 };
        var acceptance = new EventFact { Label = "l", Kind = "acceptance", Agent = Ann, Concerns = [win] };
        var joined = Join([win, ordinal, acceptance], [Win("Pear", "Best", 2020)]);
        var result = joined.Facts.OfType<AwardResultFact>().Single();
        Assert.That(result.Category, Is.EqualTo("Best"));
        Assert.That(joined.Facts.OfType<StatementFact>().Single().Subject, Is.SameAs(result));
        Assert.That(joined.Facts.OfType<EventFact>().Single().Concerns.Single(), Is.SameAs(result));
    }

    [Test]
    public void Facts_that_point_to_each_other_very_deep_or_in_a_circle_end()
    {
        var circle = new List<ArticleFact>();
        var round = new EventFact { Label = "round", Kind = "k", Agent = Ann, Concerns = circle };
        circle.Add(round);
        ArticleFact deep = Role(0.5m, "r", 0, 3);
        var all = new List<ArticleFact> { deep };
        for (var i = 0; i < 100_000; i++)
        {
            all.Add(deep = new EventFact { Label = "l" + i, Kind = "k", Agent = Ann, Concerns = [deep] });
        }

        all.Reverse();
        Assert.That(Join([round, .. all], [Role(0.9m, "m", 4, 7)]).Facts, Has.Count.EqualTo(100_002));
    }

    [Test]
    public void Quotations_are_numbered_by_place_and_misses_are_kept()
    {
        var miss = new FactMiss("KG2100", "nothing", new Evidence("", 0, 0));
        var second = new QuotationFact { Speaker = Ann, Text = "b", Number = 1, Evidence = [At(10, 14)] };
        var first = new QuotationFact { Speaker = Ann, Text = "a", Number = 1, Evidence = [At(0, 3)] };
        var joined = FactJoin.Join(Article, [new ArticleFacts(Article, [second], [miss]), new ArticleFacts(Article, [first], [miss with { Code = "KG2301" }])]);
        Assert.That(joined.Facts.OfType<QuotationFact>().Select(q => (q.Text, q.Number)), Is.EqualTo(new[] { ("a", 1), ("b", 2) }));
        Assert.That(joined.Misses.Select(m => m.Code), Is.EqualTo(new[] { "KG2301" }));
    }

    [Test]
    public void Facts_of_another_text_are_refused() => Assert.That(
        () => FactJoin.Join(Article, [new ArticleFacts(new Article { Id = "b", Text = "other" }, [], [])]), Throws.ArgumentException.With.Message.Contains("another text"));

    [Test]
    public async Task Rules_joined_with_themselves_are_themselves()
    {
        var once = FactExtractor.Default.Extract(Article);
        var twice = await FactExtractor.Default.Then(FactExtractor.Default).ExtractAsync(Article);
        Assert.That(twice.Facts.Select(Found.Line), Is.EqualTo(once.Facts.Select(Found.Line)));
        Assert.That(twice.Facts.SelectMany(f => f.Evidence), Is.EqualTo(once.Facts.SelectMany(f => f.Evidence)));
    }

    private static ArticleFacts Join(ArticleFact[] first, ArticleFact[] second) =>
        FactJoin.Join(Article, [new ArticleFacts(Article, first, []), new ArticleFacts(Article, second, [])]);

    private static RoleFact Role(decimal confidence, string rule, int start, int end) =>
        new() { Actor = Ann, Work = new Work("Salt"), Confidence = confidence, Rule = rule, Evidence = [At(start, end)] };

    private static AwardResultFact Win(string award, string? category, int? year) =>
        new() { Recipient = Ann, Award = new Award(award), Outcome = AwardOutcome.Won, Category = category, Year = year };

    private static Evidence At(int start, int end) => new(Article.Text[start..end], start, end);
}
