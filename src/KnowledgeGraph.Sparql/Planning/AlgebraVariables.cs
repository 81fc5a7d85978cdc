using System.Runtime.CompilerServices;
using KnowledgeGraph.Sparql.Algebra;

namespace KnowledgeGraph.Sparql.Planning;

/// <summary>Which variables an algebra node can bind (section 18.2.1), must bind, or only mentions.</summary>
internal static class AlgebraVariables
{
    // Kept with the nodes: planning asks again and again for the variables of the same subtrees.
    private static readonly ConditionalWeakTable<AlgebraNode, OrderedSet> InScopeOf = [];
    private static readonly ConditionalWeakTable<AlgebraNode, IReadOnlySet<string>> CertainOf = [];

    /// <summary>The in-scope variables, hidden ones included, in the order of first appearance.</summary>
    public static OrderedSet InScope(AlgebraNode node) => InScopeOf.GetValue(node, static n =>
    {
        var found = new OrderedSet();
        AddInScope(n, found);
        return found;
    });

    /// <summary>Variables that every solution binds; may leave out some that it cannot prove.</summary>
    public static IReadOnlySet<string> Certain(AlgebraNode node) => CertainOf.GetValue(node, FindCertain);

    private static HashSet<string> FindCertain(AlgebraNode node)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (node)
        {
            case Bgp or PathPattern or Service:
                return node is Service ? [] : [.. InScope(node)];
            case Join join:
                return [.. Certain(join.Left), .. Certain(join.Right)];
            case LeftJoin join:
                return [.. Certain(join.Left)];
            case Minus minus:
                return [.. Certain(minus.Left)];
            case Union union:
                HashSet<string> both = [.. Certain(union.Left)];
                both.IntersectWith(Certain(union.Right));
                return both;
            case Filter filter:
                return [.. Certain(filter.Input)];
            case Graph graph:
                return [.. Certain(graph.Input), .. Of(graph.Name)];
            case Extend extend:
                HashSet<string> extended = [.. Certain(extend.Input)];
                if (extend.Expression is TermExpression || (extend.Expression is VariableExpression v && extended.Contains(v.Variable.Name)))
                {
                    extended.Add(extend.Variable.Name);
                }

                return extended;
            case Project project:
                HashSet<string> projected = [.. Certain(project.Input)];
                projected.IntersectWith(project.Variables.Select(v => v.Name));
                return projected;
            case Values values:
                return [.. values.Variables.Where((_, i) => values.Rows.All(r => r[i] is not null)).Select(v => v.Name)];
            case Distinct n:
                return [.. Certain(n.Input)];
            case Reduced n:
                return [.. Certain(n.Input)];
            case Slice n:
                return [.. Certain(n.Input)];
            case OrderBy n:
                return [.. Certain(n.Input)];
            default:
                return [];
        }
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

    private static void AddInScope(AlgebraNode node, OrderedSet found)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
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
            case Minus minus:
                found.AddRange(InScope(minus.Left));
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
