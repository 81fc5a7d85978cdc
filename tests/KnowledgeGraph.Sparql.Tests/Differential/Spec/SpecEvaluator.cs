using KnowledgeGraph.Rdf;
using KnowledgeGraph.Sparql.Algebra;
using Solution = System.Collections.Immutable.ImmutableSortedDictionary<string, KnowledgeGraph.Rdf.Term>;

namespace KnowledgeGraph.Sparql.Tests.Differential.Spec;

/// <summary>
/// The algebra of SPARQL 1.1 section 18.5 written down as it stands there: lists of solutions, nested loops, no thought of
/// speed. The engine must give the same multisets. What the standard leaves open is an <see cref="OpenAnswerException"/>.
/// </summary>
/// <param name="data">The dataset.</param>
/// <param name="graphNames">The names of its graphs; null: those that have a quad.</param>
internal sealed partial class SpecEvaluator(Dataset data, IReadOnlyList<Term>? graphNames = null)
{
    /// <summary>More solutions than this in any step, and the case is too large for nested loops.</summary>
    private const int MostSolutions = 3000;

    public static readonly Solution Empty = Solution.Empty.WithComparers(StringComparer.Ordinal);

    private readonly IReadOnlyList<Term> _graphNames = graphNames ?? [.. data.Select(q => q.GraphName).OfType<Term>().Distinct()];

    private SpecExpressions? _expressions;

    /// <summary>Expressions over solutions; EXISTS in them comes back here.</summary>
    public SpecExpressions Expressions => _expressions ??= new SpecExpressions((pattern, solution, graph) => Eval(Sparql.Planning.Substitution.Apply(pattern, solution), graph).Count > 0);

    /// <summary>eval(D(G), pattern); a null graph is the default graph.</summary>
    public List<Solution> Eval(AlgebraNode node, Term? graph) => node switch
    {
        Bgp bgp => bgp.Triples.Aggregate(new List<Solution> { Empty }, (found, triple) => Bounded(found.SelectMany(s => Match(s, triple, graph)))),
        PathPattern path => EvalPath(path, graph),
        Join n => Join(Eval(n.Left, graph), Eval(n.Right, graph)),
        LeftJoin n => LeftJoin(Eval(n.Left, graph), Eval(n.Right, graph), n.Condition, graph),
        Union n => [.. Eval(n.Left, graph), .. Eval(n.Right, graph)],
        Minus n => Minus(Eval(n.Left, graph), Eval(n.Right, graph)),
        Filter n => [.. Eval(n.Input, graph).Where(s => Expressions.Test(n.Condition, s, graph) == true)],
        Extend n => [.. Eval(n.Input, graph).Select(s => Expressions.Value(n.Expression, s, graph) is { } value ? s.SetItem(n.Variable.Name, value) : s)],
        Graph { Name: TermPattern name } n => _graphNames.Contains(name.Term) ? Eval(n.Input, name.Term) : [],
        Graph { Name: VariablePattern v } n => [.. _graphNames.SelectMany(g => Join(Eval(n.Input, g), [Empty.Add(v.Variable.Name, g)]))],
        Values n => [.. n.Rows.Select(row => row.Select((term, i) => (term, i)).Where(c => c.term is not null).Aggregate(Empty, (s, c) => s.Add(n.Variables[c.i].Name, c.term!)))],
        Project n => [.. Eval(n.Input, graph).Select(s => Restrict(s, n.Variables))],
        Distinct n => [.. Eval(n.Input, graph).DistinctBy(Text)],
        Reduced n => EvalReduced(Eval(n.Input, graph)),
        OrderBy n => Eval(n.Input, graph),
        Slice n => EvalSlice(n, graph),
        Group n => EvalGroup(n, graph),
        _ => throw new NotSupportedException(node.GetType().Name),
    };

    public static string Text(Solution solution) => string.Join(' ', solution.Select(p => p.Key + "=" + p.Value));

    private static Solution Restrict(Solution solution, IEnumerable<Variable> variables) =>
        variables.Where(v => solution.ContainsKey(v.Name)).Aggregate(Empty, (s, v) => s.SetItem(v.Name, solution[v.Name]));

    private static bool AreCompatible(Solution a, Solution b) => a.All(p => !b.TryGetValue(p.Key, out var other) || other.Equals(p.Value));

    private static Solution Merge(Solution a, Solution b) => a.SetItems(b);

    private static List<Solution> Join(List<Solution> left, List<Solution> right) =>
        Bounded(left.SelectMany(a => right.Where(b => AreCompatible(a, b)).Select(b => Merge(a, b))));

    private List<Solution> LeftJoin(List<Solution> left, List<Solution> right, Expression? condition, Term? graph)
    {
        var found = new List<Solution>();
        foreach (var a in left)
        {
            var matches = Bounded(right.Where(b => AreCompatible(a, b)).Select(b => Merge(a, b)).Where(s => condition is null || Expressions.Test(condition, s, graph) == true));
            found.AddRange(matches.Count > 0 ? matches : [a]);
        }

        return Bounded(found);
    }

    private static List<Solution> Minus(List<Solution> left, List<Solution> right) =>
        [.. left.Where(a => right.All(b => !AreCompatible(a, b) || !a.Keys.Intersect(b.Keys).Any()))];

    private static List<Solution> Bounded(IEnumerable<Solution> solutions)
    {
        var found = solutions.Take(MostSolutions + 1).ToList();
        return found.Count <= MostSolutions ? found : throw new OpenAnswerException("too many solutions");
    }

    private IEnumerable<Solution> Match(Solution solution, TriplePattern pattern, Term? graph) =>
        from quad in data
        where Equals(quad.GraphName, graph)
        let s = Bind(solution, pattern.Subject, quad.Subject)
        let p = s is null ? null : Bind(s, pattern.Predicate, quad.Predicate)
        let o = p is null ? null : Bind(p, pattern.Object, quad.Object)
        where o is not null
        select o;

    private static Solution? Bind(Solution solution, PatternTerm pattern, Term term)
    {
        switch (pattern)
        {
            case TermPattern constant:
                return constant.Term.Equals(term) ? solution : null;
            case VariablePattern v when solution.TryGetValue(v.Variable.Name, out var bound):
                return bound.Equals(term) ? solution : null;
            case VariablePattern v:
                return solution.Add(v.Variable.Name, term);
            case TripleTermPattern { Triple: var inner } when term is TripleTerm { Triple: var triple }:
                var s = Bind(solution, inner.Subject, triple.Subject);
                var p = s is null ? null : Bind(s, inner.Predicate, triple.Predicate);
                return p is null ? null : Bind(p, inner.Object, triple.Object);
            default:
                return null;
        }
    }
}
