using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Articles.Tests.Consistency;

/// <summary>Which of several claims that cannot hold together are contested.</summary>
internal sealed class ContradictionTests
{
    private static readonly Work Salt = new("Salt");
    private static readonly Person Ann = new("Ann Lee");

    [TestCase("2001:0.9", "")]
    [TestCase("2001:0.9 2001:0.5", "")]
    [TestCase("2001:0.9 2002:0.5", "2002")]
    [TestCase("2001:0.9 2002:0.61", "2001 2002")]
    [TestCase("2001:0.9 2002:0.6", "2002")]
    [TestCase("2001:0.9 2002:0.9 2003:0.9", "2001 2002 2003")]
    [TestCase("2001:0.9 2002:0.3 2003:0.4", "2002 2003")]
    [TestCase("2001:0.9 2002:0.3 2003:0.8", "2001 2002 2003")]
    public void OneYear(string values, string contested) =>
        Check(values, contested, v => Says(Salt, FactProperty.ReleaseYear, v));

    [TestCase("Series:0.5 Film:0.6", "Film Series")]
    [TestCase("Series:0.95 Film:0.3", "Film")]
    [TestCase("Series:0.95 Series:0.3", "")]
    public void OneKind(string values, string contested)
    {
        var article = new Article { Id = "a", Text = "a" };
        var facts = Values(values).Select(v => Says(Salt, FactProperty.WorkType, Enum.Parse<WorkKind>(v.Value), v.Confidence));
        var graph = GraphView.Of(new ArticleFacts(article, [.. facts], []));
        Assert.That(Contested(graph).Select(v => v[3..]), Is.EqualTo(Words(contested)));
    }

    [TestCase(2, 1, 1, "")]
    [TestCase(2, 1, 2, "kg:ordinalInCategory 2 kg:ordinalInGroup 1")]
    [TestCase(1, 2, 1, "kg:ordinalInGroup 2 kg:ordinalOverall 1")]
    public void OrdinalsInOrder(int overall, int inGroup, int inCategory, string contested)
    {
        var win = new AwardResultFact { Recipient = Ann, Award = new Award("Pear"), Category = "Best", Year = 2020, Outcome = AwardOutcome.Won };
        var graph = GraphView.Of(new ArticleFacts(new Article { Id = "a", Text = "a" },
        [
            win, Says(win, FactProperty.OrdinalOverall, overall), Says(win, FactProperty.OrdinalInGroup, inGroup), Says(win, FactProperty.OrdinalInCategory, inCategory),
        ], []));
        var found = graph.Claims.Where(c => c.Status == FactStatus.Contested)
            .Select(c => GraphView.Short(c.Statement!.Value.Predicate) + " " + GraphView.Short(c.Statement!.Value.Object)).Order(StringComparer.Ordinal);
        Assert.That(string.Join(' ', found), Is.EqualTo(contested));
    }

    [TestCase(30, 2020, 30, 2020, "")]
    [TestCase(30, 2020, 31, 2021, "")]
    [TestCase(30, 2020, 35, 2020, "1984-01-02 1985-01-01 1989-01-02 1990-01-01")]
    public void BirthWindowsMeet(int age, int year, int otherAge, int otherYear, string contested)
    {
        var graph = GraphView.Of(Aged("a", age, year), Aged("b", otherAge, otherYear));
        var found = Contested(graph).ToList();
        Assert.That(found, contested.Length == 0 ? Is.Empty : Is.SubsetOf(Words(contested)));
        Assert.That(found.Count, contested.Length == 0 ? Is.Zero : Is.EqualTo(2), "the two bounds that cross");
    }

    [Test]
    public void WorkBasedOnItself_IsRejected()
    {
        var graph = GraphView.Of(new ArticleFacts(new Article { Id = "a", Text = "a" }, [Says(Salt, FactProperty.BasedOn, new Work("SALT"))], []));
        Assert.That(graph.Claims.Single().Status, Is.EqualTo(FactStatus.Rejected));
        Assert.That(graph.Objects(GraphView.Node("work/salt"), ArticleOntology.BasedOn), Is.Empty);
    }

    [Test]
    public void WhatRestsOnAContestedFact_IsContested()
    {
        var win = new AwardResultFact
        {
            Recipient = Ann, Award = new Award("Pear"), Category = "Best", Year = 2020, YearIsInferred = true, Outcome = AwardOutcome.Won, Status = FactStatus.Contested,
        };
        var graph = GraphView.Of(new ArticleFacts(new Article { Id = "a", Text = "a" }, [win, Says(win, FactProperty.OrdinalOverall, 2)], []));
        Assert.That(graph.Claims.Select(c => c.Status), Is.All.EqualTo(FactStatus.Contested));
        Assert.That(graph.Quads.Any(q => q.Predicate == ArticleOntology.OrdinalOverall), Is.False);
    }

    [Test]
    public void Headline_KeepsTheSurest()
    {
        var article = new Article { Id = "a", Text = "a" };
        var graph = GraphView.Of(new ArticleFacts(article, [Says(article, FactProperty.Headline, "One", 0.8m), Says(article, FactProperty.Headline, "Two", 0.9m)], []));
        Assert.That(graph.Objects(GraphView.Node("article/a"), KnowledgeGraph.Articles.SchemaOrg.Headline).Single(), Is.EqualTo(new Literal("Two")));
    }

    private static void Check(string values, string contested, Func<int, StatementFact> make)
    {
        var articles = Values(values).Select((v, i) => new ArticleFacts(
            new Article { Id = "a" + i, Text = "a" }, [WithConfidence(make(int.Parse(v.Value, System.Globalization.CultureInfo.InvariantCulture)), v.Confidence)], []));
        var graph = GraphView.Of([.. articles]);
        Assert.That(Contested(graph), Is.EqualTo(Words(contested)));
        var asserted = graph.Objects(GraphView.Node("work/salt"), ArticleOntology.Year).Select(GraphView.Short);
        Assert.That(asserted, Is.EquivalentTo(Values(values).Select(v => v.Value).Distinct().Except(Words(contested))));
    }

    private static IEnumerable<string> Contested(GraphView graph) => graph.Claims.Where(c => c.Status == FactStatus.Contested)
        .Select(c => GraphView.Short(c.Statement!.Value.Object)).Distinct().Order(StringComparer.Ordinal);

    private static List<(string Value, decimal Confidence)> Values(string text) =>
        [.. text.Split(' ').Select(v => v.Split(':')).Select(v => (v[0], decimal.Parse(v[1], System.Globalization.CultureInfo.InvariantCulture)))];

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static ArticleFacts Aged(string id, int age, int year) =>
        new(new Article { Id = id, Text = id, Published = new DateOnly(year, 1, 1) }, [Says(Ann, FactProperty.Age, age)], []);

    private static StatementFact WithConfidence(StatementFact fact, decimal confidence) =>
        new() { Subject = fact.Subject, Property = fact.Property, Value = fact.Value, Confidence = confidence };

    private static StatementFact Says(IFactSubject subject, FactProperty property, object value, decimal confidence = 0.9m) =>
        new() { Subject = subject, Property = property, Value = value, Confidence = confidence };
}
