using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Articles.Tests.Mapping;

/// <summary>What holds for every graph, over many random articles.</summary>
internal sealed class FactWriterPropertyTests
{
    private const int Seeds = 200;

    private static readonly Iri[] FactClasses =
    [
        ArticleOntology.Role, ArticleOntology.Credit, ArticleOntology.AwardResult, ArticleOntology.AwardCount, ArticleOntology.Event,
        ArticleOntology.Quotation,
    ];

    [Test]
    public void EveryAssertedFact_HasAClaimWithAGround() => ForEach(graph =>
    {
        var stated = graph.Claims.Where(IsAlive).SelectMany(c => c.States).ToHashSet<Term>();
        var facts = FactClasses.SelectMany(graph.Instances).ToList();
        Assert.That(facts.Where(f => !stated.Contains(f)), Is.Empty);
        foreach (var claim in graph.Instances(ArticleOntology.Claim))
        {
            var grounds = graph.Objects(claim, ArticleOntology.EvidenceProperty).Concat(graph.Objects(claim, Prov.WasDerivedFrom));
            Assert.That(grounds, Is.Not.Empty, claim.ToString());
            Assert.That(grounds.All(g => graph.Objects(g, RdfVocabulary.Type).Any()), "grounds are described");
        }
    });

    [Test]
    public void WhatIsNotAccepted_IsNotAsserted() => ForEach(graph =>
    {
        var alive = graph.Claims.Where(IsAlive).ToList();
        var said = alive.Where(c => c.Statement is not null).Select(c => c.Statement!.Value).ToHashSet();
        var stated = alive.SelectMany(c => c.States).ToHashSet();
        var asserted = graph.Quads.Select(q => q.Triple).ToHashSet();
        foreach (var claim in graph.Claims.Where(c => !IsAlive(c)))
        {
            if (claim.Statement is { } triple && triple.Predicate != ArticleOntology.Outcome && !said.Contains(triple))
            {
                var twin = new Triple((Iri)(triple.Object as Iri ?? triple.Subject), triple.Predicate, triple.Subject);
                Assert.That(asserted.Contains(triple) && !said.Contains(twin), Is.False, triple.ToString());
            }

            Assert.That(claim.States.Where(s => !stated.Contains(s)).SelectMany(s => graph.Quads.Where(q => q.Subject == s)), Is.Empty);
        }
    });

    [Test]
    public void InvariantsHold() => ForEach(graph =>
    {
        foreach (var result in graph.Instances(ArticleOntology.AwardResult))
        {
            Assert.That(graph.Objects(result, ArticleOntology.Outcome).Count(), Is.EqualTo(1));
            Assert.That(graph.Objects(result, ArticleOntology.Contest).Count(), Is.EqualTo(1));
            Assert.That(graph.Objects(result, ArticleOntology.Recipient).Count(), Is.EqualTo(1));
            Assert.That(Number(graph, result, ArticleOntology.OrdinalInCategory, 0), Is.LessThanOrEqualTo(Number(graph, result, ArticleOntology.OrdinalInGroup, 99)));
            Assert.That(Number(graph, result, ArticleOntology.OrdinalInGroup, 0), Is.LessThanOrEqualTo(Number(graph, result, ArticleOntology.OrdinalOverall, 99)));
        }

        foreach (var work in graph.Instances(ArticleOntology.CreativeWork))
        {
            Assert.That(graph.Objects(work, RdfVocabulary.Type).Count(), Is.LessThanOrEqualTo(2), "one kind at most");
            Assert.That(graph.Objects(work, ArticleOntology.BasedOn), Does.Not.Contain(work));
            Assert.That(graph.Objects(work, ArticleOntology.Year).Count(), Is.LessThanOrEqualTo(1));
        }

        Assert.That(graph.Instances(ArticleOntology.NewsArticle).All(a => graph.Objects(a, SchemaOrg.Headline).Count() == 1));
        Assert.That(graph.Quads.Where(q => q.Predicate == Rdfs.Label).GroupBy(q => q.Subject).All(g => g.Count() == 1), "one label");
        Assert.That(graph.Quads, Is.Unique);
    });

    [Test]
    public void Links_LeadToNodesOfTheGraph() => ForEach(graph =>
    {
        var subjects = graph.Quads.Select(q => q.Subject).ToHashSet();
        var links = graph.Quads.Where(q => q.Object is Iri iri && iri.Value.StartsWith(GraphView.Base, StringComparison.Ordinal)
            && q.Predicate != ArticleOntology.States && q.Predicate != RdfVocabulary.Subject && q.Predicate != RdfVocabulary.Object);
        Assert.That(links.Where(q => !subjects.Contains(q.Object)), Is.Empty);
    });

    [Test]
    public void SameFacts_GiveTheSameQuadsInTheSameOrder() => ForEachSeed(seed =>
    {
        var once = GraphView.Of(new RandomFacts(seed).Articles(3)).Quads;
        Assert.That(GraphView.Of(new RandomFacts(seed).Articles(3)).Quads, Is.EqualTo(once));
        Assert.That(GraphView.Of([.. new RandomFacts(seed).Articles(3).Reverse()]).Quads, Is.EqualTo(once), "the order of articles does not count");
    });

    [Test]
    public void TheSameArticleTwice_AddsNothing() => ForEachSeed(seed =>
    {
        var articles = new RandomFacts(seed).Articles(2);
        var twice = GraphView.Of([.. articles, .. new RandomFacts(seed).Articles(2)]);
        Assert.That(twice.Quads, Is.EqualTo(GraphView.Of(articles).Quads));
    });

    [Test]
    public void EveryClaimForm_AssertsTheSame() => ForEachSeed(seed =>
    {
        var articles = new RandomFacts(seed).Articles(3);
        var asserted = GraphView.Of(ClaimForm.None, articles).Quads;
        foreach (var form in new[] { ClaimForm.Reification, ClaimForm.Graphs, ClaimForm.Reifiers })
        {
            var quads = GraphView.Of(form, articles).Quads;
            Assert.That(quads.Take(asserted.Count), Is.EqualTo(asserted), form.ToString());
            var described = quads.Skip(asserted.Count).Where(q => q.GraphName is null).Select(q => ((Iri)q.Subject).Value[GraphView.Base.Length..]);
            Assert.That(described.All(s => s.Split('/')[0] is "claim" or "evidence" or "run" or "source"), form.ToString());
        }
    });

    private static void ForEach(Action<GraphView> check) => ForEachSeed(seed => check(GraphView.Of(new RandomFacts(seed).Articles(3))));

    private static void ForEachSeed(Action<int> check)
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            try
            {
                check(seed);
            }
            catch (Exception e) when (e is not ResultStateException)
            {
                throw new InvalidOperationException($"seed {seed}", e);
            }
        }
    }

    private static bool IsAlive(WrittenClaim claim) => claim.Status is FactStatus.Accepted or FactStatus.Inferred;

    private static int Number(GraphView graph, Term subject, Iri property, int missing) =>
        graph.Objects(subject, property).OfType<Literal>().Select(l => int.Parse(l.LexicalForm, System.Globalization.CultureInfo.InvariantCulture)).DefaultIfEmpty(missing).Single();
}
