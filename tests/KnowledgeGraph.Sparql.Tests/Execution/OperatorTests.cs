using System.Globalization;
using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Sparql.Execution;
using KnowledgeGraph.Sparql.Expressions;

namespace KnowledgeGraph.Sparql.Tests.Execution;

/// <summary>Each physical operator over small tables.</summary>
public sealed class OperatorTests
{
    private const string Left = "x y; 1 10; 2 20; 2 21; 3 30";

    [TestCase(Left, "y z; 20 5; 21 6; 20 7; 99 8", "x y z; 2 20 5; 2 20 7; 2 21 6")]
    [TestCase(Left, "z; 7; 8", "x y z; 1 10 7; 1 10 8; 2 20 7; 2 20 8; 2 21 7; 2 21 8; 3 30 7; 3 30 8")]
    [TestCase(Left, "x y; 2 21; 1 99", "x y; 2 21")]
    [TestCase("x y; 1 -; 2 20", "y z; 10 5; 20 6", "x y z; 1 10 5; 1 20 6; 2 20 6")]
    [TestCase("x y; 1 10; 2 20", "y z; - 5; 20 6; 30 7", "x y z; 1 10 5; 2 20 5; 2 20 6")]
    [TestCase("x y; 1 -; - 20", "x y; 1 20; 2 -; - -", "x y; 1 20; 1 -; 1 20; 2 20; - 20")]
    [TestCase(Left, "y z;", "x y z;")]
    public void HashJoin(string left, string right, string expected) => Tables.Check(new HashJoin(Tables.Of(left), Tables.Of(right)), expected);

    [TestCase("x y; 1 10; 2 20; 2 21; 4 40", "x z; 0 1; 2 5; 2 6; 3 7; 4 8", "x y z; 2 20 5; 2 20 6; 2 21 5; 2 21 6; 4 40 8")]
    [TestCase("x y; 1 10; 1 11", "x y z; 1 11 5; 1 12 6", "x y z; 1 11 5")]
    [TestCase("x y; 5 1", "x z; 1 1", "x y z;")]
    [TestCase("x y;", "x z; 1 1", "x y z;")]
    public void MergeJoin(string left, string right, string expected) =>
        Tables.Check(new MergeJoin(Tables.Of(left, "x"), Tables.Of(right, "x"), "x"), expected);

    [TestCase(Left, "y z; 20 5; 20 6", "x y z; 1 10 -; 2 20 5; 2 20 6; 2 21 -; 3 30 -")]
    [TestCase("x y; 1 -; 2 20", "y z; 10 5; 20 6", "x y z; 1 10 5; 1 20 6; 2 20 6")]
    [TestCase(Left, "y z;", "x y z; 1 10 -; 2 20 -; 2 21 -; 3 30 -")]
    public void HashLeftJoin(string left, string right, string expected) => Tables.Check(new HashLeftJoin(Tables.Of(left), Tables.Of(right), null), expected);

    [Test]
    public void HashLeftJoin_Condition_KeepsTheRowWithoutMatch()
    {
        var (left, right) = (Tables.Of("x; 1; 2"), Tables.Of("x z; 1 5; 2 6; 2 7"));
        Tables.Check(new HashLeftJoin(left, right, new IsValue(1, 7)), "x z; 1 -; 2 7");
    }

    [TestCase(Left, "y; 20; 30", false, false, "x y; 2 20; 3 30")]
    [TestCase(Left, "y; 20; 30", true, false, "x y; 1 10; 2 21")]
    [TestCase(Left, "y; 20; -", true, true, "x y; 1 10; 2 21; 3 30")]
    [TestCase(Left, "y; 20; -", true, false, "x y;")]
    [TestCase("x y; 1 -; - 20", "x y; - 20", true, true, "x y; 1 -")]
    public void SemiJoin(string left, string right, bool negated, bool isMinus, string expected) =>
        Tables.Check(new SemiJoin(Tables.Of(left), Tables.Of(right), negated, isMinus), expected);

    [Test]
    public void UnionAll() => Tables.Check(new UnionAll([Tables.Of("x y; 1 2"), Tables.Of("y z; 3 4"), Tables.Of("x;")]), "x y z; 1 2 -; - 3 4");

    [TestCase(0L, null, "x; 1; 2; 3; 4")]
    [TestCase(1L, 2L, "x; 2; 3")]
    [TestCase(3L, 9L, "x; 4")]
    [TestCase(9L, null, "x;")]
    public void RowSlice(long offset, long? limit, string expected) => Tables.Check(new RowSlice(Tables.Of("x; 1; 2; 3; 4"), offset, limit), expected);

    [Test]
    public void DistinctRows() => Tables.Check(new DistinctRows(Tables.Of("x y; 1 2; 1 -; 1 2; 2 1; 1 -")), "x y; 1 2; 1 -; 2 1");

    [Test]
    public void ReducedRows() => Tables.Check(new ReducedRows(Tables.Of("x; -; -; 1; 1; 2; 1")), "x; -; 1; 2; 1");

    [Test]
    public void Projection() => Tables.Check(new Projection(Tables.Of("x y; 1 2"), ["y", "z", "x"]), "y z x; 2 - 1");

    [TestCase(null, "x y; - 5; 1 3; 1 4; 2 1; 3 2")]
    [TestCase(2L, "x y; - 5; 1 3")]
    public void Sort(long? limit, string expected)
    {
        var context = Tables.Context();
        var plan = new Sort(Tables.Of("x y; 2 1; 3 2; 1 3; 1 4; - 5"), [(new ColumnOf(0), false)], new TermOrder(new TypedTerms(context.Terms)), limit);
        Assert.That(Tables.Run(plan, context), Is.EqualTo(expected.Split("; ").Skip(1)));
    }

    [Test]
    public void Sort_TopK_OfManyRows_EqualsSortAndCut([Values(1, 7, 1000)] int limit)
    {
        var random = new DeterministicRandom(1);
        var rows = Enumerable.Range(0, 20_000).Select(i => new[] { Tables.Id((long)(random.NextBits() % 500)), Tables.Id(i) }).ToList();
        var context = Tables.Context();
        var order = new TermOrder(new TypedTerms(context.Terms));
        var all = Tables.Run(new Sort(Tables.Of(["x", "y"], rows), [(new ColumnOf(0), true)], order, null), context);
        var top = Tables.Run(new Sort(Tables.Of(["x", "y"], rows), [(new ColumnOf(0), true)], order, limit), context);
        Assert.That(top, Is.EqualTo(all.Take(limit)));
    }

    [Test]
    public void HashGroup_KeysInOrderOfArrival() =>
        Tables.Check(new HashGroup(Tables.Of("x y; 2 1; 1 1; 2 5; - 1; - 2"), ["x"], [("n", true, () => new GroupAccumulators(() => new Counter(), Tables.Context()))]), "x n; 2 2; 1 1; - 2");

    [Test]
    public void HashGroup_WithoutKeys_OneGroupOfNothing() =>
        Tables.Check(new HashGroup(Tables.Of("x;"), [], [("n", true, () => new GroupAccumulators(() => new Counter(), Tables.Context()))]), "n; 0");

    [TestCase(LateralKind.Inner, "x y; 1 1; 2 2")]
    [TestCase(LateralKind.Left, "x y; 1 1; 2 2; 3 -")]
    [TestCase(LateralKind.Semi, "x; 1; 2")]
    [TestCase(LateralKind.Anti, "x; 3")]
    public void LateralJoin(object kind, string expected)
    {
        var context = Tables.Context();
        var parameter = context.NewParameter();
        var seed = new ParameterRow([(new Column("x", true), parameter)]);
        var right = new RowFilter(new Extension(seed, "y", new ColumnOf(0), certain: true, "?x", 0), new Less(1, 3), "?y < 3");
        var plan = new LateralJoin(Tables.Of("x; 1; 2; 3"), right, [("x", parameter)], (LateralKind)kind);
        Assert.That(Tables.Run(plan, context), Is.EqualTo(expected.Split("; ").Skip(1)));
    }

    [Test]
    public void Joins_OfManyRows_CrossBatches()
    {
        var left = Enumerable.Range(0, 5000).Select(i => new[] { Tables.Id(i / 3), Tables.Id(i) }).ToList();
        var right = Enumerable.Range(0, 4000).Select(i => new[] { Tables.Id(i / 2), Tables.Id(-i) }).ToList();
        var expected = (from l in left join r in right on l[0] equals r[0] select (l[0], l[1], r[1])).Count();
        Assert.That(Tables.Run(new HashJoin(Tables.Of(["x", "y"], left), Tables.Of(["x", "z"], right))), Has.Count.EqualTo(expected));
        Assert.That(
            Tables.Run(new MergeJoin(Tables.Of(["x", "y"], left, "x"), Tables.Of(["x", "z"], right, "x"), "x")),
            Is.EquivalentTo(Tables.Run(new HashJoin(Tables.Of(["x", "y"], left), Tables.Of(["x", "z"], right)))));
    }

    [Test]
    public void Batches_GrowOnlyWhileFull()
    {
        var batch = new Batch(1);
        using var cursor = Tables.Of(["x"], Enumerable.Range(0, 5000).Select(i => new[] { Tables.Id(i) })).Open(Tables.Context());
        var sizes = new List<int>();
        while (cursor.Next(batch))
        {
            sizes.Add(batch.Count);
        }

        Assert.That(sizes.Take(6), Is.EqualTo(new[] { 64, 128, 256, 512, 1024, 1024 }));
    }

    private sealed class ColumnOf(int column) : IRowEvaluator
    {
        public ulong EvaluateId(Batch batch, int row) => batch[column, row];

        public Truth Test(Batch batch, int row) => Truth.Error;
    }

    private sealed class IsValue(int column, long value) : IRowEvaluator
    {
        public ulong EvaluateId(Batch batch, int row) => 0;

        public Truth Test(Batch batch, int row) => batch[column, row] == Tables.Id(value) ? Truth.True : Truth.Error;
    }

    private sealed class Less(int column, long limit) : IRowEvaluator
    {
        public ulong EvaluateId(Batch batch, int row) => 0;

        public Truth Test(Batch batch, int row) => InlineTerms.DecodeInteger(new TermId(batch[column, row])) < limit ? Truth.True : Truth.False;
    }

    private sealed class Counter : IAccumulator
    {
        private int _count;

        public void Add(Batch batch, int row) => _count++;

        public ulong Result() => Tables.Id(_count.ToString(CultureInfo.InvariantCulture));
    }
}
