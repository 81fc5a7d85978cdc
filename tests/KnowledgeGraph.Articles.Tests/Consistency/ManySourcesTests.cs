using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Articles.Tests.Consistency;

/// <summary>Several articles that agree, or that cannot all be right.</summary>
internal sealed class ManySourcesTests
{
    private static readonly Award Pear = new("Golden Pear Award");
    private static readonly Work Salt = new("Salt", WorkKind.Film);

    [Test]
    public void WhatSeveralSourcesSay_IsSurerThanEach_AndASourceCountsOnce()
    {
        var claims = Write(new ConsistencyOptions(), Says("a", "https://www.one.example/x", Role(0.8m)), Says("b", "https://two.example:80/y", Role(0.5m)), Says("c", "http://one.example/z", Role(0.6m))).Claims;
        Assert.That(claims.Where(c => c.States.Count > 0).Select(c => c.CombinedConfidence), Is.EqualTo(new decimal?[] { 0.9m, 0.9m, 0.9m }));

        var same = Write(new ConsistencyOptions(), Says("a", "https://one.example/x", Role(0.8m)), Says("c", "https://one.example/z", Role(0.6m))).Claims;
        Assert.That(same.Select(c => c.CombinedConfidence), Is.All.Null);

        var trust = new ConsistencyOptions { Trust = new Dictionary<string, decimal> { ["two.example"] = 0m } };
        var doubted = Write(trust, Says("a", "https://one.example/x", Role(0.8m)), Says("b", "https://two.example/y", Role(0.5m))).Claims;
        Assert.That(doubted.First(c => c.States.Count > 0).CombinedConfidence, Is.EqualTo(0.8m));
    }

    [Test]
    public void TwoWinnersOfOneContest_AreContested_AndReported()
    {
        var (graph, _, told) = Write(new ConsistencyOptions(), Says("a", Win("Ann Lee")), Says("b", Win("Max Ray")));
        Assert.That(told.Single().Invariant, Is.EqualTo("one-winner"));
        Assert.That(told[0].Left.ArticleIds.Concat(told[0].Right.ArticleIds), Is.EquivalentTo(new[] { "a", "b" }));
        Assert.That(told[0].Decision, Is.Null);
        Assert.That(graph.Match(null, ArticleOntology.WonProperty), Is.Empty);
        Assert.That(graph.Match(null, ArticleOntology.NominatedFor).Count(), Is.EqualTo(2), "that both were in the contest, nobody denies");
    }

    [Test]
    public void WinnersThatOneArticleNames_ShareThePrize()
    {
        var (graph, _, told) = Write(new ConsistencyOptions(), Says("a", Win("Ann Lee"), Win("Max Ray")), Says("b", Win("Max Ray")));
        Assert.That(told, Is.Empty);
        Assert.That(graph.Match(null, ArticleOntology.WonProperty).Count(), Is.EqualTo(2));
    }

    [Test]
    public void WinnersOfOneWork_AreATeam()
    {
        var told = Write(new ConsistencyOptions(), Says("a", Win("Ann Lee", Salt)), Says("b", Win("Max Ray", Salt)), Says("c", WorkWins())).Contradictions;
        Assert.That(told, Is.Empty);
    }

    [TestCase("Honorary Award")]
    [TestCase(null)]
    public void WhatIsNoCompetition_HasManyWinners(string? category) =>
        Assert.That(Write(new ConsistencyOptions(), Says("a", Win("Ann Lee", category: category)), Says("b", Win("Max Ray", category: category))).Contradictions, Is.Empty);

    [Test]
    public void AFilmWinsACategoryOnce_ASeriesMayAgain()
    {
        var told = Write(new ConsistencyOptions(), Says("a", Win("Ann Lee", Salt, 2010)), Says("b", Win("Ann Lee", Salt, 2011))).Contradictions;
        Assert.That(told.Single().Invariant, Is.EqualTo("one-win-of-a-work"));

        var series = new Work("Low Tide", WorkKind.Series);
        Assert.That(Write(new ConsistencyOptions(), Says("a", Win("Ann Lee", series, 2010)), Says("b", Win("Ann Lee", series, 2011))).Contradictions, Is.Empty);
    }

    [TestCase(ContradictionPolicy.Newest, "c")]
    [TestCase(ContradictionPolicy.MostTrusted, "b")]
    [TestCase(ContradictionPolicy.Majority, "a")]
    [TestCase(ContradictionPolicy.Confidence, null)]
    public void Policy_DecidesBetweenYears(ContradictionPolicy policy, string? winner)
    {
        var options = new ConsistencyOptions { Policy = policy, Trust = new Dictionary<string, decimal> { ["b"] = 1m, ["a"] = 0.5m, ["a2"] = 0.5m, ["c"] = 0.7m } };
        var (graph, _, _) = Write(options, Year("a", 2001, 1), Year("a2", 2001, 2), Year("b", 2002, 3), Year("c", 2003, 4));
        var years = graph.Match(GraphView.Node("work/salt"), ArticleOntology.Year).Select(q => ((Literal)q.Object).LexicalForm).ToList();
        Assert.That(years, Is.EqualTo(winner switch { "a" => ["2001"], "b" => ["2002"], "c" => ["2003"], _ => (string[])[] }));
    }

    [Test]
    public void DecisionByHand_WinsAgainstEveryPolicy()
    {
        ArticleFacts[] articles = [Year("a", 2001, 1), Year("a2", 2001, 2), Year("b", 2002, 3)];
        var claims = Write(new ConsistencyOptions(), articles).Claims;
        var chosen = claims.Single(c => c.ArticleId == "b" && c.Statement is { } t && t.Predicate == ArticleOntology.Year);
        var options = new ConsistencyOptions { Policy = ContradictionPolicy.Majority, Decisions = new Dictionary<Iri, FactStatus> { [chosen.Claim] = FactStatus.Accepted } };
        Assert.That(((Literal)Write(options, articles).Graph.Match(GraphView.Node("work/salt"), ArticleOntology.Year).Single().Object).LexicalForm, Is.EqualTo("2002"));

        var refused = new ConsistencyOptions { Decisions = new Dictionary<Iri, FactStatus> { [chosen.Claim] = FactStatus.Rejected } };
        Assert.That(((Literal)Write(refused, articles).Graph.Match(GraphView.Node("work/salt"), ArticleOntology.Year).Single().Object).LexicalForm, Is.EqualTo("2001"));
    }

    [TestCase("left")]
    [TestCase("right")]
    [TestCase("neither")]
    public void AReviewedContradiction_OfTwoWinners_HoldsWhenGivenBack(string accept)
    {
        ArticleFacts[] articles = [Says("a", Win("Ann Lee")), Says("b", Win("Max Ray"))];
        var told = Write(new ConsistencyOptions(), articles).Contradictions.Single();
        using var file = new MemoryStream();
        ContradictionLines.Write([told], file);
        var reviewed = System.Text.Encoding.UTF8.GetString(file.ToArray()).Replace("\"accept\":null", $"\"accept\":\"{accept}\"", StringComparison.Ordinal);
        var options = new ConsistencyOptions { Decisions = ContradictionLines.ReadDecisions(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(reviewed))) };
        var (graph, claims, _) = Write(options, articles);
        Assert.That(graph.Match(null, ArticleOntology.WonProperty).Count(), Is.EqualTo(accept == "neither" ? 0 : 1));
        var lost = accept == "left" ? told.Right : told.Left;
        Assert.That(claims.Where(c => lost.Claims.Contains(c.Claim)).Select(c => c.Status), Is.All.EqualTo(accept == "neither" ? FactStatus.Contested : FactStatus.Rejected));
    }

    [Test]
    public void DecisionsOnOneClaim_DoNotDependOnTheOrderOfLines()
    {
        const string First = """{"left": {"claims": ["x:a"]}, "right": {"claims": ["x:b"]}, "accept": "left"}""";
        const string Second = """{"left": {"claims": ["x:a"]}, "right": {"claims": ["x:c"]}, "accept": "right"}""";
        foreach (var text in new[] { First + "\n" + Second, Second + "\n" + First })
        {
            var decided = ContradictionLines.ReadDecisions(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)));
            Assert.That(decided[new Iri("x:a")], Is.EqualTo(FactStatus.Rejected));
            Assert.That(decided[new Iri("x:c")], Is.EqualTo(FactStatus.Accepted));
        }
    }

    [Test]
    public void TrustOutOfRange_IsRefused() =>
        Assert.That(
            () => new FactWriter(new FactWriterOptions { Consistency = new ConsistencyOptions { Trust = new Dictionary<string, decimal> { ["x"] = 2m } } }),
            Throws.ArgumentException.With.Message.Contains("goes from 0 to 1"));

    private static (Dataset Graph, IReadOnlyList<WrittenClaim> Claims, List<Contradiction> Contradictions) Write(ConsistencyOptions options, params ArticleFacts[] articles)
    {
        var told = new List<Contradiction>();
        var graph = new Dataset();
        var claims = new FactWriter(new FactWriterOptions { Consistency = options, Contradicted = told.Add }).Write(articles, graph);
        return (graph, claims, told);
    }

    private static ArticleFacts Says(string id, params ArticleFact[] facts) => Says(id, null, facts);

    private static ArticleFacts Says(string id, string? url, params ArticleFact[] facts) => new(new Article { Id = id, Text = id, Url = url }, facts, []);

    private static ArticleFacts Year(string id, int year, int day) => new(
        new Article { Id = id, Text = id, Published = new DateOnly(2020, 1, day) },
        [new StatementFact { Subject = new Work("Salt"), Property = FactProperty.ReleaseYear, Value = year, Confidence = 0.9m }],
        []);

    private static RoleFact Role(decimal confidence) => new() { Actor = new Person("Ann Lee"), Work = new Work("Salt"), Confidence = confidence };

    private static AwardResultFact Win(string who, Work? work = null, int year = 2020, string? category = "Best Actor") => new()
    {
        Recipient = new Person(who), Award = Pear, Category = category, Year = year, Outcome = AwardOutcome.Won, Work = work, Confidence = 0.9m,
    };

    private static AwardResultFact WorkWins() => new()
    {
        Recipient = Salt, Award = Pear, Category = "Best Actor", Year = 2020, Outcome = AwardOutcome.Won, Confidence = 0.9m,
    };
}
