using CsCheck;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Sparql.Execution;
using KnowledgeGraph.Sparql.Expressions;
using KnowledgeGraph.Sparql.Tests.Differential;
using KnowledgeGraph.Sparql.Tests.Differential.Random;

namespace KnowledgeGraph.Sparql.Tests.Execution;

/// <summary>Sorting, grouping and thinning of one input.</summary>
public sealed class RowOperatorTests
{
    [Test]
    public void ThinRows_GivesEachRowOnceOrMore() => RandomTables.Any.Sample(
        t =>
        {
            var rows = t.Rows(isLeft: true, 1, 6);
            var found = Tables.Rows(new ThinRows(Tables.InBatches(t.Batch, ["k", "o", "n"], rows), ["o", "k"]));
            List<ulong[]> all = [.. rows.Select(row => new[] { row[1], row[0] })];
            RandomTables.Compare(Distinct(found), Distinct(all), ordered: true);
            if (found.Count > all.Count || (all.Count <= 4096 && found.Count > Distinct(all).Count))
            {
                throw new InvalidOperationException($"{found.Count} rows of {all.Count}");
            }
        },
        iter: Cases.Count(60));

    [Test]
    public void ThinRows_WithoutRepetitions_HoldsNothingInTheEnd()
    {
        var context = Tables.Context();
        var rows = Enumerable.Range(0, 20_000).Select(i => new[] { Tables.Id(i), Tables.Id(1) }).ToList();
        Assert.That(Tables.Rows(new ThinRows(Tables.Of(["x", "y"], rows), ["x"]), context), Has.Count.EqualTo(rows.Count));
        Assert.That(context.Memory.Used, Is.Zero);
    }

    [Test]
    public void HashGroup_CountsEachGroup() => RandomTables.Any.Sample(
        t =>
        {
            var rows = t.Rows(isLeft: true, 1, 6);
            var context = Tables.Context();
            var plan = new HashGroup(
                Tables.InBatches(t.Batch, ["k", "o", "n"], rows),
                ["k"],
                [("all", true, () => new GroupCounts(-1, context)), ("some", true, () => new GroupCounts(1, context)), ("each", true, () => new GroupAccumulators(() => new Counter(), context))]);
            List<ulong[]> expected = [.. rows.GroupBy(row => row[0]).Select(g => new[] { g.Key, Tables.Id(g.Count()), Tables.Id(g.Count(row => row[1] != 0)), Tables.Id(g.Count()) })];
            RandomTables.Compare(Tables.Rows(plan, context), expected, ordered: true);
        },
        iter: Cases.Count(60));

    [Test]
    public void Sort_WithLimit_EqualsSortAndCut() => Gen.Select(RandomTables.Any, Gen.OneOf(0, 1, 63, 1024, 1025, 3000), Gen.Bool).Sample(
        (t, limit, descending) =>
        {
            var rows = t.Rows(isLeft: true, 1, 6);
            var context = Tables.Context();
            var order = new TermOrder(new TypedTerms(context.Terms));
            var found = Tables.Rows(new Sort(Tables.InBatches(t.Batch, ["k", "o", "n"], rows), [(new ColumnOf(0), descending), (new ColumnOf(1), false)], order, limit), context);
            var sorted = (descending ? rows.OrderByDescending(row => row[0]) : rows.OrderBy(row => row[0])).ThenBy(row => row[1]);
            RandomTables.Compare(found, [.. sorted.Take(limit)], ordered: true);
        },
        iter: Cases.Count(60));

    [Test]
    public void PrefixOf_NeverSaysOtherThanCompare() => Gen.Select(RandomTerms.Objects.Array[2, 40], Gen.OneOf(1, 2)).Sample(
        (terms, kept) =>
        {
            // Some terms are in the data and are read as bytes, the others are known to the query only.
            var data = new Dataset();
            foreach (var term in terms.Where((_, i) => i % kept == 0))
            {
                data.Add(new Quad(new Iri("http://e/s"), new Iri("http://e/p"), term, null));
            }

            using var snapshot = data.Snapshot();
            var context = new QueryContext(snapshot, SparqlOptions.Default, null, default);
            var order = new TermOrder(new TypedTerms(context.Terms));
            ulong[] ids = [0, .. terms.Select(term => context.Terms.GetId(term).Value)];
            foreach (var (x, y) in ids.SelectMany(x => ids.Select(y => (x, y))))
            {
                var prefixes = order.PrefixOf(x).CompareTo(order.PrefixOf(y));
                if (prefixes != 0 && prefixes != Math.Sign(order.Compare(x, y)))
                {
                    throw new InvalidOperationException($"{Text(x)} and {Text(y)}: {prefixes}, not {order.Compare(x, y)}");
                }
            }

            string Text(ulong id) => id == 0 ? "unbound" : context.Terms.GetTerm(new TermId(id)).ToString();
        },
        iter: Cases.Count(300));

    private static List<ulong[]> Distinct(List<ulong[]> rows) => [.. rows.Select(row => (row[0], row[1])).Distinct().Order().Select(pair => new[] { pair.Item1, pair.Item2 })];

    private sealed class ColumnOf(int column) : IRowEvaluator
    {
        public ulong EvaluateId(Batch batch, int row) => batch[column, row];

        public Truth Test(Batch batch, int row) => Truth.Error;
    }

    private sealed class Counter : IAccumulator
    {
        private int _count;

        public void Add(Batch batch, int row) => _count++;

        public ulong Result() => Tables.Id(_count);
    }
}
