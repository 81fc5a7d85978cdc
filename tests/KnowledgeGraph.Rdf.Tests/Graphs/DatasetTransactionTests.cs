using CsCheck;
using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Rdf.Tests.Graphs;

/// <summary>A dataset stays as it is until its transaction commits, and then has all changes.</summary>
public sealed class DatasetTransactionTests
{
    private static readonly Iri P = new("http://e/p");
    private static readonly Iri G = new("http://e/g");

    [Test]
    public void Changes_show_inside_at_once_and_outside_at_the_commit()
    {
        var dataset = new Dataset([Quad(1), Quad(2)]);
        using IQuadTransaction transaction = dataset.BeginTransaction();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(transaction.Add(Quad(3)), Is.True);
            Assert.That(transaction.Add(Quad(1)), Is.False);
            Assert.That(transaction.Remove(Quad(2)), Is.True);
            Assert.That(transaction.Remove(Quad(9)), Is.False);
            Assert.That(transaction.Snapshot().Count(default), Is.EqualTo(2));
            Assert.That(dataset, Is.EqualTo(new[] { Quad(1), Quad(2) }));
        }

        Assert.That(transaction.Commit(), Is.EqualTo(new QuadChange(1, 1)));
        Assert.That(dataset, Is.EqualTo(new[] { Quad(1), Quad(3) }));
    }

    [Test]
    public void Disposing_without_commit_rolls_back()
    {
        var dataset = new Dataset([Quad(1)]);
        using (var transaction = dataset.BeginTransaction())
        {
            transaction.Clear();
            transaction.Add(Quad(2));
        }

        Assert.That(dataset, Is.EqualTo(new[] { Quad(1) }));
    }

    [Test]
    public void What_has_ended_takes_no_changes()
    {
        var transaction = new Dataset().BeginTransaction();
        transaction.Commit();
        using (Assert.EnterMultipleScope())
        {
            Assert.Throws<InvalidOperationException>(() => transaction.Add(Quad(1)));
            Assert.Throws<InvalidOperationException>(() => transaction.Snapshot());
            Assert.Throws<InvalidOperationException>(() => transaction.Commit());
        }
    }

    [Test]
    public void A_change_from_outside_refuses_the_commit()
    {
        var dataset = new Dataset([Quad(1)]);
        using var transaction = dataset.BeginTransaction();
        transaction.Add(Quad(2));
        dataset.Add(Quad(3));
        Assert.Throws<InvalidOperationException>(() => transaction.Commit());
        Assert.That(dataset, Is.EqualTo(new[] { Quad(1), Quad(3) }));
    }

    [Test]
    public void A_graph_is_cleared_by_name_only()
    {
        var dataset = new Dataset([Quad(1), Quad(2, G), Quad(3, G)]);
        using var transaction = dataset.BeginTransaction();
        transaction.Add(Quad(4, G));
        using (Assert.EnterMultipleScope())
        {
            Assert.Throws<ArgumentException>(() => transaction.ClearGraph(new Literal("x")));
            Assert.Throws<ArgumentException>(() => transaction.Add(default));
            Assert.That(transaction.ClearGraph(G), Is.EqualTo(3));
            Assert.That(transaction.ClearGraph(G), Is.Zero);
            Assert.That(transaction.Commit(), Is.EqualTo(new QuadChange(0, 2)));
        }
    }

    /// <summary>Any order of changes does what the same changes do to a dataset itself.</summary>
    [Test]
    public void Any_changes_are_those_of_a_dataset()
    {
        var change = Gen.Select(Gen.Int[0, 9], Gen.Int[0, 7], Gen.Bool);
        Gen.Select(Gen.Int[0, 7].HashSet[0, 6], change.List[0, 30]).Sample((given, changes) =>
        {
            var dataset = new Dataset(given.Select(n => Quad(n)));
            var model = given.Select(n => Quad(n)).ToHashSet();
            using var transaction = dataset.BeginTransaction();
            foreach (var (kind, number, named) in changes)
            {
                var quad = Quad(number, named ? G : null);
                var same = kind switch
                {
                    0 => transaction.ClearGraph(quad.GraphName) == model.RemoveWhere(other => Equals(other.GraphName, quad.GraphName)),
                    1 => Cleared(transaction, model),
                    < 6 => transaction.Add(quad) == model.Add(quad),
                    _ => transaction.Remove(quad) == model.Remove(quad),
                };
                if (!same || transaction.Snapshot().Count(default) != model.Count)
                {
                    return false;
                }
            }

            var before = dataset.ToHashSet();
            var done = transaction.Commit();
            return model.SetEquals(dataset) && done == new QuadChange(model.Except(before).Count(), before.Except(model).Count());
        });
    }

    private static bool Cleared(IQuadTransaction transaction, HashSet<Quad> model)
    {
        transaction.Clear();
        model.Clear();
        return true;
    }

    private static Quad Quad(int number, Term? graph = null) =>
        new(P, P, new Literal(number.ToString(System.Globalization.CultureInfo.InvariantCulture)), graph);
}
