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
    private sealed partial class GroupPlanner(Planner planner, GroupItems group, GraphSlot graph, long? limit = null, IReadOnlyCollection<string>? needed = null)
    {
        private readonly List<JoinItem> _left = [.. group.Items];
        private readonly List<Expression> _filters = [.. group.Filters];
        private readonly List<(string Variable, TriplePattern Pattern)> _tripleTerms = [.. group.TripleTerms];

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
            return ApplyFilters(JoinParts(parts), all: true);
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

        private static IReadOnlyList<string> Variables(Expression condition) => [.. AlgebraVariables.Of(condition).Distinct(StringComparer.Ordinal)];

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
