using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Sparql.Algebra;

/// <summary>Which variables an algebra node can bind (section 18.2.1), must bind, or only mentions.</summary>
internal static class AlgebraVariables
{
    // Kept with the nodes: rewriting and planning ask again and again for the variables of the same subtrees.
    private static readonly ConditionalWeakTable<AlgebraNode, OrderedSet> InScopeOf = [];
    private static readonly ConditionalWeakTable<AlgebraNode, IReadOnlySet<string>> CertainIn = [];
    private static readonly HashSet<string> None = [];

    /// <summary>The in-scope variables, hidden ones included, in the order of first appearance.</summary>
    public static OrderedSet InScope(AlgebraNode node) => InScopeOf.GetValue(node, FindInScope);

    /// <summary>Variables that every solution binds; may leave out some that it cannot prove.</summary>
    public static IReadOnlySet<string> Certain(AlgebraNode node) => CertainIn.GetValue(node, FindCertain);

    private static IReadOnlySet<string> FindCertain(AlgebraNode node)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return node switch
        {
            Bgp or PathPattern => new HashSet<string>(InScope(node), StringComparer.Ordinal),
            Join join => Both(Certain(join.Left), Certain(join.Right)),
            LeftJoin join => Certain(join.Left),
            Minus minus => Certain(minus.Left),
            Union union => Common(Certain(union.Left), Certain(union.Right)),
            Graph graph => Both(Certain(graph.Input), new HashSet<string>(Of(graph.Name), StringComparer.Ordinal)),
            Extend extend => CertainOf(extend),
            Group group => CertainOf(group),
            Project project => Common(Certain(project.Input), project.Variables.Select(static variable => variable.Name)),
            Values values => new HashSet<string>(values.Variables.Where((_, i) => values.Rows.All(r => r[i] is not null)).Select(static variable => variable.Name), StringComparer.Ordinal),
            Filter or OrderBy or Distinct or Reduced or Slice => Certain(AlgebraWalk.Children(node).Single()),
            _ => None,
        };
    }

    private static IReadOnlySet<string> CertainOf(Extend extend)
    {
        var input = Certain(extend.Input);
        return IsCertain(extend.Expression, input) ? Both(input, new HashSet<string>(StringComparer.Ordinal) { extend.Variable.Name }) : input;
    }

    /// <summary>A key is bound if its variable was; only COUNT has a value for every group.</summary>
    private static HashSet<string> CertainOf(Group group)
    {
        var input = Certain(group.Input);
        return
        [
            .. group.Keys.Where(key => IsCertain(key.Expression, input)).Select(static key => key.Variable.Name),
            .. group.Aggregates.Where(static binding => binding.Aggregation.Function == AggregateFunction.Count).Select(static binding => binding.Variable.Name),
        ];
    }

    private static bool IsCertain(Expression expression, IReadOnlySet<string> certain) =>
        expression is TermExpression || (expression is VariableExpression { Variable.Name: var name } && certain.Contains(name));

    private static IReadOnlySet<string> Both(IReadOnlySet<string> left, IReadOnlySet<string> right)
    {
        if (left.Count == 0 || right.Count == 0)
        {
            return left.Count == 0 ? right : left;
        }

        var both = new HashSet<string>(left, StringComparer.Ordinal);
        both.UnionWith(right);
        return both;
    }

    private static HashSet<string> Common(IReadOnlySet<string> left, IEnumerable<string> right)
    {
        var common = new HashSet<string>(left, StringComparer.Ordinal);
        common.IntersectWith(right);
        return common;
    }

    /// <summary>The variables that an expression reads, those inside EXISTS included.</summary>
    public static HashSet<string> Of(Expression expression)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in ExpressionWalk.All(expression))
        {
            if (part is VariableExpression variable)
            {
                found.Add(variable.Variable.Name);
            }
            else if (part is Exists exists)
            {
                found.UnionWith(Mentioned(exists.Pattern));
            }
        }

        return found;
    }

    /// <summary>All variables that a pattern mentions where an outer solution could be substituted.</summary>
    public static HashSet<string> Mentioned(AlgebraNode node)
    {
        var found = new HashSet<string>(InScope(node), StringComparer.Ordinal);
        foreach (var part in AlgebraWalk.All(node))
        {
            found.UnionWith(part switch
            {
                Filter filter => Of(filter.Condition),
                LeftJoin { Condition: { } condition } => Of(condition),
                Extend extend => Of(extend.Expression),
                Minus minus => [.. InScope(minus.Right)],
                _ => [],
            });
        }

        return found;
    }

    public static IEnumerable<string> Of(PatternTerm term) => term switch
    {
        VariablePattern variable => [variable.Variable.Name],
        TripleTermPattern triple => Of(triple.Triple),
        _ => [],
    };

    public static IEnumerable<string> Of(TriplePattern triple) => [.. Of(triple.Subject), .. Of(triple.Predicate), .. Of(triple.Object)];

    private static OrderedSet FindInScope(AlgebraNode node)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (node is Filter or OrderBy or Distinct or Reduced or Slice or Minus)
        {
            return InScope(AlgebraWalk.Children(node).First());
        }

        var found = new OrderedSet();
        AddInScope(node, found);
        return found;
    }

    private static void AddInScope(AlgebraNode node, OrderedSet found)
    {
        switch (node)
        {
            case Bgp bgp:
                foreach (var triple in bgp.Triples)
                {
                    found.AddRange(Of(triple));
                }

                break;
            case PathPattern path:
                found.AddRange(Of(path.Subject));
                found.AddRange(Of(path.Object));
                break;
            case Project project:
                found.AddRange(project.Variables.Select(v => v.Name));
                break;
            case Group group:
                found.AddRange(group.Keys.Select(k => k.Variable.Name));
                found.AddRange(group.Aggregates.Select(a => a.Variable.Name));
                break;
            case Values values:
                found.AddRange(values.Variables.Select(v => v.Name));
                break;
            default:
                foreach (var child in AlgebraWalk.Children(node))
                {
                    found.AddRange(InScope(child));
                }

                found.AddRange(node switch
                {
                    Graph graph => Of(graph.Name),
                    Service service => Of(service.Endpoint),
                    Extend extend => [extend.Variable.Name],
                    _ => [],
                });
                break;
        }
    }
}
