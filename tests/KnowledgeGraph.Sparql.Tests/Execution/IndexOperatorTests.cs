using System.Collections.Immutable;
using CsCheck;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Sparql.Execution;
using KnowledgeGraph.Sparql.Tests.Differential;

namespace KnowledgeGraph.Sparql.Tests.Execution;

/// <summary>The operators that read indexes, over datasets, stores of several runs and views, against a look at every quad.</summary>
public sealed class IndexOperatorTests
{
    private static readonly string[] Graphs = ["", "g", "h", "nowhere", "?g"];

    private static readonly string[] Patterns = ["?x p0 ?y", "?x ?p ?y", "n0 ?p ?y", "?x p1 n0", "n0 p0 ?y", "?x p2 ?x", "?x ?p n0", "?x ?x ?y", "n0 p0 n1"];

    [Test]
    public void IndexScan_GivesTheMatches_SortedAsItSays() => Gen.Select(QuadWorld.Any(1100), Gen.OneOf(Patterns), Gen.OneOf(Graphs), Gen.Int[-1, 3]).Sample(
        (world, pattern, graph, sortedOn) =>
        {
            using var own = world;
            var spec = world.Spec(pattern, graph);
            if (Enumerable.Range(0, 4).Any(i => spec[i].Variable is null && new TermId(spec[i].Id).Tag == TermIdTag.QueryLocal))
            {
                return;
            }

            var plan = new IndexScan(spec, [.. world.Snapshot.Orders], sortedOn < 0 ? null : (QuadPosition)sortedOn);
            var found = Tables.Rows(plan, world.Context);
            RandomTables.Compare(found, world.Solutions(spec), ordered: false);
            ExpectSorted(plan, found);
        },
        iter: Cases.Count(300));

    [Test]
    public void IndexJoin_EqualsNestedLoop() => Gen.Select(
        QuadWorld.Any(6000), RandomTables.Any, Gen.OneOf("?a p0 ?z", "?z p0 ?a", "?a ?q ?z", "?a p0 ?b", "?a ?q ?b", "n0 ?q ?a", "n0 p0 ?a", "?a p0 ?a", "?a p0 n0", "?z p0 ?b", "?z ?q ?a", "?a ?z ?z"), Gen.OneOf(Graphs), Gen.OneOf(0, 0, 9)).Sample(
        (world, t, pattern, graph, unboundOneIn) =>
        {
            using var own = world;
            var spec = world.Spec(pattern, graph);
            var solutions = world.Solutions(spec);
            var rows = Nodes(world, t, unboundOneIn, world.Quads.Count > 2000 || unboundOneIn > 0 ? 200 : 1100);
            var plan = new IndexJoin(Tables.InBatches(t.Batch, ["n", "a", "b"], rows), spec);
            var found = Tables.Rows(plan, world.Context);
            RandomTables.Compare(found, Join(rows, plan.Layout, spec, solutions), ordered: false);
            if (found.Zip(found.Skip(1)).Any(pair => pair.First[0] > pair.Second[0]))
            {
                throw new InvalidOperationException("the input's order is not kept");
            }
        },
        iter: Cases.Count(120));

    [Test]
    public void IndexJoin_ValueWithVeryManyMatches_IsReadByItsOwnScan([Values(1023, 1024, 1025, 3000)] int links, [Values] bool inStore)
    {
        var data = new Dataset();
        for (var i = 0; i < links; i++)
        {
            data.Add(new Quad(QuadWorld.Node(0), QuadWorld.Link(0), QuadWorld.Node(i), null));
            data.Add(new Quad(QuadWorld.Node(i), QuadWorld.Link(0), QuadWorld.Node(1), null));
        }

        using var store = Storage.QuadStore.OpenInMemory();
        using (var transaction = store.BeginTransaction())
        {
            transaction.AddRange(data);
            transaction.Commit();
        }

        using var snapshot = inStore ? store.Snapshot() : data.Snapshot();
        var context = new QueryContext(snapshot, SparqlOptions.Default, null, default);
        var ids = Enumerable.Range(0, 8).Select(i => context.Terms.GetId(QuadWorld.Node(i)).Value).ToList();
        var rows = Enumerable.Range(0, 100).Select(i => new[] { Tables.Id(i), ids[i % ids.Count] });
        var spec = new QuadSpec(Slot.Of("a"), Slot.Of(context.Terms.GetId(QuadWorld.Link(0)).Value), Slot.Of("z"), GraphSlot.Default);
        var found = Tables.Rows(new IndexJoin(Tables.Of(["n", "a"], rows), spec), context);
        Assert.That(found, Has.Count.EqualTo((13 * links) + 87));
        Assert.That(found.Select(row => (row[0], row[2])).Distinct().Count(), Is.EqualTo(found.Count));
        Assert.That(found.Select(row => row[0]), Is.Ordered);
    }

    [Test]
    public void LeapfrogJoin_EqualsNestedLoop() => Gen.Select(
        QuadWorld.Any(1024),
        Gen.OneOf<string[]>(["?x p0 ?y", "?y p1 ?z", "?z p2 ?x"], ["?x p0 ?y", "?y p0 ?z", "?z p0 ?x"], ["?x p0 ?y", "?y p1 ?z", "?x p2 ?z", "?x ?p ?w", "?w p0 ?y"], ["?x ?p ?y", "?y ?p ?z", "?z p0 ?x"], ["n0 ?p ?x", "?x p0 ?y", "?y ?p n0"]),
        Gen.OneOf("", "g", "h"), Gen.Int[0, 200]).Sample(
        (world, patterns, graph, number) =>
        {
            using var own = world;
            ImmutableArray<QuadSpec> specs = [.. patterns.Select(p => world.Spec(p, graph))];
            if (specs.Any(spec => Enumerable.Range(0, 4).Any(i => spec[i].Variable is null && new TermId(spec[i].Id).Tag == TermIdTag.QueryLocal)))
            {
                return;
            }

            var variables = Permutation([.. specs.SelectMany(s => s.Variables).Distinct()], number);
            var orders = world.Snapshot.Orders.ToArray();
            if (specs.Any(s => SortedRelation.OrderOf(s, LeapfrogJoin.Levels(s, variables), orders) is null))
            {
                return;
            }

            List<ulong[]> rows = [[]];
            var layout = RowLayout.Empty;
            foreach (var spec in specs)
            {
                var next = spec.Variables.Aggregate(layout, (all, v) => all.With(v, true));
                rows = Join([.. rows], next, spec, world.Solutions(spec), layout);
                layout = next;
                if (rows.Count > 100_000)
                {
                    return;
                }
            }

            var plan = new LeapfrogJoin(specs, variables, []);
            var found = Tables.Rows(plan, world.Context);
            RandomTables.Compare(found, [.. rows.Select(row => variables.Select(v => row[layout.ColumnOf(v)]).ToArray())], ordered: false);
            ExpectSorted(plan, found);
        },
        iter: Cases.Count(150));

    [Test]
    public void LeapfrogJoin_WhatItReads_IsCounted()
    {
        using var world = new QuadWorld(0, 6000, 900, isHot: false, seed: 1);
        var context = new QueryContext(world.Snapshot, new SparqlOptions { MaxMemoryBytes = 10_000 }, null, default);
        var plan = new LeapfrogJoin([world.Spec("?x p0 ?y"), world.Spec("?y p0 ?z"), world.Spec("?z p0 ?x")], ["x", "y", "z"], []);
        Assert.That(() => Tables.Rows(plan, context), Throws.TypeOf<SparqlLimitException>());
    }

    [Test]
    public void ValueCountScan_CountsEachValue() => Gen.Select(QuadWorld.Any(6000), Gen.OneOf(Patterns), Gen.OneOf("", "g", "h"), Gen.OneOf("x", "p", "y"), Gen.Int[1, 2]).Sample(
        (world, pattern, graph, variable, counts) =>
        {
            using var own = world;
            var spec = world.Spec(pattern, graph);
            var column = spec.Variables.ToList().IndexOf(variable);
            if (column < 0 || Enumerable.Range(0, 4).Any(i => spec[i].Variable is null && new TermId(spec[i].Id).Tag == TermIdTag.QueryLocal))
            {
                return;
            }

            var groups = world.Solutions(spec).GroupBy(row => row[column]).ToList();
            if (ValueCountScan.Groups(spec, variable, counts == 1 ? ["n"] : ["n", "m"], world.Snapshot) is { } grouped)
            {
                List<ulong[]> expected = [.. groups.Select(g => (ulong[])[g.Key, .. Enumerable.Repeat(Tables.Id(g.Count()), counts)])];
                RandomTables.Compare(Tables.Rows(grouped, world.Context), expected, ordered: false);
            }

            if (ValueCountScan.Distinct(spec, variable, "n", world.Snapshot) is { } distinct)
            {
                RandomTables.Compare(Tables.Rows(distinct, world.Context), [[Tables.Id(groups.Count)]], ordered: false);
            }
        },
        iter: Cases.Count(200));

    [Test]
    public void PathWalk_ScanAll_LeadsWhereEachNodeLeads() => Gen.Select(QuadWorld.Any(6000), RandomTables.Any, Gen.OneOf("", "g", "h"), Gen.Bool).Sample(
        (world, t, graph, backward) =>
        {
            using var own = world;
            var spec = world.Spec(backward ? "?end p0 ?node" : "?node p0 ?end", graph);
            if (new TermId(spec.Graph.Slot.Id).Tag == TermIdTag.QueryLocal)
            {
                return;
            }

            var nodes = Nodes(world, t, 0, 5000).ConvertAll(row => row[1]);
            var found = new List<ulong>();
            using var walk = new PathWalk(world.Context, spec.Graph.Slot.Id);
            walk.ScanAll(spec.Predicate.Id, nodes, backward, found);
            var (from, to) = backward ? (1, 0) : (0, 1);
            var expected = world.Solutions(spec).Where(row => nodes.Contains(row[from])).Select(row => row[to]);
            RandomTables.Compare([.. found.Distinct().Order().Select(id => new[] { id })], [.. expected.Distinct().Order().Select(id => new[] { id })], ordered: true);
        },
        iter: Cases.Count(80));

    /// <summary>A number, a node and another node or graph; some that no quad has, and some that only the query knows.</summary>
    private static List<ulong[]> Nodes(QuadWorld world, RandomTables t, int unboundOneIn, int most)
    {
        var random = new DeterministicRandom(t.Seed);
        return [.. Enumerable.Range(0, Math.Min(t.Left, most)).Select(i => new[] { Tables.Id(i), Node(), Node() })];

        ulong Node() => (random.NextBits() % 40) switch
        {
            0 => Tables.Id(5),
            1 => world.Id("nowhere-else"),
            2 => world.Id("g"),
            3 or 4 => world.Id("n0"),
            5 when unboundOneIn > 0 => 0,
            _ => world.Id(QuadWorld.Node((long)(random.NextBits() % 70))),
        };
    }

    /// <summary>The rows, each with every solution that agrees with it.</summary>
    private static List<ulong[]> Join(List<ulong[]> rows, RowLayout output, QuadSpec spec, List<ulong[]> solutions, RowLayout? input = null)
    {
        var columns = spec.Variables.Select(output.ColumnOf).ToArray();
        var joined = new List<ulong[]>();
        foreach (var row in rows)
        {
            foreach (var solution in solutions)
            {
                var all = new ulong[output.Width];
                row.CopyTo(all, 0);
                var agrees = true;
                for (var i = 0; i < columns.Length && agrees; i++)
                {
                    ref var cell = ref all[columns[i]];
                    agrees = cell == 0 || cell == solution[i];
                    cell = solution[i];
                }

                if (agrees)
                {
                    joined.Add(all);
                }
            }
        }

        return input is null || input.Width == rows.FirstOrDefault()?.Length || rows.Count == 0 ? joined : throw new InvalidOperationException("rows of another layout");
    }

    private static ImmutableArray<string> Permutation(List<string> names, int number)
    {
        var found = ImmutableArray.CreateBuilder<string>();
        for (; names.Count > 0; number /= Math.Max(1, names.Count + 1))
        {
            var at = number % names.Count;
            found.Add(names[at]);
            names.RemoveAt(at);
        }

        return found.ToImmutable();
    }

    private static void ExpectSorted(PhysicalOperator plan, List<ulong[]> rows)
    {
        var columns = plan.SortedOn.Select(plan.Layout.ColumnOf).ToList();
        for (var i = 1; i < rows.Count; i++)
        {
            var order = columns.Select(c => rows[i - 1][c].CompareTo(rows[i][c])).FirstOrDefault(o => o != 0);
            if (order > 0)
            {
                throw new InvalidOperationException($"row {i} is not sorted on {string.Join(' ', plan.SortedOn)}");
            }
        }
    }
}
