using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Rdf.Tests.Graphs;

[TestFixture]
internal sealed class DatasetTests
{
    private static readonly Iri A = new("http://example.org/a");
    private static readonly Iri P = new("http://example.org/p");
    private static readonly Iri G = new("http://example.org/g");

    [Test]
    public void AddAndRemove_SayWhetherTheyChanged()
    {
        var dataset = new Dataset();
        var quad = new Quad(A, P, new Literal("x"));
        Assert.That(dataset.Add(quad), Is.True);
        Assert.That(dataset.Add(quad), Is.False);
        Assert.That(dataset.Remove(quad), Is.True);
        Assert.That(dataset.Remove(quad), Is.False);
        Assert.That(dataset, Is.Empty);
        Assert.That(() => dataset.Add(default), Throws.ArgumentException);
        Assert.That(dataset.Contains(default), Is.False);
    }

    [Test]
    public void Enumeration_IsInOrderOfInsertion_AlsoAfterManyRemovals()
    {
        var quads = Enumerable.Range(0, 1000).Select(i => new Quad(A, P, new Literal($"{i}"))).ToList();
        var dataset = new Dataset(quads);
        foreach (var quad in quads.Where((_, i) => i % 3 != 0))
        {
            dataset.Remove(quad);
        }

        dataset.Add(quads[1]);
        Assert.That(dataset, Is.EqualTo(quads.Where((_, i) => i % 3 == 0).Append(quads[1])));
        Assert.That(dataset.Count, Is.EqualTo(335));
    }

    [Test]
    public void Match_SeesEveryGraph_MatchInGraphOne()
    {
        var dataset = new Dataset([new Quad(A, P, new Literal("x")), new Quad(A, P, new Literal("y"), G), new Quad(G, P, A, G)]);
        Assert.That(dataset.Match(subject: A).Count(), Is.EqualTo(2));
        Assert.That(dataset.Match().Count(), Is.EqualTo(3));
        Assert.That(dataset.Match(@object: A), Is.EqualTo(new[] { new Quad(G, P, A, G) }));
        Assert.That(dataset.MatchInGraph(null, A), Is.EqualTo(new[] { new Quad(A, P, new Literal("x")) }));
        Assert.That(dataset.MatchInGraph(G).Count(), Is.EqualTo(2));
        Assert.That(dataset.MatchInGraph(A), Is.Empty);
        Assert.That(dataset.Match(@object: new Literal("z")), Is.Empty);
        Assert.That(dataset.GraphNames, Is.EqualTo(new[] { G }));
    }

    [Test]
    public void Snapshot_StaysAsItWas()
    {
        var dataset = new Dataset([new Quad(A, P, new Literal("x"))]);
        using var before = dataset.Snapshot();
        dataset.Add(new Quad(A, P, new Literal("y")));
        using var after = dataset.Snapshot();
        Assert.That(before.Count(default), Is.EqualTo(1));
        Assert.That(after.Count(default), Is.EqualTo(2));
        Assert.That(dataset.Snapshot(), Is.SameAs(after), "cached until the next change");
    }

    [Test]
    public void TripleTerm_CountsItsNesting()
    {
        Term term = new TripleTerm(new Triple(A, P, A));
        for (var i = 1; i < TripleTerm.MaxDepth; i++)
        {
            term = new TripleTerm(new Triple(A, P, term));
        }

        Assert.That(((TripleTerm)term).Depth, Is.EqualTo(TripleTerm.MaxDepth));
        Assert.That(() => new TripleTerm(new Triple(A, P, term)), Throws.ArgumentException);
    }
}
