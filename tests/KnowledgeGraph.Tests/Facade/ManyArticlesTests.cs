using KnowledgeGraph.Articles;

namespace KnowledgeGraph.Tests.Facade;

/// <summary>What several articles say of one thing, through the facade.</summary>
internal sealed class ManyArticlesTests
{
    [Test]
    public void ArticlesThatDisagree_AreReportedWithWhoSaysWhat()
    {
        var knowledge = new KnowledgeBase();
        knowledge.AddText("first", "Ada Lind won the Golden Globe Award for Best Actress in 2019 for ‘Low Tide’.");
        knowledge.AddText("second", "Nora Falk won the Golden Globe Award for Best Actress in 2019 for ‘High Road’.");
        var contradiction = knowledge.Contradictions().Single();
        Assert.That(contradiction.Invariant, Is.EqualTo("one-winner"));
        Assert.That(contradiction.Left.ArticleIds.Concat(contradiction.Right.ArticleIds), Is.EquivalentTo(new[] { "first", "second" }));
        Assert.That(knowledge.Wins("Ada Lind"), Is.Empty);

        var newest = new KnowledgeBase(new KnowledgeBaseOptions { Consistency = new ConsistencyOptions { Policy = ContradictionPolicy.Newest } });
        newest.Add(new Article { Id = "first", Text = "Ada Lind won the Golden Globe Award for Best Actress in 2019 for ‘Low Tide’.", Published = new DateOnly(2019, 1, 7) });
        newest.Add(new Article { Id = "second", Text = "Nora Falk won the Golden Globe Award for Best Actress in 2019 for ‘High Road’.", Published = new DateOnly(2019, 1, 8) });
        Assert.That(newest.Wins("Ada Lind"), Is.Empty);
        Assert.That(newest.Wins("Nora Falk"), Has.Count.EqualTo(1));
    }

    [Test]
    public void ArticlesThatAgree_MakeAClaimSurer()
    {
        var knowledge = new KnowledgeBase();
        knowledge.AddText("first", "Ada Lind won the Golden Globe Award for Best Actress in 2019 for ‘Low Tide’.");
        knowledge.AddText("second", "In 2019 Ada Lind won the Golden Globe Award for Best Actress for ‘Low Tide’.");
        var claims = knowledge.Claims().Where(c => c.CombinedConfidence is not null).ToList();
        Assert.That(claims, Is.Not.Empty);
        Assert.That(claims.All(c => c.CombinedConfidence > c.Confidence));
    }

    [Test]
    public void NamesOfOnePerson_AreLinkedOnRequest()
    {
        var options = new KnowledgeBaseOptions { Identity = new IdentityOptions { Form = IdentityForm.Linked } };
        var knowledge = new KnowledgeBase(options);
        knowledge.AddText("first", "William Hart plays Nora's father in the series ‘Low Tide’.");
        knowledge.AddText("second", "Bill Hart stars in the series ‘Low Tide’.");
        Assert.That(knowledge.Identities().Groups.Single().Members, Has.Count.EqualTo(2));
        Assert.That(knowledge.Ask("ASK { GRAPH ?g { ?one owl:sameAs ?other } }"), Is.True);
    }
}
