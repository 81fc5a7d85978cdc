using CsCheck;
using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Sparql.Execution;
using KnowledgeGraph.Sparql.Tests.Differential;

namespace KnowledgeGraph.Sparql.Tests.Execution;

/// <summary>The joins of two inputs against nested loops, on sizes about the edges of batches.</summary>
public sealed class JoinOperatorTests
{
    private const int Sample = 60;

    [Test]
    public void HashJoin_EqualsNestedLoop_InItsOrder([Values(0, 1)] int others) => RandomTables.Any.Sample(
        t =>
        {
            var (left, right) = (t.Rows(isLeft: true, others), t.Rows(isLeft: false, others));
            var plan = new HashJoin(Table(t, left, "l", others), Table(t, right, "r", others));
            RandomTables.Compare(Tables.Rows(plan), RandomTables.NestedLoop(left, right, others + 1), ordered: true);
        },
        iter: Cases.Count(Sample));

    [Test]
    public void HashJoin_OfNothingShared_IsTheProduct() => RandomTables.Any.Where(t => (long)t.Left * t.Right < 300_000).Sample(
        t =>
        {
            var (left, right) = (t.Rows(isLeft: true), t.Rows(isLeft: false));
            var plan = new HashJoin(Tables.InBatches(t.Batch, ["a", "b"], left), Tables.InBatches(t.Batch, ["c", "d"], right));
            RandomTables.Compare(Tables.Rows(plan), RandomTables.NestedLoop(left, right, 0), ordered: true);
        },
        iter: Cases.Count(Sample / 3));

    [Test]
    public void HashJoin_OfUnboundValues_EqualsNestedLoop([Values(5, 400)] int unboundOneIn) => RandomTables.Any.Where(t => (long)t.Left * t.Right < 300_000).Sample(
        t =>
        {
            var (left, right) = (t.Rows(isLeft: true, 1, unboundOneIn), t.Rows(isLeft: false, 1, unboundOneIn));
            var plan = new HashJoin(Table(t, left, "l", 1), Table(t, right, "r", 1));
            RandomTables.Compare(Tables.Rows(plan), RandomTables.NestedLoop(left, right, 2), ordered: false);
        },
        iter: Cases.Count(Sample / 3));

    [Test]
    public void MergeJoin_EqualsNestedLoop_InItsOrder([Values(0, 1)] int others) => RandomTables.Any.Sample(
        t =>
        {
            var (left, right) = (t.SortedRows(isLeft: true, others), t.SortedRows(isLeft: false, others));
            var plan = new MergeJoin(Table(t, left, "l", others, "k"), Table(t, right, "r", others, "k"), "k");
            RandomTables.Compare(Tables.Rows(plan), RandomTables.NestedLoop(left, right, others + 1), ordered: true);
        },
        iter: Cases.Count(Sample));

    [Test]
    public void MergeJoin_OfMergeJoins_PassesHintsOn() => RandomTables.Any.Where(t => t.Keys >= 60).Sample(
        t =>
        {
            var (left, right) = (t.SortedRows(isLeft: true), t.SortedRows(isLeft: false));
            List<ulong[]> few = [.. right.Where((_, i) => i % 97 == 0).DistinctBy(row => row[0]).Select(row => new[] { row[0] })];
            var inner = new MergeJoin(Table(t, left, "l", 0, "k"), Table(t, right, "r", 0, "k"), "k");
            var plan = new MergeJoin(Tables.InBatches(t.Batch, ["k"], few, "k"), inner, "k");
            RandomTables.Compare(Tables.Rows(plan), RandomTables.NestedLoop(few, RandomTables.NestedLoop(left, right, 1), 1), ordered: true);
        },
        iter: Cases.Count(Sample / 2));

    [TestCase(63, 64)]
    [TestCase(64, 64)]
    [TestCase(65, 65)]
    [TestCase(192, 1)]
    [TestCase(1, 2048)]
    [TestCase(300, 700)]
    public void MergeJoin_RunsOfOneKey_ThatCrossBatches(int leftRun, int rightRun)
    {
        List<ulong[]> left = [.. Enumerable.Range(0, leftRun * 3).Select(i => new[] { Tables.Id(i / leftRun), Tables.Id(i) })];
        List<ulong[]> right = [.. Enumerable.Range(0, rightRun * 3).Select(i => new[] { Tables.Id(i / rightRun), Tables.Id(-i) })];
        foreach (var most in new[] { 1, 64, 1024 })
        {
            var plan = new MergeJoin(Tables.InBatches(most, ["k", "l"], left, "k"), Tables.InBatches(most, ["k", "r"], right, "k"), "k");
            RandomTables.Compare(Tables.Rows(plan), RandomTables.NestedLoop(left, right, 1), ordered: true);
        }
    }

    [Test]
    public void MergeJoin_LongRunsWithoutPairs_CanBeStopped()
    {
        var left = Enumerable.Range(0, 1024).Select(_ => new[] { Tables.Id(1), Tables.Id(1) });
        var right = Enumerable.Range(0, 50_000).Select(_ => new[] { Tables.Id(1), Tables.Id(2) });
        var options = new SparqlOptions { Timeout = TimeSpan.FromMilliseconds(300), TimeProvider = new TimeByLooks() };
        var context = new QueryContext(new Rdf.Dataset().Snapshot(), options, null, default);
        context.BeginRun();
        var plan = new MergeJoin(Tables.Of(["k", "o"], left, "k"), Tables.Of(["k", "o"], right, "k"), "k");
        Assert.That(() => Tables.Rows(plan, context), Throws.TypeOf<SparqlLimitException>());
    }

    [Test]
    public void HashLeftJoin_EqualsNestedLoop_InItsOrder([Values(0, 1)] int others) => RandomTables.Any.Sample(
        t =>
        {
            var (left, right) = (t.Rows(isLeft: true, others), t.Rows(isLeft: false, others));
            var plan = new HashLeftJoin(Table(t, left, "l", others), Table(t, right, "r", others), null);
            RandomTables.Compare(Tables.Rows(plan), RandomTables.NestedLoop(left, right, others + 1, keepsLeft: true), ordered: true);
        },
        iter: Cases.Count(Sample));

    [Test]
    public void HashLeftJoin_WithCondition_EqualsNestedLoop() => RandomTables.Any.Sample(
        t =>
        {
            var (left, right) = (t.Rows(isLeft: true), t.Rows(isLeft: false));
            var plan = new HashLeftJoin(Table(t, left, "l"), Table(t, right, "r"), new IsOdd(2));
            RandomTables.Compare(Tables.Rows(plan), RandomTables.NestedLoop(left, right, 1, keepsLeft: true, row => row[2] % 2 == 1), ordered: true);
        },
        iter: Cases.Count(Sample / 2));

    [Test]
    public void HashLeftJoin_WithoutMatches_GivesTheRowsThatLeaveTheVariableUnbound([Values] bool hasCondition, [Values(0, 7)] int unboundOneIn) => RandomTables.Any.Where(t => (long)t.Left * t.Right < 2_000_000).Sample(
        t =>
        {
            var (left, right) = (t.Rows(isLeft: true, 0, unboundOneIn), t.Rows(isLeft: false, 0, unboundOneIn));
            var join = new HashLeftJoin(Table(t, left, "l"), Table(t, right, "r"), hasCondition ? new IsOdd(2) : null);
            var expected = RandomTables.NestedLoop(left, right, 1, keepsLeft: true, hasCondition ? row => row[2] % 2 == 1 : null);
            RandomTables.Compare(Tables.Rows(join.WithoutMatches("r")!), [.. expected.Where(row => row[2] == 0)], ordered: true);
        },
        iter: Cases.Count(Sample / 3));

    [Test]
    public void LateralJoin_EqualsNestedLoop_WithAndWithoutMatches() => RandomTables.Any.Where(t => t.Left < 1100 && t.Right < 1100).Sample(
        t =>
        {
            var (left, right) = (t.Rows(isLeft: true), t.Rows(isLeft: false));
            var context = Tables.Context();
            var parameter = context.NewParameter();
            var each = new HashJoin(new ParameterRow([(new Column("k", true), parameter)]), Table(t, right, "r"));
            var join = new LateralJoin(Table(t, left, "l"), each, [("k", parameter)], LateralKind.Left);
            var expected = RandomTables.NestedLoop(left, right, 1, keepsLeft: true);
            RandomTables.Compare(Tables.Rows(join, context), expected, ordered: true);
            RandomTables.Compare(Tables.Rows(join.WithoutMatches("r")!, context), [.. expected.Where(row => row[2] == 0)], ordered: true);
            if (context.Memory.Used != 0)
            {
                throw new InvalidOperationException("what the right side held is given back");
            }
        },
        iter: Cases.Count(Sample / 6));

    [Test]
    public void WithoutMatches_OnlyWhereUnboundMeansNoMatch()
    {
        Assert.That(new HashLeftJoin(Tables.Of("k; 1"), Tables.Of("k r; 1 -; 1 2"), null).WithoutMatches("r"), Is.Null, "a match may leave it unbound");
        Assert.That(new HashLeftJoin(Tables.Of("k r; 1 -"), Tables.Of("k r; 1 2"), null).WithoutMatches("r"), Is.Null, "the left side may bind it");
        Assert.That(new HashLeftJoin(Tables.Of("k; 1"), Tables.Of("k r; 1 2"), null).WithoutMatches("r"), Is.Not.Null);
    }

    [Test]
    public void WhatJoinsKeep_IsCounted()
    {
        var rows = Enumerable.Range(0, 5000).Select(i => new[] { Tables.Id(i / 4000), Tables.Id(i) }).ToList();
        var one = Tables.Of(["k", "l"], rows.Take(1), "k");
        Refused(new HashJoin(one, Tables.Of(["k", "r"], rows, "k")));
        Refused(new HashLeftJoin(one, Tables.Of(["k", "r"], rows, "k"), null));
        Refused(new MergeJoin(one, Tables.Of(["k", "r"], rows, "k"), "k"));
        Refused(new ThinRows(Tables.Of(["k", "r"], rows), ["r"]));

        static void Refused(PhysicalOperator plan)
        {
            var context = new QueryContext(new Rdf.Dataset().Snapshot(), new SparqlOptions { MaxMemoryBytes = 20_000 }, null, default);
            Assert.That(() => Tables.Rows(plan, context), Throws.TypeOf<SparqlLimitException>(), plan.Describe());
        }
    }

    private static PhysicalOperator Table(RandomTables t, List<ulong[]> rows, string own, int others = 0, params string[] sortedOn) =>
        Tables.InBatches(t.Batch, ["k", .. Enumerable.Range(0, others).Select(i => $"o{i}"), own], rows, sortedOn);

    private sealed class IsOdd(int column) : IRowEvaluator
    {
        public ulong EvaluateId(Batch batch, int row) => 0;

        public Truth Test(Batch batch, int row) => batch[column, row] % 2 == 1 ? Truth.True : Truth.Error;
    }

    /// <summary>A millisecond goes by with each look.</summary>
    private sealed class TimeByLooks : TimeProvider
    {
        private long _looks;

        public override long TimestampFrequency => 1000;

        public override long GetTimestamp() => ++_looks;
    }
}
