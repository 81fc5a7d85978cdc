using KnowledgeGraph.Sparql.Execution;

namespace KnowledgeGraph.Sparql.Planning;

internal sealed partial class Planner
{
    /// <content>Parts that share no variable.</content>
    private sealed partial class GroupPlanner
    {
        /// <summary>Parts that share no variable: by an equality of a filter if there is one, else as a product, small ones first.</summary>
        private PhysicalOperator JoinParts(List<PhysicalOperator> parts)
        {
            if (parts.Count == 0)
            {
                return RowValues.Unit();
            }

            while (parts.Count > 1)
            {
                var (left, right) = PickPair(parts);
                var (a, b) = (parts[left], parts[right]);
                var product = a.EstimatedRows * b.EstimatedRows;
                var linked = planner.LinkByEqualities(_filters, ref a, ref b);
                var rows = Math.Max(1, linked ? product / Math.Max(a.EstimatedRows, b.EstimatedRows) : product);
                var cost = a.EstimatedCost + b.EstimatedCost + a.EstimatedRows + b.EstimatedRows + rows;
                PhysicalOperator joined = b.EstimatedRows <= a.EstimatedRows
                    ? new HashJoin(a, b) { EstimatedRows = rows, EstimatedCost = cost }
                    : new HashJoin(b, a) { EstimatedRows = rows, EstimatedCost = cost };
                parts[left] = ApplyFilters(joined);
                parts.RemoveAt(right);
            }

            return parts[0];
        }

        private (int Left, int Right) PickPair(List<PhysicalOperator> parts)
        {
            for (var i = 0; i < parts.Count; i++)
            {
                for (var j = i + 1; j < parts.Count; j++)
                {
                    planner._context.Tick();
                    if (_filters.Any(f => EqualityOf(f, parts[i].Layout, parts[j].Layout) is not null) || parts[i].Layout.Columns.Any(c => parts[j].Layout.Contains(c.Variable)))
                    {
                        return (i, j);
                    }
                }
            }

            var smallest = Enumerable.Range(0, parts.Count).OrderBy(i => parts[i].EstimatedRows).Take(2).Order().ToList();
            return (smallest[0], smallest[1]);
        }
    }
}
