using CsCheck;
using KnowledgeGraph.Sparql.Execution;
using KnowledgeGraph.Sparql.Planning;
using KnowledgeGraph.Sparql.Tests.Differential;

namespace KnowledgeGraph.Sparql.Tests.Planning;

/// <summary>The search for the order of joins against all orders that add one item at a time, each with all methods.</summary>
public sealed class JoinSearchTests
{
    private static readonly string[] Names = ["a", "b", "c", "d", "e"];

    private static readonly Gen<FakeItem> Item = Gen.Select(
        Gen.OneOf(Names).Array[1, 3], Gen.OneOf(1, 3, 40, 1000, 70_000, 2_000_000), Gen.Int[1, 100].Array[3], Gen.Bool.Array[3],
        (names, rows, distinct, sorts) => new FakeItem([.. names.Distinct()], rows, distinct, sorts));

    private static readonly Gen<JoinCondition> Condition = Gen.Select(Gen.OneOf(Names).Array[1, 2], Gen.OneOf(0.1, 0.5, 0.9), Gen.OneOf(1.0, 60.0), (names, part, work) => new JoinCondition(names, part, work));

    private static readonly Gen<long?> Limit = Gen.OneOf<long?>(null, 1, 10, 1000);

    [Test]
    public void Best_IsNeverCostlierThanAnyOrder() => Gen.Select(Item.Array[2, 5], Condition.Array[0, 2], Limit, Gen.Bool).Sample(
        (items, conditions, limit, isSeeded) =>
        {
            var sizes = new JoinSizes(items, conditions, []);
            var search = new JoinSearch(items, sizes, limit, isSeeded);
            var best = search.Best();
            var fraction = limit is { } most ? Math.Min(1, most * 10 / Math.Max(sizes.Rows((1 << items.Length) - 1), 1)) : 1;
            var least = double.PositiveInfinity;
            foreach (var order in Orders([.. Enumerable.Range(0, items.Length)], 0).Where(o => !isSeeded || o[0] == 0))
            {
                least = Math.Min(least, CostOf(order, items, sizes, fraction));
            }

            if (best is null ? least < double.PositiveInfinity : search.CostOf(best) > least * (1 + 1e-9))
            {
                throw new InvalidOperationException($"{(best is null ? "nothing" : search.CostOf(best))}, not {least}");
            }

            if (best is not null && Items(best) != (1 << items.Length) - 1)
            {
                throw new InvalidOperationException("each item is joined once");
            }
        },
        iter: Cases.Count(400));

    [Test]
    public void Sizes_DoNotDependOnTheOrderOfItems() => Gen.Select(Item.Array[2, 5], Condition.Array[0, 2]).Sample(
        (items, conditions) =>
        {
            var (sizes, turned) = (new JoinSizes(items, conditions, []), new JoinSizes([.. items.Reverse()], conditions, []));
            for (var set = 1; set < 1 << items.Length; set++)
            {
                var mirrored = Enumerable.Range(0, items.Length).Where(i => (set & (1 << i)) != 0).Sum(i => 1 << (items.Length - 1 - i));
                if (sizes.IsConstant(set) != turned.IsConstant(mirrored) || Names.Where(n => items.Any(i => i.Mentions(n))).Any(n => sizes.Has(set, n) != turned.Has(mirrored, n)))
                {
                    throw new InvalidOperationException($"set {set}");
                }
            }
        },
        iter: Cases.Count(100));

    [Test]
    public void Search_OfTheMostItems_IsQuickAndGivesAPlan()
    {
        var items = Enumerable.Range(0, JoinSearch.MostItems).Select(i => new FakeItem([$"v{i}", $"v{i + 1}"], 1000 * (i + 1), [50, 50], [true, true])).ToList();
        var best = new JoinSearch(items, new JoinSizes(items, [], []), null, isSeeded: false).Best();
        Assert.That(Items(best!), Is.EqualTo((1 << JoinSearch.MostItems) - 1));
    }

    [Test]
    public void Sizes_HaveNoPlaceForMoreVariablesThanBits()
    {
        Assert.That(JoinSizes.Fits([new FakeItem([.. Enumerable.Range(0, 64).Select(i => $"v{i}")], 1, [1], [false])]));
        Assert.That(JoinSizes.Fits([new FakeItem([.. Enumerable.Range(0, 65).Select(i => $"v{i}")], 1, [1], [false])]), Is.False);
    }

    private static int Items(JoinCandidate candidate) => candidate.Left is null ? candidate.Items : Items(candidate.Left) + Items(candidate.Right!);

    /// <summary>The least cost of one order over all methods of all steps, by the same prices.</summary>
    private static double CostOf(int[] order, FakeItem[] items, JoinSizes sizes, double fraction)
    {
        var set = 1 << order[0];
        var states = Alone(items[order[0]], sizes, set);
        foreach (var next in order.Skip(1))
        {
            var right = 1 << next;
            if (!sizes.AreConnected(set, right))
            {
                return double.PositiveInfinity;
            }

            states = [.. states.SelectMany(state => Step(state, items[next], sizes, set, right))];
            set |= right;
        }

        return states.Min(s => s.Startup + ((s.Total - s.Startup) * fraction));
    }

    private static List<(double Startup, double Total, string? Sort)> Alone(FakeItem item, JoinSizes sizes, int set)
    {
        var cost = item.Cost + sizes.WorkOfConditions(set, 0, 0);
        return [(0, cost, null), .. item.Columns.Where(c => item.CanSortOn(c.Variable)).Select(c => (0.0, cost, (string?)c.Variable))];
    }

    private static IEnumerable<(double Startup, double Total, string? Sort)> Step((double Startup, double Total, string? Sort) left, FakeItem item, JoinSizes sizes, int set, int right)
    {
        var (leftRows, rightRows, rows) = (sizes.Rows(set), sizes.Rows(right), sizes.Rows(set | right));
        var given = rows * JoinCost.Output;
        var alone = item.Cost + sizes.WorkOfConditions(right, 0, 0);
        var conditions = sizes.WorkOfConditions(set | right, set, right);
        var kept = alone + (rightRows * JoinCost.Build);
        yield return (left.Startup + kept, left.Total + kept + (leftRows * JoinCost.Probe) + given + conditions, left.Sort);

        var bound = item.BindWork(leftRows, left.Sort is { } s && item.Mentions(s), () => RowLayout.Empty);
        yield return (left.Startup, left.Total + bound + given + sizes.WorkOfConditions(set | right, set, 0), left.Sort);

        if (left.Sort is { } sort && item.CanSortOn(sort))
        {
            var read = Math.Min(1, leftRows * Batch.LargestCapacity / Math.Max(rightRows, 1));
            var scanned = ((alone + (rightRows * JoinCost.Merge)) * read) + (read < 1 ? JoinCost.Lookups(leftRows, rightRows, sorted: true) : 0);
            var tried = leftRows * rightRows / Math.Max(sizes.Distinct(set, sort), sizes.Distinct(right, sort));
            yield return (left.Startup, left.Total + scanned + (leftRows * JoinCost.Merge) + (Math.Max(tried, rows) * JoinCost.Output) + conditions, left.Sort);
        }
    }

    private static IEnumerable<int[]> Orders(int[] numbers, int from)
    {
        if (from == numbers.Length)
        {
            yield return [.. numbers];
        }

        for (var i = from; i < numbers.Length; i++)
        {
            (numbers[from], numbers[i]) = (numbers[i], numbers[from]);
            foreach (var order in Orders(numbers, from + 1))
            {
                yield return order;
            }

            (numbers[from], numbers[i]) = (numbers[i], numbers[from]);
        }
    }

    private sealed class FakeItem(string[] names, int rows, int[] distinct, bool[] sorts) : JoinItem
    {
        public override IReadOnlyList<Column> Columns { get; } = [.. names.Select(n => new Column(n, true))];

        public override double Rows => rows;

        public override double Cost => rows;

        public override double Distinct(string variable) => Math.Max(1, rows * distinct[Array.IndexOf(names, variable) % distinct.Length] / 100.0);

        public override bool CanSortOn(string variable) => Array.IndexOf(names, variable) is >= 0 and var at && sorts[at % sorts.Length];

        public override double BindWork(double rows, bool sorted, Func<RowLayout> input) => JoinCost.Lookups(rows, Rows, sorted);

        public override PhysicalOperator Alone(string? sortedOn) => throw new NotSupportedException();

        public override PhysicalOperator Bind(PhysicalOperator input, double estimatedRows, double cost) => throw new NotSupportedException();

        public override string ToString() => $"{string.Join(' ', names)}: {rows} rows";
    }
}
