using System.Collections.Immutable;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;
using KnowledgeGraph.Sparql.Algebra;

namespace KnowledgeGraph.Sparql.Planning;

/// <summary>
/// substitute(pattern, μ) of section 18.6: each variable that μ binds is replaced by its term. A subquery is its own
/// scope: μ joins with what it projects. So does what BIND gives to a variable that μ binds.
/// </summary>
internal static class Substitution
{
    public static AlgebraNode Apply(AlgebraNode node, IReadOnlyDictionary<string, Term> values)
    {
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        return node switch
        {
            Bgp bgp => new Bgp([.. bgp.Triples.Select(t => Apply(t, values))]),
            PathPattern path => path with { Subject = Apply(path.Subject, values), Object = Apply(path.Object, values) },
            Join n => new Join(Apply(n.Left, values), Apply(n.Right, values)),
            LeftJoin n => new LeftJoin(Apply(n.Left, values), Apply(n.Right, values), n.Condition is null ? null : Apply(n.Condition, values)),
            Filter n => new Filter(Apply(n.Condition, values), Apply(n.Input, values)),
            Union n => new Union(Apply(n.Left, values), Apply(n.Right, values)),
            Minus n => new Minus(Apply(n.Left, values), Apply(n.Right, values)),
            Graph n => new Graph(Apply(n.Name, values), Apply(n.Input, values)),
            Extend n => Fitting(new Extend(Apply(n.Input, values), n.Variable, Apply(n.Expression, values)), values),
            Service n => n with { Endpoint = Apply(n.Endpoint, values) },
            _ => JoinWith(node, values),
        };
    }

    public static Expression Apply(Expression expression, IReadOnlyDictionary<string, Term> values)
    {
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        return expression switch
        {
            VariableExpression v => values.TryGetValue(v.Variable.Name, out var term) ? new TermExpression(term) : v,
            Or e => new Or(Apply(e.Left, values), Apply(e.Right, values)),
            And e => new And(Apply(e.Left, values), Apply(e.Right, values)),
            Not e => new Not(Apply(e.Operand, values)),
            Comparison e => e with { Left = Apply(e.Left, values), Right = Apply(e.Right, values) },
            Arithmetic e => e with { Left = Apply(e.Left, values), Right = Apply(e.Right, values) },
            UnaryMinus e => new UnaryMinus(Apply(e.Operand, values)),
            UnaryPlus e => new UnaryPlus(Apply(e.Operand, values)),
            In e => e with { Value = Apply(e.Value, values), Choices = Apply(e.Choices, values) },
            Exists e => e with { Pattern = Apply(e.Pattern, values) },
            BuiltInCall { Function: BuiltInFunction.Bound, Arguments: [VariableExpression v] } when values.ContainsKey(v.Variable.Name) =>
                new TermExpression(new Literal("true", Xsd.Boolean)),
            BuiltInCall e => e with { Arguments = Apply(e.Arguments, values) },
            FunctionCall e => e with { Arguments = Apply(e.Arguments, values) },
            _ => expression,
        };
    }

    private static ImmutableArray<Expression> Apply(ImmutableArray<Expression> expressions, IReadOnlyDictionary<string, Term> values) =>
        [.. expressions.Select(e => Apply(e, values))];

    private static PatternTerm Apply(PatternTerm term, IReadOnlyDictionary<string, Term> values) => term switch
    {
        VariablePattern v when values.TryGetValue(v.Variable.Name, out var value) => new TermPattern(value),
        TripleTermPattern quoted => PatternTerms.TripleTerm(Apply(quoted.Triple, values)),
        _ => term,
    };

    private static TriplePattern Apply(TriplePattern triple, IReadOnlyDictionary<string, Term> values) =>
        new(Apply(triple.Subject, values), Apply(triple.Predicate, values), Apply(triple.Object, values));

    private static AlgebraNode Fitting(Extend node, IReadOnlyDictionary<string, Term> values) =>
        values.TryGetValue(node.Variable.Name, out var value) ? new Join(new Values([node.Variable], [[value]]), node) : node;

    private static Join JoinWith(AlgebraNode node, IReadOnlyDictionary<string, Term> values)
    {
        var shared = AlgebraVariables.InScope(node).Where(values.ContainsKey).ToList();
        var row = new Values([.. shared.Select(v => new Variable(v))], [[.. shared.Select(v => values[v])]]);
        return new Join(row, node);
    }
}
