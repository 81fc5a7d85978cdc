using KnowledgeGraph.Rdf;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Execution;

namespace KnowledgeGraph.Sparql.Planning;

/// <summary>Groups: joins and filters flattened, joined greedily, filters as soon as their variables are there.</summary>
internal sealed partial class Planner
{
    private PhysicalOperator PlanGroup(AlgebraNode node, GraphSlot graph, long? limit, IReadOnlyCollection<string>? needed)
    {
        if (_naive)
        {
            return PlanNaively(node, graph);
        }

        var group = new GroupItems();
        Flatten(node, graph, group, isTop: true);
        return new GroupPlanner(this, group, graph, limit, needed).Plan(seed: null);
    }

    /// <summary>Takes joins and filters apart. Filters below a join come up only if that cannot change them.</summary>
    private void Flatten(AlgebraNode root, GraphSlot graph, GroupItems group, bool isTop)
    {
        var stack = new Stack<(AlgebraNode Node, GraphSlot Graph, bool IsTop)>();
        stack.Push((root, graph, isTop));
        while (stack.TryPop(out var next))
        {
            switch (next.Node)
            {
                case Join join:
                    stack.Push((join.Right, next.Graph, false));
                    stack.Push((join.Left, next.Graph, false));
                    break;
                case Bgp bgp:
                    foreach (var triple in bgp.Triples)
                    {
                        AddTriple(triple, next.Graph, group);
                    }

                    break;
                case PathPattern { Path: ZeroOrMore or OneOrMore or ZeroOrOne } closure:
                    AddClosure(closure, next.Graph, group);
                    break;
                case PathPattern path:
                    stack.Push((PathExpander.Expand(path, _patterns), next.Graph, false));
                    break;
                case Filter filter when next.IsTop || CanRise(filter):
                    group.Filters.AddRange(ExpressionWalk.Conjuncts(filter.Condition));
                    stack.Push((filter.Input, next.Graph, next.IsTop));
                    break;
                case Graph named when GraphPatterns.IsPlain(named.Input):
                    if (named.Name is VariablePattern variable)
                    {
                        stack.Push((named.Input, GraphSlot.OfVariable(variable.Variable.Name), false));
                    }
                    else if (_patterns.HasGraph(((TermPattern)named.Name).Term, out var id))
                    {
                        stack.Push((named.Input, GraphSlot.OfId(id), false));
                    }
                    else
                    {
                        group.Items.Add(Nothing(AlgebraVariables.InScope(named)));
                    }

                    break;
                default:
                    group.Items.Add(PlanItemOf(next.Node, next.Graph));
                    break;
            }
        }
    }

    private static bool CanRise(Filter filter)
    {
        var certain = AlgebraVariables.Certain(filter.Input);
        return !ExpressionWalk.HasExists(filter.Condition)
            && !ExpressionWalk.IsVolatile(filter.Condition)
            && AlgebraVariables.Of(filter.Condition).All(certain.Contains);
    }

    private void AddTriple(TriplePattern triple, GraphSlot graph, GroupItems group)
    {
        if (!PatternTerms.CanMatch(triple))
        {
            group.Items.Add(Nothing(AlgebraVariables.Of(triple)));
            return;
        }

        triple = triple with { Object = Whole(triple.Object, group) };
        group.Items.Add(new QuadItem(_patterns.SpecOf(triple, graph), _patterns, _orders));
    }

    private void AddClosure(PathPattern path, GraphSlot graph, GroupItems group)
    {
        if (!CanMatch(path.Subject) || !CanMatch(path.Object))
        {
            group.Items.Add(Nothing(AlgebraVariables.InScope(path)));
            return;
        }

        group.Items.Add(PathItemOf(path with { Subject = Whole(path.Subject, group), Object = Whole(path.Object, group) }, graph));

        static bool CanMatch(PatternTerm end) => end is not TripleTermPattern quoted || PatternTerms.CanMatch(quoted.Triple);
    }

    /// <summary>A hidden variable for a triple term pattern, which is taken apart once the variable has a value.</summary>
    private PatternTerm Whole(PatternTerm term, GroupItems group)
    {
        if (term is not TripleTermPattern quoted)
        {
            return term;
        }

        var hidden = _patterns.NewHidden("t");
        group.TripleTerms.Add((hidden, quoted.Triple));
        return new VariablePattern(new Variable(hidden));
    }

    private static PlanItem Nothing(IEnumerable<string> variables) =>
        new(RowValues.Nothing(variables.Distinct(StringComparer.Ordinal)), _ => null);

    private PathItem PathItemOf(PathPattern path, GraphSlot graph)
    {
        var nodes = _context.Snapshot.EstimateDistinct(new Rdf.Access.QuadPattern(default, default, default, new Rdf.Access.TermId(graph.Slot.Id)), Rdf.Access.QuadPosition.Subject);
        var step = (ClosureStep)PathExpander.StepOf(path.Path, _context.Terms);
        return new PathItem(_patterns.SlotOf(path.Subject), step, _patterns.SlotOf(path.Object), graph, PathExpander.TextOf(path), Math.Max(1, nodes));
    }

    private JoinItem PlanItemOf(AlgebraNode node, GraphSlot graph) => node is Service { Endpoint: VariablePattern endpoint } service
        ? new ServiceItem(endpoint.Variable.Name, [.. AlgebraVariables.InScope(service.Input)], input => PlanService(input, service))
        : new PlanItem(Plan(node, graph), node is Values ? _ => null : outer => PlanLateral(outer, node, graph));

    private PhysicalOperator PlanFilter(PhysicalOperator input, Expression condition, GraphSlot graph)
    {
        if (condition is Exists exists)
        {
            return PlanExistsFilter(input, exists, graph);
        }

        if (condition is Not { Operand: Exists negated })
        {
            return PlanExistsFilter(input, negated with { Negated = !negated.Negated }, graph);
        }

        if (condition is Not { Operand: BuiltInCall { Function: BuiltInFunction.Bound, Arguments: [VariableExpression { Variable.Name: var unbound }] } }
            && WithoutMatches(input, unbound) is { } anti)
        {
            return anti;
        }

        return new RowFilter(input, Compile(condition, input.Layout, graph), AlgebraPrinter.Print(condition))
        {
            EstimatedRows = Math.Max(1, input.EstimatedRows * Selectivity(condition)),
            EstimatedCost = input.EstimatedCost + input.EstimatedRows,
        };
    }

    /// <summary>OPTIONAL with !BOUND is how SPARQL 1.0 says that something is not there: the first match of a row ends it.</summary>
    private static PhysicalOperator? WithoutMatches(PhysicalOperator input, string variable) => input switch
    {
        HashLeftJoin hashed => hashed.WithoutMatches(variable),
        LateralJoin lateral => lateral.WithoutMatches(variable),
        _ => null,
    };

    private static double Selectivity(Expression condition) => condition switch
    {
        Comparison { Operator: ComparisonOperator.Equal } => 0.1,
        Comparison { Operator: ComparisonOperator.NotEqual } => 0.9,
        Comparison => 0.3,
        BuiltInCall { Function: BuiltInFunction.SameTerm } => 0.1,
        _ => 0.5,
    };

    /// <summary>As written: no reordering, hash joins only. For comparison with the real plans.</summary>
    private PhysicalOperator PlanNaively(AlgebraNode node, GraphSlot graph)
    {
        switch (node)
        {
            case Filter filter:
                var input = Plan(filter.Input, graph);
                return new RowFilter(input, Compile(filter.Condition, input.Layout, graph), AlgebraPrinter.Print(filter.Condition));
            case Join { Right: Service { Endpoint: VariablePattern } service } join:
                return PlanService(Plan(join.Left, graph), service);
            case Join join:
                return new HashJoin(Plan(join.Left, graph), Plan(join.Right, graph));
            default:
                var group = new GroupItems();
                Flatten(node, graph, group, isTop: false);
                PhysicalOperator plan = RowValues.Unit();
                foreach (var item in group.Items)
                {
                    plan = plan is RowValues { IsUnit: true } ? item.Alone(null) : new HashJoin(plan, item.Alone(null));
                }

                // Conditions come from negated property sets only: written filters are their own nodes.
                return group.Filters.Aggregate(TakeApart(plan, group), (rows, condition) => PlanFilter(rows, condition, graph));
        }
    }

    private PhysicalOperator TakeApart(PhysicalOperator plan, GroupItems group)
    {
        foreach (var (variable, pattern) in group.TripleTerms)
        {
            plan = new TripleTermMatch(plan, variable, _patterns.ShapeOf(pattern));
        }

        return plan;
    }
}
