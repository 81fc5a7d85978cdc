namespace KnowledgeGraph.Sparql.Algebra;

/// <summary>
/// Which variables a pattern can bind, and which it binds in every solution; hidden ones included. Results are kept by
/// node identity, so one analysis serves one pass over one algebra.
/// </summary>
internal sealed class VariableAnalysis
{
    private static readonly HashSet<Variable> None = [];

    private readonly Dictionary<AlgebraNode, IReadOnlySet<Variable>> _possible = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<AlgebraNode, IReadOnlySet<Variable>> _certain = new(ReferenceEqualityComparer.Instance);

    /// <summary>The variables that some solution may bind (those in scope, section 18.2.1).</summary>
    public IReadOnlySet<Variable> Possible(AlgebraNode node)
    {
        if (!_possible.TryGetValue(node, out var variables))
        {
            variables = FindPossible(node);
            _possible.Add(node, variables);
        }

        return variables;
    }

    /// <summary>The variables that each solution binds.</summary>
    public IReadOnlySet<Variable> Certain(AlgebraNode node)
    {
        if (!_certain.TryGetValue(node, out var variables))
        {
            variables = FindCertain(node);
            _certain.Add(node, variables);
        }

        return variables;
    }

    private IReadOnlySet<Variable> FindPossible(AlgebraNode node) => node switch
    {
        Bgp bgp => OfTriples(bgp),
        PathPattern path => OfTerms(path.Subject, path.Object),
        Join join => Both(Possible(join.Left), Possible(join.Right)),
        LeftJoin join => Both(Possible(join.Left), Possible(join.Right)),
        Union union => Both(Possible(union.Left), Possible(union.Right)),
        Minus minus => Possible(minus.Left),
        Graph graph => Both(Possible(graph.Input), OfTerms(graph.Name)),
        Service service => Both(Possible(service.Input), OfTerms(service.Endpoint)),
        Extend extend => Both(Possible(extend.Input), new HashSet<Variable> { extend.Variable }),
        Group group => OfGroup(group),
        Project project => new HashSet<Variable>(project.Variables),
        Values values => new HashSet<Variable>(values.Variables),
        Filter filter => Possible(filter.Input),
        OrderBy orderBy => Possible(orderBy.Input),
        Distinct distinct => Possible(distinct.Input),
        Reduced reduced => Possible(reduced.Input),
        Slice slice => Possible(slice.Input),
        _ => None,
    };

    private IReadOnlySet<Variable> FindCertain(AlgebraNode node) => node switch
    {
        Bgp bgp => OfTriples(bgp),
        PathPattern path => OfTerms(path.Subject, path.Object),
        Join join => Both(Certain(join.Left), Certain(join.Right)),
        LeftJoin join => Certain(join.Left),
        Union union => Common(Certain(union.Left), Certain(union.Right)),
        Minus minus => Certain(minus.Left),
        Graph graph => Both(Certain(graph.Input), OfTerms(graph.Name)),
        Extend { Expression: TermExpression } extend => Both(Certain(extend.Input), new HashSet<Variable> { extend.Variable }),
        Extend extend => Certain(extend.Input),
        Group group => CertainOfGroup(group),
        Project project => Common(new HashSet<Variable>(project.Variables), Certain(project.Input)),
        Values values => CertainOfValues(values),
        Filter filter => Certain(filter.Input),
        OrderBy orderBy => Certain(orderBy.Input),
        Distinct distinct => Certain(distinct.Input),
        Reduced reduced => Certain(reduced.Input),
        Slice slice => Certain(slice.Input),
        _ => None,
    };

    private static HashSet<Variable> OfTriples(Bgp bgp)
    {
        var variables = new HashSet<Variable>();
        foreach (var triple in bgp.Triples)
        {
            PatternTerms.AddVariables(triple, variables);
        }

        return variables;
    }

    private static HashSet<Variable> OfTerms(params ReadOnlySpan<PatternTerm> terms)
    {
        var variables = new HashSet<Variable>();
        foreach (var term in terms)
        {
            PatternTerms.AddVariables(term, variables);
        }

        return variables;
    }

    private static HashSet<Variable> OfGroup(Group group) =>
        [.. group.Keys.Select(static key => key.Variable), .. group.Aggregates.Select(static binding => binding.Variable)];

    /// <summary>A key is bound if its variable was; only COUNT has a value for every group.</summary>
    private HashSet<Variable> CertainOfGroup(Group group)
    {
        var input = Certain(group.Input);
        return
        [
            .. group.Keys.Where(key => key.Expression is TermExpression || (key.Expression is VariableExpression { Variable: var variable } && input.Contains(variable)))
                .Select(static key => key.Variable),
            .. group.Aggregates.Where(static binding => binding.Aggregation.Function == AggregateFunction.Count)
                .Select(static binding => binding.Variable),
        ];
    }

    private static HashSet<Variable> CertainOfValues(Values values)
    {
        var variables = new HashSet<Variable>();
        for (var column = 0; column < values.Variables.Length; column++)
        {
            if (values.Rows.All(row => row[column] is not null))
            {
                variables.Add(values.Variables[column]);
            }
        }

        return variables;
    }

    private static IReadOnlySet<Variable> Both(IReadOnlySet<Variable> left, IReadOnlySet<Variable> right)
    {
        if (left.Count == 0 || right.Count == 0)
        {
            return left.Count == 0 ? right : left;
        }

        var both = new HashSet<Variable>(left);
        both.UnionWith(right);
        return both;
    }

    private static HashSet<Variable> Common(IReadOnlySet<Variable> left, IReadOnlySet<Variable> right)
    {
        var common = new HashSet<Variable>(left);
        common.IntersectWith(right);
        return common;
    }
}
