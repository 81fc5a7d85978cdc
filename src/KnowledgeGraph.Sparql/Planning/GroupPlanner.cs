using System.Collections.Immutable;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Execution;

namespace KnowledgeGraph.Sparql.Planning;

internal sealed partial class Planner
{
    /// <summary>
    /// Plans the joins of one group: what hangs together by a search over all orders, or greedily where there are too many items; then the
    /// parts that share no variable.
    /// </summary>
    private sealed class GroupPlanner(Planner planner, GroupItems group, GraphSlot graph, long? limit = null, IReadOnlyCollection<string>? needed = null)
    {
        // Estimates take values to be spread evenly. Where they are not, joins of two at a time on a cycle make many times the rows
        // that were expected; joining all at once does not.
        private const double SkewOfCycles = 5;

        // Fewer rows are not worth a table.
        private const double LeastToThin = 200;

        private readonly List<JoinItem> _left = [.. group.Items];
        private readonly List<Expression> _filters = [.. group.Filters];
        private readonly List<(string Variable, TriplePattern Pattern)> _tripleTerms = [.. group.TripleTerms];
        private Dictionary<string, double> _distinct = new(StringComparer.Ordinal);

        public PhysicalOperator Plan(PhysicalOperator? seed)
        {
            JoinConstants();
            foreach (var item in _left.OfType<QuadItem>())
            {
                item.Limit(_filters);
            }

            if (_left.Any(i => i.Rows == 0 && i is QuadItem))
            {
                return Nothing(seed);
            }

            var parts = new List<PhysicalOperator>();
            if (seed is not null)
            {
                parts.Add(JoinFrom(seed));
            }

            while (_left.Count > 0)
            {
                parts.Add(JoinFrom(null));
            }

            var plan = JoinParts(parts);
            return ApplyFilters(plan, all: true);
        }

        /// <summary>
        /// <c>?x = constant</c> and <c>?x IN (...)</c> become a table to join, where <c>=</c> is the same as sameTerm: for IRIs and plain
        /// strings. The order of joins then begins there if that is good.
        /// </summary>
        private void JoinConstants()
        {
            for (var i = 0; i < _filters.Count; i++)
            {
                if (ConstantsOf(_filters[i]) is var (variable, terms) && _left.Any(item => item.Columns.Contains(new Column(variable, true))))
                {
                    var rows = terms.Select(t => planner._context.Terms.GetId(t).Value).Distinct().Select(id => new[] { id });
                    _left.Add(new PlanItem(new RowValues([variable], [.. rows]), _ => null));
                    _filters.RemoveAt(i--);
                }
            }
        }

        private static (string Variable, IEnumerable<Rdf.Term> Terms)? ConstantsOf(Expression condition) => condition switch
        {
            Comparison { Operator: ComparisonOperator.Equal, Left: VariableExpression v, Right: TermExpression t } when IsIdentity(t) => (v.Variable.Name, [t.Term]),
            Comparison { Operator: ComparisonOperator.Equal, Left: TermExpression t, Right: VariableExpression v } when IsIdentity(t) => (v.Variable.Name, [t.Term]),
            In { Negated: false, Value: VariableExpression v } list when list.Choices.All(IsIdentity) => (v.Variable.Name, list.Choices.Select(c => ((TermExpression)c).Term)),
            _ => null,
        };

        private static bool IsIdentity(Expression expression) =>
            expression is TermExpression { Term: Rdf.Iri } or TermExpression { Term: Rdf.Literal { Datatype.Value: Rdf.Vocabularies.Xsd.Namespace + "string" } };

        private RowValues Nothing(PhysicalOperator? seed)
        {
            var names = new OrderedSet();
            names.AddRange(seed?.Layout.Columns.Select(c => c.Variable) ?? []);
            foreach (var item in _left)
            {
                names.AddRange(item.Columns.Select(c => c.Variable));
            }

            foreach (var (_, pattern) in _tripleTerms)
            {
                names.AddRange(AlgebraVariables.Of(pattern));
            }

            return RowValues.Nothing(names);
        }

        /// <summary>Joins what hangs together with the seed, or with the smallest item.</summary>
        private PhysicalOperator JoinFrom(PhysicalOperator? seed)
        {
            var component = Component(seed?.Layout);
            if (component.Count > (seed is null ? 1 : 0) && CanSearch(component) && Search(component, seed) is { } found)
            {
                component.ForEach(item => _left.Remove(item));
                return found;
            }

            _distinct = new Dictionary<string, double>(StringComparer.Ordinal);
            foreach (var column in seed?.Layout.Columns ?? [])
            {
                _distinct[column.Variable] = 1;
            }

            return Grow(seed is null ? Start() : ApplyFilters(seed));
        }

        /// <summary>The best plan of the items, their cycles joined at once if that is cheaper; null if there are too many.</summary>
        private PhysicalOperator? Search(List<JoinItem> component, PhysicalOperator? seed)
        {
            var plain = Search(seed is null ? component : [new SeedItem(seed), .. component], seed is not null);
            if (seed is null && CyclicCore.Of(component) is { Count: > 0 and <= JoinSearch.MostItems } core)
            {
                var rows = new JoinSizes(core, []) is var sizes ? sizes.Rows((1 << core.Count) - 1) : 0;
                if (LeapfrogItem.Of(core, planner._orders, rows) is { } cycle)
                {
                    var whole = Search([cycle, .. component.Except(core)], isSeeded: false);
                    plain = whole is not null && (plain is null || whole.Value.Cost < plain.Value.Cost * SkewOfCycles) ? whole : plain;
                }
            }

            return plain is { } best ? Build(best.Candidate, best.Items, best.Sizes) : null;
        }

        private (JoinCandidate Candidate, double Cost, List<JoinItem> Items, JoinSizes Sizes)? Search(List<JoinItem> items, bool isSeeded)
        {
            if (items.Count > JoinSearch.MostItems)
            {
                return null;
            }

            var sizes = new JoinSizes(items, [.. _filters.Where(f => !ExpressionWalk.HasExists(f)).Select(f => new JoinCondition(Variables(f), Selectivity(f), JoinCondition.WorkOf(f)))]);
            var search = new JoinSearch(items, sizes, limit, isSeeded);
            return search.Best() is { } best ? (best, search.CostOf(best), items, sizes) : null;
        }

        private static IReadOnlyList<string> Variables(Expression condition) => [.. AlgebraVariables.Of(condition).Distinct(StringComparer.Ordinal)];

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

        private PhysicalOperator Build(JoinCandidate candidate, List<JoinItem> items, JoinSizes sizes)
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

        private static JoinItem ItemOf(JoinCandidate candidate, List<JoinItem> items) => items[System.Numerics.BitOperations.TrailingZeroCount(candidate.Items)];

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

        /// <summary>Applies the filters whose variables can change no more; at the end all.</summary>
        private PhysicalOperator ApplyFilters(PhysicalOperator plan, bool all = false)
        {
            for (var i = 0; i < _tripleTerms.Count; i++)
            {
                var (variable, pattern) = _tripleTerms[i];
                if (plan.Layout.Contains(variable))
                {
                    plan = new TripleTermMatch(plan, variable, planner._patterns.ShapeOf(pattern)) { EstimatedRows = plan.EstimatedRows, EstimatedCost = plan.EstimatedCost };
                    _tripleTerms.RemoveAt(i--);
                }
            }

            for (var i = 0; i < _filters.Count; i++)
            {
                planner._context.Tick();
                var isExists = ExpressionWalk.HasExists(_filters[i]);
                if (all || (!isExists && !ExpressionWalk.IsVolatile(_filters[i]) && AlgebraVariables.Of(_filters[i]).All(v => IsSettled(v, plan.Layout))))
                {
                    plan = planner.PlanFilter(plan, _filters[i], graph);
                    _filters.RemoveAt(i--);
                }
            }

            return plan;
        }

        private bool IsSettled(string variable, RowLayout layout) =>
            layout.IsCertain(variable)
            || (layout.Contains(variable) && !_left.Any(i => i.Mentions(variable)) && !_tripleTerms.Any(t => AlgebraVariables.Of(t.Pattern).Contains(variable)));
    }
}
