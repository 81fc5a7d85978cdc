using System.Collections.Immutable;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Execution;

namespace KnowledgeGraph.Sparql.Planning;

internal sealed partial class Planner
{
    /// <content>What hangs together, joined in the best of all orders.</content>
    private sealed partial class GroupPlanner
    {
        // Estimates take values to be spread evenly. Where they are not, joins of two at a time on a cycle make many times the rows
        // that were expected; joining all at once does not.
        private const double SkewOfCycles = 5;

        // Fewer rows are not worth a table.
        private const double LeastToThin = 50;

        /// <summary>Joins what hangs together with the seed, or with the smallest item.</summary>
        private PhysicalOperator JoinFrom(PhysicalOperator? seed)
        {
            var component = Component(seed?.Layout);
            if (component.Count > (seed is null ? 1 : 0) && CanSearch(component) && Search(component, seed) is { } found)
            {
                // Before the plan is made: its filters wait for items that are left.
                component.ForEach(item => _left.Remove(item));
                return Build(found.Candidate, found.Items, found.Sizes);
            }

            _distinct = new Dictionary<string, double>(StringComparer.Ordinal);
            foreach (var column in seed?.Layout.Columns ?? [])
            {
                _distinct[column.Variable] = 1;
            }

            return Grow(seed is null ? Start() : ApplyFilters(seed));
        }

        /// <summary>The best order of the items, their cycles joined at once if that is cheaper; null if there are too many.</summary>
        private JoinOrder? Search(List<JoinItem> component, PhysicalOperator? seed)
        {
            var plain = Search(seed is null ? component : [new SeedItem(seed), .. component], seed is not null);

            // Of more items either the cycles or what is beside them would be too many; and to look for cycles takes long there.
            if (seed is null && component.Count < 2 * JoinSearch.MostItems && CyclicCore.Of(component) is { Count: > 0 and <= JoinSearch.MostItems } core)
            {
                var rows = new JoinSizes(core, [], []) is var sizes ? sizes.Rows((1 << core.Count) - 1) : 0;
                if (LeapfrogItem.Of(core, planner._orders, rows) is { } cycle)
                {
                    var whole = Search([cycle, .. component.Except(core)], isSeeded: false);
                    plain = whole is not null && (plain is null || whole.Cost < plain.Cost * SkewOfCycles) ? whole : plain;
                }
            }

            return plain;
        }

        private JoinOrder? Search(List<JoinItem> items, bool isSeeded)
        {
            if (items.Count > JoinSearch.MostItems || !JoinSizes.Fits(items))
            {
                return null;
            }

            var conditions = _filters.Where(f => !ExpressionWalk.HasExists(f)).Select(f => new JoinCondition(Variables(f), Selectivity(f), JoinCondition.WorkOf(f)));
            var sizes = new JoinSizes(items, [.. conditions], isSeeded ? [] : StarSizes.Of(items, planner._context.Snapshot));
            var search = new JoinSearch(items, sizes, limit, isSeeded);
            return search.Best() is { } best ? new JoinOrder(best, search.CostOf(best), items, sizes) : null;
        }

        /// <summary>The items that are linked by variables; items without variables belong to any.</summary>
        private List<JoinItem> Component(RowLayout? seed)
        {
            var found = new List<JoinItem>();
            var variables = new HashSet<string>(seed?.Columns.Select(c => c.Variable) ?? _left.MinBy(i => i.Rows)!.Columns.Select(c => c.Variable), StringComparer.Ordinal);
            var rest = _left.ToList();
            int before;
            do
            {
                before = rest.Count;
                foreach (var item in rest.Where(i => i.Columns.Count == 0 || i.Columns.Any(c => variables.Contains(c.Variable))).ToList())
                {
                    rest.Remove(item);
                    found.Add(item);
                    variables.UnionWith(item.Columns.Select(c => c.Variable));
                }
            }
            while (rest.Count < before);
            return found;
        }

        // Triple terms bring variables that no item shows, and a SERVICE waits for its endpoint: these are ordered step by step.
        private bool CanSearch(List<JoinItem> component) =>
            _tripleTerms.Count == 0
            && !component.Any(i => i is ServiceItem)
            && JoinSizes.Fits(component);

        private PhysicalOperator Build(JoinCandidate candidate, IReadOnlyList<JoinItem> items, JoinSizes sizes)
        {
            var rows = sizes.RowsBefore(candidate.Items);
            var left = candidate.Left is null ? null : Build(candidate.Left, items, sizes);
            PhysicalOperator plan;
            if (left is null)
            {
                plan = ItemOf(candidate, items) is LeapfrogItem cycle ? FilteredCycle(cycle) : ItemOf(candidate, items).Alone(candidate.SortedOn);
            }
            else if (candidate.Method == JoinMethod.Bind)
            {
                plan = ItemOf(candidate.Right!, items).Bind(left, rows, candidate.Total);
            }
            else
            {
                var right = Build(candidate.Right!, items, sizes);
                plan = candidate.Method == JoinMethod.Merge && left.SortedOn is [var a, ..] && right.SortedOn is [var b, ..] && a == candidate.On && b == candidate.On
                    ? new MergeJoin(left, right, candidate.On) { EstimatedRows = rows, EstimatedCost = candidate.Total }
                    : new HashJoin(left, right) { EstimatedRows = rows, EstimatedCost = candidate.Total };
            }

            // What the other items still bind, no filter may see as unbound.
            var outside = items.Where((_, i) => (candidate.Items & (1 << i)) == 0).ToList();
            _left.AddRange(outside);
            plan = ApplyFilters(plan);
            plan = left is null || outside.Count == 0 ? plan : Thin(plan);
            _left.RemoveRange(_left.Count - outside.Count, outside.Count);
            return plan;
        }

        /// <summary>Where repeated rows do not matter, takes variables away that nothing above looks at, and the rows that are then repeated.</summary>
        private PhysicalOperator Thin(PhysicalOperator plan)
        {
            if (needed is null || limit is not null || plan.EstimatedRows < LeastToThin || _filters.Any(f => ExpressionWalk.HasExists(f) || ExpressionWalk.IsVolatile(f)))
            {
                return plan;
            }

            var live = plan.Layout.Columns.Select(c => c.Variable)
                .Where(v => needed.Contains(v) || _left.Any(i => i.Mentions(v)) || _filters.Any(f => Variables(f).Contains(v)))
                .ToImmutableArray();
            return live.Length == plan.Layout.Width || live.Length == 0
                ? plan
                : new ThinRows(plan, live) { EstimatedRows = plan.EstimatedRows, EstimatedCost = plan.EstimatedCost + plan.EstimatedRows };
        }

        /// <summary>A cycle with the filters that it can apply on its way.</summary>
        private LeapfrogJoin FilteredCycle(LeapfrogItem cycle)
        {
            var conditions = ImmutableArray.CreateBuilder<(int, IRowEvaluator, string)>();
            for (var i = 0; i < _filters.Count; i++)
            {
                var filter = _filters[i];
                if (!ExpressionWalk.HasExists(filter) && !ExpressionWalk.IsVolatile(filter) && cycle.LevelOf(Variables(filter)) is >= 0 and var level)
                {
                    conditions.Add((level, planner.Compile(filter, cycle.Layout, graph), AlgebraPrinter.Print(filter)));
                    _filters.RemoveAt(i--);
                }
            }

            return cycle.With(conditions.ToImmutable());
        }

        private static JoinItem ItemOf(JoinCandidate candidate, IReadOnlyList<JoinItem> items) => items[System.Numerics.BitOperations.TrailingZeroCount(candidate.Items)];
    }
}
