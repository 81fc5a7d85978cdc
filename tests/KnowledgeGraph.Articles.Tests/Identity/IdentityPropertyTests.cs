using CsCheck;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Articles.Tests.Identity;

/// <summary>What holds for every form of identity, over random articles.</summary>
internal sealed class IdentityPropertyTests
{
    private static readonly Iri Identities = GraphView.Node("identities");

    private static readonly Gen<(int Seed, int Count, int Order)> Cases = Gen.Select(Gen.Int[0, 100_000], Gen.Int[2, 10], Gen.Int[0, 1_000]);

    [TestCase(IdentityForm.Names)]
    [TestCase(IdentityForm.Linked)]
    [TestCase(IdentityForm.Merged)]
    public void TheOrderOfArticles_DoesNotCount(IdentityForm form) => Cases.Sample(
        c =>
        {
            var articles = Articles(c.Seed, c.Count);
            var once = Write(form, articles);
            new Random(c.Order).Shuffle(articles);
            var again = Write(form, articles);
            Assert.That(again.Quads, Is.EqualTo(once.Quads));
            Assert.That(again.Claims.Select(k => (k.Claim, k.Status, k.CombinedConfidence)), Is.EqualTo(once.Claims.Select(k => (k.Claim, k.Status, k.CombinedConfidence))));
        },
        iter: 80);

    [Test]
    public void LinkedWithoutItsLinks_IsNames() => Cases.Sample(
        c => Assert.That(
            Write(IdentityForm.Linked, Articles(c.Seed, c.Count)).Quads.Where(q => q.GraphName != Identities),
            Is.EqualTo(Write(IdentityForm.Names, Articles(c.Seed, c.Count)).Quads)),
        iter: 80);

    [TestCase(IdentityForm.Linked)]
    [TestCase(IdentityForm.Merged)]
    public void Links_AreBetweenNodesOfTheGraph_EachWithOneLabel(IdentityForm form) => Cases.Sample(
        c =>
        {
            var graph = Write(form, Articles(c.Seed, c.Count));
            var nodes = graph.Quads.Where(q => q.GraphName is null).Select(q => q.Subject).ToHashSet();
            var links = graph.Quads.Where(q => q.GraphName == Identities).ToList();
            Assert.That(links.Select(q => q.Subject).Concat(links.Select(q => q.Object)).Where(n => !nodes.Contains(n)), Is.Empty);
            Assert.That(links.Where(q => q.Predicate != Owl.SameAs), Is.Empty);
            Assert.That(graph.Quads.Where(q => q.GraphName is null && q.Predicate == Rdfs.Label).GroupBy(q => q.Subject).Where(g => g.Count() > 1), Is.Empty);
        },
        iter: 80);

    [Test]
    public void AReviewedReport_GivenBack_ChangesNothing() => Cases.Sample(
        c =>
        {
            var articles = Articles(c.Seed, c.Count);
            var report = Writer(IdentityForm.Merged).Identify(articles);
            var decided = report with { Decisions = [.. report.Decisions.Where(d => d.Verdict != IdentityVerdict.Undecided).Select(d => d with { ByHand = true })] };
            using var file = new MemoryStream();
            decided.Write(file);
            file.Position = 0;
            var again = Writer(IdentityForm.Merged, IdentityReport.ReadDecisions(file)).Identify(articles);
            Assert.That(again.Groups.Select(g => (g.Canonical, string.Join(' ', g.Members))), Is.EqualTo(report.Groups.Select(g => (g.Canonical, string.Join(' ', g.Members)))));
        },
        iter: 60);

    private static ArticleFacts[] Articles(int seed, int count) => RandomFacts.OfManyNames(seed).Articles(count);

    private static GraphView Write(IdentityForm form, ArticleFacts[] articles) => GraphView.Of(Writer(form), articles);

    private static FactWriter Writer(IdentityForm form, IReadOnlyList<IdentityDecision>? decisions = null) =>
        new(new FactWriterOptions { Identity = new IdentityOptions { Form = form, Decisions = decisions ?? [] } });
}
