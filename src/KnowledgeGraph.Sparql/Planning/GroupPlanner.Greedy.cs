using KnowledgeGraph.Sparql.Execution;

namespace KnowledgeGraph.Sparql.Planning;

internal sealed partial class Planner
{
    /// <content>What is too much for a search: the item next that leaves the fewest rows.</content>
    private sealed partial class GroupPlanner
    {
        private Dictionary<string, double> _distinct = new(StringComparer.Ordinal);

        private PhysicalOperator Start()
        {
            var first = _left.Where(i => !i.WaitsFor(RowLayout.Empty)).DefaultIfEmpty(_left[0]).MinBy(i => i.Rows)!;
            _left.Remove(first);
            NoteDistinct(first, first.Rows);

            // The order that most other patterns can be merged on.
            var sortedOn = first.Columns
                .Select(c => c.Variable)
                .Where(first.CanSortOn)
                .Where(v => _left.Any(i => i.Mentions(v)))
                .MaxBy(v => _left.Count(i => i.Mentions(v) && i.CanSortOn(v)));
            return ApplyFilters(first.Alone(sortedOn));
        }

        private PhysicalOperator Grow(PhysicalOperator plan)
        {
            while (_left.Count > 0)
            {
                var candidates = _left.Where(i => IsConnected(i, plan.Layout)).ToList();
                var ready = candidates.Where(i => !i.WaitsFor(plan.Layout)).ToList();
                if (ready.Count == 0)
                {
                    return plan;
                }

                var next = ready.MinBy(i => JoinRows(plan, i))!;
                var rows = JoinRows(plan, next);
                plan = Cheapest(plan, next, rows);
                _left.Remove(next);
                NoteDistinct(next, rows);
                plan = ApplyFilters(plan);
            }

            return plan;
        }

        private static bool IsConnected(JoinItem item, RowLayout layout) => item.Columns.Count == 0 || item.Columns.Any(c => layout.Contains(c.Variable));

        private double JoinRows(PhysicalOperator plan, JoinItem item)
        {
            planner._context.Tick();
            var rows = plan.EstimatedRows * Math.Max(item.Rows, 0.001);
            foreach (var column in item.Columns)
            {
                if (plan.Layout.Contains(column.Variable))
                {
                    rows /= Math.Max(item.Distinct(column.Variable), Math.Min(_distinct.GetValueOrDefault(column.Variable, 1), plan.EstimatedRows));
                }
            }

            return Math.Max(rows, 0.01);
        }

        private PhysicalOperator Cheapest(PhysicalOperator plan, JoinItem item, double rows)
        {
            var shared = item.Columns.Where(c => plan.Layout.Contains(c.Variable)).ToList();
            var isCertain = shared.All(c => c.IsCertain && plan.Layout.IsCertain(c.Variable));

            // With a limit what streams stops early; a hash join has to keep one whole side first.
            var fraction = limit is { } most ? Math.Min(1, most * 10 / Math.Max(rows, 1)) : 1;
            var isNear = plan.SortedOn is [var near, ..] && item.Mentions(near);
            var bindCost = plan.EstimatedCost + (fraction * (item.BindWork(plan.EstimatedRows, isNear, () => plan.Layout) + (rows * JoinCost.Output)));
            var hashCost = plan.EstimatedCost + item.Cost + (plan.EstimatedRows * JoinCost.Probe) + (item.Rows * JoinCost.Build) + (rows * JoinCost.Output);

            if (isCertain && plan.SortedOn is [var sorted, ..] && item.Mentions(sorted) && item.CanSortOn(sorted))
            {
                var mergeCost = plan.EstimatedCost + (fraction * (item.Cost + ((plan.EstimatedRows + item.Rows) * JoinCost.Merge) + (rows * JoinCost.Output)));
                if (mergeCost <= bindCost && mergeCost <= hashCost)
                {
                    return new MergeJoin(plan, item.Alone(sorted), sorted) { EstimatedRows = rows, EstimatedCost = mergeCost };
                }
            }

            if (bindCost <= hashCost)
            {
                return item.Bind(plan, rows, bindCost);
            }

            var alone = item.Alone(null);
            return alone.EstimatedRows <= plan.EstimatedRows
                ? new HashJoin(plan, alone) { EstimatedRows = rows, EstimatedCost = hashCost }
                : new HashJoin(alone, plan) { EstimatedRows = rows, EstimatedCost = hashCost };
        }

        private void NoteDistinct(JoinItem item, double rows)
        {
            foreach (var column in item.Columns)
            {
                var distinct = item.Distinct(column.Variable);
                _distinct[column.Variable] = Math.Min(_distinct.TryGetValue(column.Variable, out var known) ? Math.Min(known, distinct) : distinct, Math.Max(rows, 1));
            }
        }
    }
}
